import type { Seen, SeenPerson } from '../../core/capture.ts';
import { captureLimits } from '../../core/capture-limits.ts';
import { attributeOf, lineOf } from '../read-page.ts';
import { decoded } from './source-link.ts';
import type { Run } from './header-runs.ts';
import { labelIn } from './labels.ts';
import type { Label } from './labels.ts';
import { headings, kindOf } from './marks.ts';

/** What stands in the header of a message that nobody told us about. */
export interface HeaderFacts {
  seen: Pick<Seen, 'from' | 'to' | 'cc' | 'subject' | 'date'>;
  labels: ReadonlySet<Label>;
  /** A sender is labelled twice: there are two headers. */
  repeated: boolean;
  /** `unsure`: a name and nothing else, in a place that is named after authors. */
  sender: (Run & { person: SeenPerson; unsure?: true }) | undefined;
  date: Run | undefined;
  /** `unsure`: all that speaks for it is a word that parts of pages are named by, too. */
  subject: (Run & { unsure?: true }) | undefined;
}

const labelNames: readonly Label[] = ['from', 'to', 'cc', 'date', 'subject'];
/** `other`: what is labelled as something else. */
type Sections = Partial<Record<Label | 'other', Run[]>>;
const address = /[^\s<>()[\]"',;:|]{1,100}@[^\s<>()[\]"',;:|@]{1,200}\.[^\s<>()[\]"',;:|@.]{2,60}/;
const addressAttributes = ['title', 'data-email', 'email', 'aria-label'];
const senderMark = '[itemprop~="sender"],.p-author,.h-card,.vcard,[class*="from" i],[class*="sender" i]';
const authorMark = '.p-author,[class*="author" i]';
const timeMark = 'time,[itemprop*="date" i],.dt-published,[class*="date" i]';
const subjectMark = '[itemprop~="headline"],.p-name,[class*="subject" i]';
const titleMark = '[class*="title" i]';
/** List archives link the sender to an answer to the list, and write the address so that it is none. */
export const answersList = ['a[href*="in-reply-to=" i]'].join();
/** A time of the day, or a day with its year; not `1.50 GB`. */
const aTime = /\b\d{1,2}[:.]\d{2}\b(?![.,]?\d|\s?(?:[kmgt]i?b\b|%|[€$£¥]))|\b(?:19|20)\d\d\b|\d年/i;

/** Reads a header. A line that is labelled is what its label says; of what is not labelled, only what its markup or form tells. */
export function factsIn(all: readonly Run[]): HeaderFacts {
  // Pages put brackets and commas into elements of their own.
  const runs = all.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const sections = sectionsOf(runs);
  const labelled = new Set(Object.values(sections).flatMap((section) => section.map(({ at }) => at)));
  const free = runs.filter(({ text, at }) => !labelled.has(at) && !labelIn(text));
  const sender = senderIn(sections, free);
  const date = dateIn(sections, free, runs, sender?.at);
  const subject = subjectIn(sections, free, sender?.at);
  return {
    seen: {
      ...(sender ? { from: sender.person } : {}),
      to: peopleOf(sections.to),
      cc: peopleOf(sections.cc),
      ...(subject ? { subject: subject.text } : {}),
      ...(date ? { date: dateOf(date) } : {}),
    },
    labels: new Set(labelNames.filter((label) => sections[label]?.[0])),
    repeated: runs.filter(({ text }) => labelIn(text)?.label === 'from').length > 1,
    sender,
    date,
    subject,
  };
}

