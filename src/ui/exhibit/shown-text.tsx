import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sizeWords } from '../../look/words.ts';
import { showControls } from '../../core/show-controls.ts';

export interface TextMark {
  start: number;
  end: number;
  clue: number;
}

/** In UTF-16 units: what is drawn before somebody asks for all of it. */
const firstPart = 60_000;

/** Text of a stranger, line by line: each in an isolate of its own, controls shown by number, clues marked where they stand. */
export function ShownText({
  text,
  marks,
  current,
}: {
  text: string;
  marks: readonly TextMark[];
  current: number | null;
}) {
  const [whole, setWhole] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = current === null ? null : box.current?.querySelector<HTMLElement>(`mark[data-clue="${current}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [current, text]);
  const shown = whole ? text : text.slice(0, firstPart);
  return (
    <div class="shown-text" ref={box}>
      {linesOf(shown, marks).map((line) => (
        <Line key={line.start} {...line} current={current} />
      ))}
      {shown.length < text.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {i18n.t('exhibit.showAll', [sizeWords(text.length)])}
        </button>
      )}
    </div>
  );
}

interface ShownLine {
  start: number;
  line: string;
  marks: TextMark[];
}

/** The lines, each with the marks that touch it. Marks are in order and do not overlap: one pass over both. */
function linesOf(text: string, marks: readonly TextMark[]): ShownLine[] {
  let [start, next] = [0, 0];
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const one: ShownLine = { start, line, marks: [] };
    while (next < marks.length && (marks[next]?.end ?? 0) <= start) next += 1;
    for (let at = next; at < marks.length && (marks[at]?.start ?? 0) < end; at += 1)
      one.marks.push(marks[at] as TextMark);
    start = end + 1;
    return one;
  });
}

function Line({ start, line, marks, current }: ShownLine & { current: number | null }) {
  const end = start + line.length;
  if (marks.length === 0) return <bdi dir="auto">{shownLine(line)}</bdi>;
  const pieces = [];
  let done = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, done);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    if (from > done) pieces.push(shownLine(line.slice(done - start, from - start)));
    const name = i18n.t('exhibit.clueNumber', [String(mark.clue)]);
    pieces.push(
      <mark key={from} data-clue={mark.clue} tabIndex={-1} class={mark.clue === current ? 'is-current' : ''}>
        {shownLine(line.slice(from - start, to - start))}
        {to === mark.end && (
          <sup>
            <span class="unseen">{name}</span>
            <span aria-hidden="true">{mark.clue}</span>
          </sup>
        )}
      </mark>,
    );
    done = to;
  }
  pieces.push(shownLine(line.slice(done - start)));
  return <bdi dir="auto">{pieces}</bdi>;
}

/** As `showControls`, and the spaces stay as many as they were. */
function shownLine(text: string): string {
  return text
    .split(/([ \t]+)/)
    .map((piece, index) => (index % 2 === 1 ? piece.replaceAll('\t', '    ') : showControls(piece)))
    .join('');
}
