import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { SenderGroup } from '../../core/insight/sender-group.ts';
import { sharedValues } from './shared-values.ts';
import type { SharedValue } from './shared-values.ts';

/** An exhibit, or a value that exhibits share, and where it stands in the picture. */
export interface PlacedNode extends SimulationNodeDatum {
  id: string;
  exhibit?: string;
  shared?: SharedValue;
  x: number;
  y: number;
}

export interface Picture {
  width: number;
  height: number;
  nodes: PlacedNode[];
  lines: { from: PlacedNode; to: PlacedNode }[];
}

/** Steps after which nothing moves any more. They are all taken before anything is drawn: the picture never moves. */
const steps = 300;
/** Half of the longest name. */
const margin = 100;

/** Places exhibits around what they share. The same group gives the same picture each time (d3-force begins on a spiral, with a fixed seed). */
export function layOut(group: SenderGroup): Picture {
  const shared = sharedValues(group);
  const nodes = [
    ...group.exhibits.map((exhibit) => ({ id: exhibit, exhibit })),
    ...shared.map((one) => ({ id: `${one.reason} ${one.value}`, shared: one })),
  ] as PlacedNode[];
  const links = shared.flatMap(({ reason, value, exhibits }) =>
    exhibits.map((exhibit) => ({ source: exhibit, target: `${reason} ${value}` })),
  );
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<PlacedNode, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(70),
    )
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide(44))
    // Wider than high, as a page is.
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(steps);
  return fitted(nodes, links);
}

/** Moves everything so that it begins at the margin. */
function fitted(nodes: PlacedNode[], links: readonly { source: unknown; target: unknown }[]): Picture {
  const [left, top] = [Math.min(...nodes.map(({ x }) => x)), Math.min(...nodes.map(({ y }) => y))];
  for (const node of nodes) {
    node.x = Math.round(node.x - left + margin);
    node.y = Math.round(node.y - top + 24);
  }
  return {
    width: Math.max(...nodes.map(({ x }) => x)) + margin,
    height: Math.max(...nodes.map(({ y }) => y)) + 40,
    nodes,
    // d3-force has put the nodes themselves in place of their names.
    lines: links.map(({ source, target }) => ({ from: source as PlacedNode, to: target as PlacedNode })),
  };
}
