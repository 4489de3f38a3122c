import type { PackagedExhibit } from '../package.ts';

/** What a table says of an exhibit. Everything but number and times is the word of whoever wrote or showed it. */
export interface ExhibitLine {
  number: string;
  /** The time that the message itself states, RFC 3339 UTC; absent when it states none. */
  stated?: string;
  captured: string;
  /** As the message, the page, or the person says. */
  claimedSender: string;
  /** Subject, title of the conversation or page, or name of the file. */
  name: string;
  /** Web site or file that it was taken from. */
  takenFrom: string;
  tool: string;
}

export function exhibitLine({ number, capturedAt, acquisitions, message }: PackagedExhibit): ExhibitLine {
  const [first] = acquisitions;
  const seen = first?.seen;
  const statement = first?.statement;
  const people = message?.from ?? [];
  const shownSender = [seen?.from?.name, seen?.from?.address].filter((word) => word !== undefined).join(' ');
  const sender =
    people.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join('; ') ||
    statement?.numberAsShown ||
    shownSender ||
    (seen?.conversation?.handle ?? '');
  const name =
    message?.subject ?? seen?.subject ?? seen?.conversation?.title ?? first?.file?.name ?? first?.page.title ?? '';
  const stated = message?.date?.utc ?? statement?.at?.utc;
  const file = first?.file;
  const takenFrom = file ? [file.name, file.place].filter((word) => word !== undefined).join(', ') : siteOf(first);
  const tool = first ? `${first.tool.name} ${first.tool.version}, ${first.tool.browser}` : '';
  return {
    number,
    ...(stated === undefined || stated === null ? {} : { stated }),
    captured: `${capturedAt.utc} (${capturedAt.offset})`,
    claimedSender: sender,
    name,
    takenFrom,
    tool,
  };
}

function siteOf(first: PackagedExhibit['acquisitions'][number] | undefined): string {
  if (!first || first.statement) return '';
  return first.site.origin;
}
