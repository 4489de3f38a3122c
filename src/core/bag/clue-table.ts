import type { Package } from '../package.ts';
import { both, clueKinds } from './words.ts';

const head = [
  both('Kind', '类型'),
  both('Clue', '线索'),
  both('As written', '原文写法'),
  both('Sightings', '出现次数'),
  both('Exhibits', '证据编号'),
  both('What it is to the message', '在邮件中的角色'),
  both('First captured (UTC)', '首次取证（UTC）'),
  both('Last captured (UTC)', '末次取证（UTC）'),
];

/** As many spellings of one clue as a table shows; `clues.json` has every one. */
const spellings = 5;

/** The clues as rows, the head first: one value a row. Who wrote a value there is not known from this, only where it stands. */
export function* clueTable({ clues }: Package): Generator<(string | number)[]> {
  yield head;
  for (const { kind, value, sightings, exhibits, firstCaptured, lastCaptured } of clues) {
    const written = [...new Set(sightings.map(({ asWritten }) => asWritten))];
    yield [
      clueKinds[kind],
      value,
      written.slice(0, spellings).join('; ') + (written.length > spellings ? '; …' : ''),
      sightings.length,
      exhibits.join('; '),
      [...new Set(sightings.map(({ role }) => role))].join('; '),
      firstCaptured.utc,
      lastCaptured.utc,
    ];
  }
}
