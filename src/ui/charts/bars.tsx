import type { ComponentChildren } from 'preact';
import './charts.css';

interface BarsProps {
  counts: readonly number[];
  /** The tallest bar of all charts beside this one, so that they can be compared. */
  most: number;
  /** Write the figure over each bar; else only over the highest and the last. */
  figures: 'all' | 'few' | 'none';
  chosen?: boolean;
  /** The bar that stands out: the running period, or the chosen one. */
  marked?: number;
  /** The whole chart in a sentence. */
  name: string;
  /** What can be pressed, laid over the bars. */
  over?: ComponentChildren;
}

/** Bars on a base line, one for each period. The figures stand as text, so that they keep their size at any width. */
export function Bars({ counts, most, figures, chosen = false, marked, name, over }: BarsProps) {
  const height = (count: number) => (count / Math.max(1, most)) * 100;
  const shown = figuresOf(counts, figures);
  return (
    <div class={`bars ${chosen ? 'chosen' : ''} ${figures === 'none' ? 'small' : ''}`}>
      <svg role="img" aria-label={name} viewBox={`0 0 ${counts.length * 10} 100`} preserveAspectRatio="none">
        {counts.map((count, index) =>
          count === 0 ? null : (
            <rect
              class={index === marked ? 'now' : undefined}
              x={index * 10 + 1}
              y={100 - height(count)}
              width={8}
              height={height(count)}
            />
          ),
        )}
      </svg>
      {shown.map((index) => (
        <span
          class="figure"
          aria-hidden="true"
          style={{
            left: `${((index + 0.5) / counts.length) * 100}%`,
            bottom: `calc((100% - 18px) * ${height(counts[index] ?? 0) / 100})`,
          }}
        >
          {counts[index]}
        </span>
      ))}
      {over}
    </div>
  );
}

function figuresOf(counts: readonly number[], figures: BarsProps['figures']): number[] {
  if (figures === 'none') return [];
  const all = [...counts.keys()].filter((index) => (counts[index] ?? 0) > 0);
  if (figures === 'all') return all;
  const highest = counts.indexOf(Math.max(...counts));
  return [...new Set([highest, ...all.slice(-1)])].filter((index) => all.includes(index));
}
