import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Acquisition } from '../../core/exhibit.ts';
import type { MessageFacts } from '../../core/message-facts.ts';
import { seenDiffers } from '../../core/seen-differs.ts';
import type { Book } from '../../store/book.ts';
import { readSource } from '../../store/sources.ts';
import { Foreign } from '../foreign.tsx';

/** What stood on the screen beside what the source says: only where the two differ. */
export function SeenBesideSource({ first, facts }: { first: Acquisition; facts: MessageFacts }) {
  const differences = seenDiffers(first, facts);
  if (differences.length === 0) return null;
  return (
    <section class="differences">
      <h2>{i18n.t('exhibit.differs')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('exhibit.onScreen')}</th>
            <th scope="col">{i18n.t('exhibit.inSource')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, seen, source }) => (
            <tr key={what}>
              <th scope="row">{i18n.t(`exhibit.differing.${what}`)}</th>
              <td>
                <Foreign text={seen} />
              </td>
              <td>
                <Foreign text={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The pictures that Cluebook itself took of the screen. Drawn as pixels: no address of a picture is made for them. */
export function Screenshots({ book, acquisitions }: { book: Book; acquisitions: readonly Acquisition[] }) {
  const shots = acquisitions.flatMap(({ attached = [], method, at }) =>
    method === 'statement'
      ? []
      : attached.filter(({ what }) => what === 'screenshot').map(({ sha256 }) => ({ sha256, at })),
  );
  if (shots.length === 0) return null;
  return (
    <section class="screenshots">
      <h2>{i18n.t('exhibit.screenshot')}</h2>
      {shots.slice(0, 5).map(({ sha256 }) => (
        <Screenshot key={sha256} book={book} sha256={sha256} />
      ))}
    </section>
  );
}

function Screenshot({ book, sha256 }: { book: Book; sha256: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let over = false;
    const draw = async () => {
      const picture = await createImageBitmap(new Blob([await readSource(book, sha256)], { type: 'image/png' }));
      if (over || !canvas.current) return;
      [canvas.current.width, canvas.current.height] = [picture.width, picture.height];
      canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
    };
    draw().catch(() => setFailed(true));
    return () => {
      over = true;
    };
  }, [book, sha256]);
  if (failed) return <p class="quiet">{i18n.t('exhibit.noScreenshot')}</p>;
  return <canvas ref={canvas} role="img" aria-label={i18n.t('exhibit.screenshotName')} />;
}
