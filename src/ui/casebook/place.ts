import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the casebook is: the parts of its address behind `#/`. Every place has one, so that back, forward and bookmarks work. */
export type Place = readonly string[];

/** `#/clues/phone/%2B44…`: the address of a place. */
export function hrefOf(...place: readonly string[]): string {
  return `#/${place.map(encodeURIComponent).join('/')}`;
}

/** The place in the address bar now, and whenever it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(placeNow);
  // Before the page is painted: whoever follows a link at once is not left where they were.
  useLayoutEffect(() => {
    const follow = () => setPlace(placeNow());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

function placeNow(): Place {
  return location.hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

/** An address can be typed by anybody: what is not encoded right is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
