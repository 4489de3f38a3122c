import { sign } from './dom.ts';

/** The signs of the button and the card; solid is checked, dashed is claimed. */
export const signs = {
  book: () =>
    sign(
      'book',
      ['rect', { x: '2', y: '1', width: '12', height: '14', rx: '1.5', fill: '#4477C4' }],
      ['path', { d: 'M5.5 1v14M2 3.5h3.5M2 6.5h3.5M2 9.5h3.5M2 12.5h3.5', stroke: '#FFF', fill: 'none' }],
      ['rect', { x: '8', y: '3', width: '4', height: '6', fill: '#FFF' }],
    ),
  complete: () => sign('sound', ['circle', { cx: '8', cy: '8', r: '5', fill: 'currentColor' }]),
  incomplete: () =>
    sign(
      'attention',
      ['circle', { cx: '8', cy: '8', r: '4.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['path', { d: 'M8 3.5a4.5 4.5 0 0 0 0 9z', fill: 'currentColor' }],
    ),
  'on-screen': () =>
    sign('claimed', [
      'circle',
      { cx: '8', cy: '8', r: '4.7', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-dasharray': '2 1.7' },
    ]),
  failed: () =>
    sign(
      'trouble',
      ['path', { d: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }],
      ['path', { d: 'M8 5v3.6M8 10.6v.6', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' }],
    ),
  tick: () => sign('sound', ['path', { d: 'M3 8.5 6.5 12 13 4.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' }]),
  now: () => sign('accent', ['path', { d: 'm6 4 4 4-4 4', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' }]),
  close: () => sign('close', ['path', { d: 'm4 4 8 8M12 4l-8 8', stroke: 'currentColor', 'stroke-width': '1.3', 'stroke-linecap': 'round' }]),
  undo: () =>
    sign('undo', [
      'path',
      { d: 'M4 6h6a3.2 3.2 0 0 1 0 6.5H7M6.5 3.2 3.7 6l2.8 2.8', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-linecap': 'round' },
    ]),
} as const;
export type SignName = keyof typeof signs;
