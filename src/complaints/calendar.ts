/** A day by which something is due. */
export interface Deadline {
  /** The same for the same deadline, so that a calendar takes a second file for the same event. */
  id: string;
  /** `2026-12-12` */
  on: string;
  title: string;
  note: string;
}

/** An id for each: a second one on the same day is another event. */
export function deadlineIds(of: string, deadlines: readonly { on: string }[]): string[] {
  return deadlines.map(({ on }, index) => {
    const before = deadlines.slice(0, index).filter((one) => one.on === on).length;
    return `${of}-${on}${before === 0 ? '' : `-${before + 1}`}@cluebook.invalid`;
  });
}

/**
 * Deadlines as a calendar file (RFC 5545): whole-day events, which every calendar takes. `stamp`: when it was made, RFC 3339 UTC.
 * Pure: the same deadlines make the same file.
 */
export function calendarOf(deadlines: readonly Deadline[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cluebook//Deadlines//EN',
    ...deadlines.flatMap(({ id, on, title, note }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Section 3.3.11. Other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Section 3.1: at most 75 octets a line, and no character cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
