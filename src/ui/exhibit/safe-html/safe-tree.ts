import { markClues, withoutMarkers } from './clue-marks.ts';
import { styleReader } from './safe-style.ts';

/** What the passes over the parsed mail need to know, and the words that they put into it. */
export interface TreeInput {
  /** A picture inside the mail as a `data:` address, by what `src` says; null for what is elsewhere. */
  picture(src: string): string | null;
  /** The number of the clue that a link leads to; null when it has none. */
  linkClue(href: string): number | null;
  /** `Remote image, not loaded` */
  notLoaded: string;
}

/** Pixels that only tell the sender that the mail was opened: listed outside, nothing to see here. */
const tooSmallToSee = 4;

/** Makes the sanitised tree harmless in what a sanitiser leaves: addresses go, styles are filtered, clues are marked. */
export function makeSafe(root: HTMLElement, input: TreeInput): void {
  const readStyle = styleReader();
  for (const element of [root, ...root.querySelectorAll('[style]')]) filterStyle(element, readStyle);
  for (const element of root.querySelectorAll('[id],[class],[face],[color],[bgcolor],[lang]')) cleanAttributes(element);
  for (const image of root.querySelectorAll('img')) replacePicture(image, input);
  const numbered = new Set<number>();
  for (const link of root.querySelectorAll('a')) {
    const clue = replaceLink(link, input);
    // The text of a link to call is the number itself: it has its figure already.
    if (clue !== null) numbered.add(clue);
  }
  markClues(root, {
    mark: (text, clue) => elementOf('mark', text, clue),
    number(clue) {
      if (numbered.has(clue)) return null;
      numbered.add(clue);
      return numberOf(clue);
    },
  });
}

function filterStyle(element: Element, readStyle: (text: string) => string): void {
  const text = element.getAttribute('style');
  if (text === null) return;
  const safe = readStyle(withoutMarkers(text));
  if (safe === '') element.removeAttribute('style');
  else element.setAttribute('style', safe);
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of element.attributes) {
    const clean = withoutMarkers(value);
    if (clean !== value) element.setAttribute(name, clean);
  }
}

/** A picture of the mail itself is shown; for any other there is a plain box of its size, with its own words beside it. */
function replacePicture(image: HTMLImageElement, { picture, notLoaded }: TreeInput): void {
  const source = withoutMarkers(image.getAttribute('src') ?? '');
  const alt = withoutMarkers(image.getAttribute('alt') ?? '').trim();
  const data = picture(source);
  image.removeAttribute('src');
  if (data !== null) {
    image.setAttribute('src', data);
    image.setAttribute('alt', alt);
    return;
  }
  const [width, height] = [lengthOf(image, 'width'), lengthOf(image, 'height')];
  if ((width ?? 99) < tooSmallToSee || (height ?? 99) < tooSmallToSee) return image.remove();
  const size = width === null || height === null ? '' : ` · ${width} × ${height}`;
  const box = elementOf('data', `${notLoaded}${size}`);
  image.replaceWith(box, ...(alt === '' ? [] : [document.createTextNode(` ${alt}`)]));
}

function lengthOf(image: HTMLImageElement, name: 'width' | 'height'): number | null {
  const written = /^\s*(\d{1,5})(?:px)?\s*$/.exec(withoutMarkers(image.getAttribute(name) ?? ''))?.[1];
  return written === undefined ? null : Number(written);
}

/** What could be pressed becomes text with its look, and the number of the clue that says where it leads. */
function replaceLink(link: HTMLAnchorElement, { linkClue }: TreeInput): number | null {
  const clue = linkClue(withoutMarkers(link.getAttribute('href') ?? ''));
  const box = document.createElement('u');
  for (const name of ['style', 'class', 'lang', 'dir']) {
    const value = link.getAttribute(name);
    if (value !== null) box.setAttribute(name, value);
  }
  box.append(...link.childNodes);
  link.replaceWith(box);
  if (clue === null) return null;
  box.classList.add(classOf(clue));
  box.append(numberOf(clue));
  return clue;
}

function numberOf(clue: number): HTMLElement {
  const number = elementOf('mark', String(clue), clue);
  number.setAttribute('align', 'right');
  return number;
}

function elementOf(name: 'mark' | 'data', text: string, clue?: number): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (clue !== undefined) element.className = classOf(clue);
  return element;
}

/** The sender's classes cannot be among ours: theirs are on elements that are not marks. */
function classOf(clue: number): string {
  return `clue-${clue}`;
}
