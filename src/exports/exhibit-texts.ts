import { readHtmlOnce } from '../core/html/read-html-once.ts';
import { Failure } from '../core/failure.ts';
import { readMessage } from '../core/mail/read-message.ts';
import type { Package, PackagedExhibit } from '../core/package.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { originalOf } from './formats/format.ts';

type ReadSource = (sha256: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * What each exhibit says to its reader: the text of a mail, or of its HTML where it has no other; what was seen on the screen where there
 * is no original; the person's own words of a call or a text.
 *
 * @throws Failure `cancelled`, or what `readSource` throws
 */
export async function exhibitTexts(
  { exhibits }: Pick<Package, 'exhibits'>,
  readSource: ReadSource,
  watch: WorkWatch,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [index, exhibit] of exhibits.entries()) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    texts.set(exhibit.number, await textOf(exhibit, readSource));
    watch.onProgress(index + 1, exhibits.length);
  }
  return texts;
}

async function textOf(exhibit: PackagedExhibit, readSource: ReadSource): Promise<string> {
  const original = originalOf(exhibit);
  if (original) {
    const { texts } = await readMessage(await readSource(original.sha256));
    const bodies = texts.filter(({ place }) => place === 'body');
    const plain = bodies.filter(({ form }) => form === 'text');
    return (plain.length > 0 ? plain : bodies)
      .map(({ text, form }) => (form === 'html' ? readHtmlOnce(text).visible.text : text))
      .join('\n');
  }
  const [first] = exhibit.acquisitions;
  const { seen, statement } = first ?? {};
  const said = statement
    ? [
        statement.numberAsShown,
        statement.text,
        statement.claimedIdentity,
        statement.knewAboutMe,
        statement.moneyAsked,
        statement.notes,
      ]
    : [];
  const talk = (seen?.conversation?.messages ?? []).map(({ author = '', text = '' }) => `${author}: ${text}`);
  return [...said, seen?.text, ...talk].filter((text) => text !== undefined).join('\n');
}
