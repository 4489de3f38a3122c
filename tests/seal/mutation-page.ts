import type { MutationResult } from './run-mutations.ts';

/** Several runs as one. */
export function together(results: readonly MutationResult[]): MutationResult {
  const sum: MutationResult = { tried: 0, byKind: {}, notForPython: 0, same: 0, untouched: 0, failures: [] };
  for (const one of results) {
    for (const figure of ['tried', 'notForPython', 'same', 'untouched'] as const) sum[figure] += one[figure];
    for (const [kind, count] of Object.entries(one.byKind)) sum.byKind[kind] = (sum.byKind[kind] ?? 0) + count;
    sum.failures.push(...one.failures);
  }
  return sum;
}

/** `tests/seal/RESULTS.md` */
export function mutationPage(
  { tried, byKind, notForPython, same, untouched, failures }: MutationResult,
  seed: number,
): string {
  const number = (value: number) => value.toLocaleString('en');
  const rows = Object.entries(byKind).map(([kind, count]) => `| ${kind} | ${number(count)} |`);
  return `# Alterations of packages

Written by \`npm run mutations -- --count ${tried} --untouched ${untouched} --seed ${seed}\`; do not edit.

**${number(tried)} alterations, ${number(untouched)} untouched packages, ${number(failures.length)} failures.** A failure is a change that a check does not find, a file that it does
not name, or an alarm about nothing. Each went through our own check and the one in Python, but for ${number(notForPython)} that Python does not claim to
cover: files that follow from \`clues.json\` (the page, the tables, the statements, the schema, \`bag-info.txt\`), exchanged together with their line in
the manifest. ${number(same)} judgements were of changes to the ZIP's own records that leave every file as it was: there was nothing to find.

| what was done | times |
| --- | --- |
${rows.join('\n')}
`;
}
