import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { readerVersion } from '../../src/core/reading.ts';
import { corpusMails } from './corpus-mails.ts';
import type { Figure } from './figure.ts';
import { wrongLabels } from './labels.ts';

const measured = [
  'libphonenumber-js',
  'ioc-extractor',
  'linkify-it',
  'linkifyjs',
  'tlds',
  'mailparser',
  'postal-mime',
  'htmlparser2',
  'mailauth',
];

/** The published page: what was measured, on what, with which versions, beside whom. */
export function resultsPage(figures: readonly Figure[], corpus: string, date: Date): string {
  const parts = [
    '# Figures',
    `Written by \`npm run eval\` on ${date.toISOString().slice(0, 10)}; do not edit. Times hold for this machine; ratios are of one interleaved run.`,
    `- ${corpusText(corpus)}\n- ${machineText()}\n- ${versionsText()}`,
    ...[...Map.groupBy(figures, ({ group }) => group)].map(
      ([group, all]) => `## ${group}\n\n${table(all)}${notes(all)}`,
    ),
    `## Labels held to be wrong\n\n${wrongText()}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** For the terminal: one block a figure. */
export function figureText({ what, ours, peers = [], goal, reached, notes: remarks = [] }: Figure): string {
  const lines = [`${reached ? '✓' : '✗'} ${what}`, `    Cluebook: ${ours}   (goal: ${goal})`];
  for (const { name, value } of peers) lines.push(`    ${name}: ${value}`);
  for (const remark of remarks) lines.push(`    · ${remark}`);
  return lines.join('\n');
}

function table(figures: readonly Figure[]): string {
  const names = [...new Set(figures.flatMap(({ peers = [] }) => peers.map(({ name }) => name)))];
  const rows = figures.map(({ what, ours, peers = [], goal, reached }) => [
    what,
    `**${ours}**`,
    `${goal} ${reached ? '✓' : '✗ missed'}`,
    ...names.map((wanted) => peers.find(({ name }) => name === wanted)?.value ?? '–'),
  ]);
  const head = ['what', 'Cluebook', 'goal', ...names];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function notes(figures: readonly Figure[]): string {
  const remarks = figures.flatMap(({ what, notes: all = [] }) => all.map((remark) => `- ${what}: ${remark}`));
  return remarks.length === 0 ? '' : `\n\n${remarks.join('\n')}`;
}

function wrongText(): string {
  const all = wrongLabels();
  if (all.length === 0) return 'None.';
  return all.map(({ labels, id, reason }) => `- ${labels}, ${id}: ${reason}`).join('\n');
}

function corpusText(corpus: string): string {
  const mails = corpusMails(corpus);
  const bytes = mails.reduce((sum, mail) => sum + mail.bytes.length, 0);
  return `Corpus: ${mails.length} mails, ${(bytes / 1e6).toFixed(1)} MB`;
}

function machineText(): string {
  const all = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `Machine: ${all.length} cores (${all[0]?.model.trim() ?? 'unknown'}), ${memory}, Node ${process.versions.node}`;
}

function versionsText(): string {
  const versions = measured.map((name) => `${name} ${versionOf(name)}`);
  return `Versions: Cluebook ${ownVersion()}, reader version ${readerVersion}; ${versions.join(', ')}`;
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${version} (${commit})`;
  } catch {
    return version;
  }
}
