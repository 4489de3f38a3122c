import { siteOrFile } from './taken-from.ts';
import type { Given } from './given.ts';

/** What the documents about the making of the copies have to say, from the records themselves. */
export interface HowMade {
  /** `Cluebook 0.1.0, Chromium 148 …`, each once. */
  tools: string[];
  /** Where the exhibits were taken from: sites and files, each once. */
  places: string[];
  complete: number;
  incomplete: number;
  onScreen: number;
  statements: number;
  files: number;
  bytes: number;
  /** RFC 3339 UTC; empty when there is no exhibit. */
  first: string;
  last: string;
}

export function howMade({ exhibits }: Pick<Given, 'exhibits'>): HowMade {
  const acquisitions = exhibits.flatMap((exhibit) => exhibit.acquisitions);
  const states = exhibits.map(({ completeness }) => completeness.state);
  const sources = exhibits.flatMap((exhibit) => exhibit.sources);
  const times = acquisitions.map(({ at }) => at.utc).sort();
  const countOf = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  return {
    tools: [...new Set(acquisitions.map(({ tool }) => `${tool.name} ${tool.version}, ${tool.browser}`))],
    places: [...new Set(acquisitions.map(siteOrFile))].filter((place) => place !== ''),
    complete: countOf('complete'),
    incomplete: countOf('incomplete'),
    onScreen: countOf('on-screen'),
    statements: countOf('statement'),
    files: sources.length,
    bytes: sources.reduce((sum, { bytes }) => sum + bytes, 0),
    first: times[0] ?? '',
    last: times.at(-1) ?? '',
  };
}