/** What stands behind each label, up to the next one, known or not; the first of two that are the same counts. */
function sectionsOf(runs: readonly Run[]): Sections {
  const sections: Sections = {};
  const kinds = kindsOfLabels(runs);
  let open: Run[] | undefined;
  for (const run of runs) {
    const label = labelIn(run.text);
    if (!label && (otherLabel.test(run.text) || (kinds.has(kindOf(run.at)) && !/[@\d]/.test(run.text))))
      open = sections.other ??= [];
    else if (!label) {
      const text = run.text.replace(/^[:：]\s*/, '');
      if (open && open.length < 40 && text !== '') open.push({ text, at: run.at });
    } else {
      open = sections[label.label] ? undefined : [];
      if (open) sections[label.label] = open;
      if (open && label.rest !== '') open.push({ text: label.rest, at: run.at });
    }
  }
  return sections;
}

/** `Priority:` alone. */
const otherLabel = /^[^:：@]{1,30}[:：]$/;

/** The kinds of elements that labels stand in and what is labelled does not: `Message-Id` is a label if it looks like one. */
function kindsOfLabels(runs: readonly Run[]): ReadonlySet<string> {
  const isLabel = (run: Run | undefined) => run !== undefined && labelIn(run.text)?.rest === '';
  const marked = ({ at }: Run) => at.className !== '' || at.matches('dt,th,label');
  const kinds = new Set(runs.filter((run) => isLabel(run) && marked(run)).map(({ at }) => kindOf(at)));
  for (const [index, run] of runs.entries())
    if (isLabel(runs[index - 1]) && !isLabel(run)) kinds.delete(kindOf(run.at));
  return kinds;
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
  if (name && answer) return { ...answer, person: { name: name.text.slice(0, captureLimits.seenLine) } };
  const named = free.find(({ at }) => near(at, authorMark) !== null);
  return named && { ...named, person: { name: named.text.slice(0, captureLimits.seenLine) }, unsure: true };
}

/** The name stands with the address, or right before it. */
function personOf(run: Run, before: Run | undefined, labelled: boolean): SeenPerson {
  const found = addressOf(run);
  const parent = run.at.parentElement;
  const isNear = before !== undefined && (labelled || before.at === parent || before.at.parentElement === parent);
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
    .replaceAll(/[<>()[\]"]|^[\s,;]+|[\s,;]+$/g, '')
    .trim();
  return labelIn(name) ? '' : name;
}

/** As written, in what the link or its title says, or in the text. A link that answers to a list names the list, not the sender. */
export function addressOf({ text, at }: Run): string | undefined {
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

function dateIn(
  { date, from = [], to = [], cc = [], subject = [] }: Sections,
  free: readonly Run[],
  all: readonly Run[],
  sender: Element | undefined,
): Run | undefined {
  const isTime = ({ text, at }: Run) => aTime.test(text) && (near(at, timeMark) !== null || text.length < 60);
  return (
    date?.find(({ text }) => aTime.test(text)) ??
    all.find(({ at }) => at.closest('time') !== null) ??
    free.find(isTime) ??
    // A line that is labelled has no end of its own. A sender may be called, and a subject be, like a time.
    [...to, ...cc, ...from.slice(from.findIndex(({ at }) => at === sender) + 1), ...subject.slice(1)].find(isTime)
  );
}

function dateOf({ text, at }: Run): string {
  return attributeOf(at.closest('time') ?? at, 'datetime') ?? text.slice(0, captureLimits.seenLine);
}

function subjectIn({ subject }: Sections, free: readonly Run[], sender: Element | undefined): HeaderFacts['subject'] {
  const labelled = subject?.[0];
  if (labelled) return { ...labelled, text: labelled.text.slice(0, captureLimits.seenLine) };
  const outside = free.filter(({ at }) => at !== sender && near(at, senderMark) === null);
  const found = [subjectMark, headings, titleMark].flatMap((mark) => {
    const element = outside.map(({ at }) => near(at, mark)).find((one) => one !== null);
    const text = lineOf(element);
    const unsure = mark === titleMark ? { unsure: true as const } : {};
    return element && text !== undefined ? [{ text, at: element, ...unsure }] : [];
  });
  return found[0];
}

/** The element itself or one close around it. */
function near(element: Element, selector: string): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) if (at.matches(selector)) return at;
  return null;
}
