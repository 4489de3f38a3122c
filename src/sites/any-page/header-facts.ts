import type { Seen, SeenPerson } from '../../core/capture.ts';
import { captureLimits } from '../../core/capture-limits.ts';
import { attributeOf, lineOf } from '../read-page.ts';
import { decoded } from './source-link.ts';
import type { Run } from './header-runs.ts';
import { labelIn } from './labels.ts';
import type { Label } from './labels.ts';
import { headings } from './marks.ts';

/** What stands in the header of a message that nobody told us about. */
export interface HeaderFacts {
  seen: Pick<Seen, 'from' | 'to' | 'cc' | 'subject' | 'date'>;
  labels: ReadonlySet<Label>;
  /** A sender is labelled twice: there are two headers. */
  repeated: boolean;
  sender: (Run & { person: SeenPerson }) | undefined;
  date: Run | undefined;
  subject: Run | undefined;
}

type Sections = Partial<Record<Label, Run[]>>;
const address = /[^\s<>()[\]"',;:|]{1,100}@[^\s<>()[\]"',;:|@]{1,200}\.[^\s<>()[\]"',;:|@.]{2,60}/;
const addressAttributes = ['title', 'data-email', 'email', 'aria-label'];
const senderMark = '[itemprop~="sender"],.p-author,.h-card,.vcard,[class*="from" i],[class*="sender" i]';
const timeMark = 'time,[itemprop*="date" i],.dt-published,[class*="date" i]';
const subjectMark = '[itemprop~="headline"],.p-name,[class*="subject" i]';
/** List archives link the sender to an answer to the list, and write the address so that it is none. */
export const answersList = ['a[href*="in-reply-to=" i]'].join();
/** A time of the day, or a day with its year. */
const aTime = /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\d年/;

/** Reads a header. A line that is labelled is what its label says; of what is not labelled, only what its markup or form tells. */
export function factsIn(runs: readonly Run[]): HeaderFacts {
  const sections = sectionsOf(runs);
  const labelled = new Set(Object.values(sections).flatMap((section) => section.map(({ at }) => at)));
  const free = runs.filter(({ text, at }) => !labelled.has(at) && !labelIn(text));
  const sender = senderIn(sections, free);
  const date = dateIn(sections, free, runs);
  const subject = subjectIn(sections, free, sender?.at);
  return {
    seen: {
      ...(sender ? { from: sender.person } : {}),
      to: peopleOf(sections.to),
      cc: peopleOf(sections.cc),
      ...(subject ? { subject: subject.text } : {}),
      ...(date ? { date: dateOf(date) } : {}),
    },
    labels: new Set((Object.keys(sections) as Label[]).filter((label) => sections[label]?.[0])),
    repeated: runs.filter(({ text }) => labelIn(text)?.label === 'from').length > 1,
    sender,
    date,
    subject,
  };
}

/** What stands behind each label, up to the next one; the first of two that are the same counts. */
function sectionsOf(runs: readonly Run[]): Sections {
  const sections: Sections = {};
  let open: Run[] | undefined;
  for (const run of runs) {
    const label = labelIn(run.text);
    if (!label) {
      const text = run.text.replace(/^[:：]\s*/, '');
      if (open && open.length < 40 && text !== '') open.push({ text, at: run.at });
      continue;
    }
    open = sections[label.label] ? undefined : [];
    if (open) sections[label.label] = open;
    if (open && label.rest !== '') open.push({ text: label.rest, at: run.at });
  }
  return sections;
}

/** Labelled; else marked as the sender; else the first that has an address. Last, whom an archive of a list gives no address. */
function senderIn({ from = [] }: Sections, free: readonly Run[]): HeaderFacts['sender'] {
  const marked = free.filter(({ at }) => near(at, senderMark) !== null);
  for (const among of from.length > 0 ? [from.slice(0, 6)] : [marked, free]) {
    const index = among.findIndex((run) => addressOf(run) !== undefined);
    const run = among[index];
    if (run) return { ...run, person: personOf(run, among[index - 1], among !== free && among !== marked) };
  }
  if (from[0]) return { ...from[0], person: { name: bare(from[0].text) } };
  const index = free.findIndex(({ at }) => at.closest(answersList) !== null);
  const [name, answer] = [free[index - 1], free[index]];
  return name && answer ? { ...answer, person: { name: name.text.slice(0, captureLimits.seenLine) } } : undefined;
}

/** The name stands with the address, or right before it. */
function personOf(run: Run, before: Run | undefined, labelled: boolean): SeenPerson {
  const found = addressOf(run);
  const isNear = before !== undefined && (labelled || before.at.parentElement === run.at.parentElement);
  const names = [bare(run.text), isNear ? bare(before.text) : ''];
  const name = names.find((one) => one !== '');
  return {
    ...(name === undefined ? {} : { name: name.slice(0, captureLimits.seenLine) }),
    ...(found === undefined ? {} : { address: found }),
  };
}

/** Without the address and what stands around names. */
function bare(text: string): string {
  const name = text
    .replace(address, '')
    .replaceAll(/[<>()"]|^[\s,;]+|[\s,;]+$/g, '')
    .trim();
  return labelIn(name) ? '' : name;
}

/** As written, in what the link or its title says, or in the text. A link that answers to a list names the list, not the sender. */
function addressOf({ text, at }: Run): string | undefined {
  const link = at.closest('a[href^="mailto:" i]')?.getAttribute('href') ?? '';
  const linked = /[?&]in-reply-to=/i.test(link) ? '' : decoded(link.slice(7, 400).replace(/\?.*/, ''));
  const claims = [linked, ...addressAttributes.map((name) => attributeOf(at, name) ?? ''), text];
  for (const claim of claims) {
    const found = address.exec(claim.slice(0, 1000))?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function peopleOf(runs: readonly Run[] = []): SeenPerson[] {
  return runs.slice(0, captureLimits.seenPeople).flatMap((run, index) => {
    if (addressOf(run) === undefined) return [];
    return personOf(run, runs[index - 1], false);
  });
}

function dateIn({ date, to, cc }: Sections, free: readonly Run[], all: readonly Run[]): Run | undefined {
  const isTime = ({ text, at }: Run) => aTime.test(text) && (near(at, timeMark) !== null || text.length < 60);
  return (
    date?.find(({ text }) => aTime.test(text)) ??
    all.find(({ at }) => at.closest('time') !== null) ??
    free.find(isTime) ??
    // The last line that is labelled has no end of its own.
    [...(to ?? []), ...(cc ?? [])].find(isTime)
  );
}

function dateOf({ text, at }: Run): string {
  return attributeOf(at.closest('time') ?? at, 'datetime') ?? text.slice(0, captureLimits.seenLine);
}

function subjectIn({ subject }: Sections, free: readonly Run[], sender: Element | undefined): Run | undefined {
  const labelled = subject?.[0];
  if (labelled) return { ...labelled, text: labelled.text.slice(0, captureLimits.seenLine) };
  const outside = free.filter(({ at }) => at !== sender && near(at, senderMark) === null);
  const found = [subjectMark, headings].flatMap((mark) => {
    const element = outside.map(({ at }) => near(at, mark)).find((one) => one !== null);
    const text = lineOf(element);
    return element && text !== undefined ? [{ text, at: element }] : [];
  });
  return found[0];
}

/** The element itself or one close around it. */
function near(element: Element, selector: string): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) if (at.matches(selector)) return at;
  return null;
}
