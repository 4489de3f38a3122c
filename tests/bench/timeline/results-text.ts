import type { Figure } from './figures.ts';

const mostGrowth = 2;

/** The table of `RESULTS.md`: each figure at each size, what was promised, and how much it grew. */
export function resultsText(bySize: ReadonlyMap<number, readonly Figure[]>, machine: string, day: string): string {
  const sizes = [...bySize.keys()];
  const largest = bySize.get(sizes.at(-1) ?? 0) ?? [];
  const number = new Intl.NumberFormat('en');
  const head = ['what', 'at most', ...sizes.map((size) => `${number.format(size)} exhibits`), 'growth', ''];
  const lines = largest.map((figure, at) => {
    const all = sizes.map((size) => bySize.get(size)?.[at]);
    const values = all.map((one) => (one ? shown(one) : '–'));
    return [figure.what, goalOf(figure), ...values, growthOf(all), figure.note ?? ''];
  });
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# The timeline on a large book

Written by \`npm run bench\` on ${day}, in a real Chromium (${machine}). Exhibits have four clues each. A ratio compares what stands in one
run, taken in turns; milliseconds are those of this machine, which had other work at the time. The notes are of the largest book. A figure
over its bound is marked with **!**.

${table}
`;
}

function shown({ value, unit, goal }: Figure): string {
  const digits = unit === '×' || (unit === 'ms' && value < 100) ? 2 : unit === 'rows' ? 0 : 1;
  return `${value.toFixed(digits)} ${unit}${goal !== undefined && value > goal ? ' **!**' : ''}`;
}

function goalOf({ goal, unit }: Figure): string {
  return goal === undefined ? '' : `${goal} ${unit}`;
}

function growthOf(all: readonly (Figure | undefined)[]): string {
  const [first, last] = [all[0]?.value, all.at(-1)?.value];
  if (all.length < 2 || first === undefined || last === undefined || first === 0) return '';
  const growth = last / first;
  return `${growth.toFixed(2)} ×${growth > mostGrowth ? ' **!**' : ''}`;
}
