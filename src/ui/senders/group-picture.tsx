import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import type { SenderGroup } from '../../core/insight/sender-group.ts';
import { count } from '../clues/clue-words.ts';
import { layOut } from './lay-out.ts';
import type { PlacedNode } from './lay-out.ts';
import { reasonWords } from './reason-words.ts';
import { sharedValues } from './shared-values.ts';

/** With more, names lie over one another. */
const mostNodes = 60;

/** How a group hangs together: exhibits as discs, what they share as squares. The table beside it says the same. */
export function GroupPicture({ group }: { group: SenderGroup }) {
  const small = useMemo(() => group.exhibits.length + sharedValues(group).length <= mostNodes, [group]);
  if (!small) return <p class="note">{i18n.t('clues.group.tooMany')}</p>;
  return <Drawn group={group} />;
}

function Drawn({ group }: { group: SenderGroup }) {
  const { width, height, nodes, lines } = useMemo(() => layOut(group), [group]);
  const name = i18n.t('clues.group.picture', [count(group.exhibits.length)]);
  return (
    <div class="picture" tabIndex={0} role="group" aria-label={name}>
      <svg role="img" aria-label={name} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {lines.map(({ from, to }) => (
          <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
        {nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
    </div>
  );
}

function Node({ node: { x, y, exhibit, shared } }: { node: PlacedNode }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {exhibit === undefined ? <rect x="-6" y="-6" width="12" height="12" /> : <circle r="8" />}
      <text y="24" text-anchor="middle">
        {exhibit ?? (shared ? shortened(reasonWords(shared)) : '')}
      </text>
    </g>
  );
}

const longest = 26;

/** The table has it whole. */
function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
