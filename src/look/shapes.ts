import { bookDrawing } from './book-drawing.ts';
import type { Drawing, Shape } from './book-drawing.ts';

const line = (d: string, width = '1.4'): Shape => [
  'path',
  {
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  },
];
const ring = (r: string, extra: Record<string, string> = {}): Shape => [
  'circle',
  { cx: '8', cy: '8', r, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', ...extra },
];

/** Every sign, in the mail page and in our own pages. Solid is checked, dashed is claimed. */
export const drawings = {
  book: bookDrawing,
  complete: { tone: 'sound', shapes: [['circle', { cx: '8', cy: '8', r: '5', fill: 'currentColor' }]] },
  incomplete: {
    tone: 'attention',
    shapes: [ring('4.5'), ['path', { d: 'M8 3.5a4.5 4.5 0 0 0 0 9z', fill: 'currentColor' }]],
  },
  'on-screen': { tone: 'claimed', shapes: [ring('4.7', { 'stroke-width': '1.5', 'stroke-dasharray': '2 1.7' })] },
  failed: {
    tone: 'trouble',
    shapes: [line('M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z'), line('M8 5v3.6M8 10.6v.6', '1.5')],
  },
  tick: { tone: 'sound', shapes: [line('M3 8.5 6.5 12 13 4.5', '1.5')] },
  note: { tone: 'attention', shapes: [ring('5.5'), line('M8 7.4v3.4M8 5v.3', '1.5')] },
  lock: { tone: 'accent', shapes: [line('M3.5 7.5h9v6h-9zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3')] },
  now: { tone: 'accent', shapes: [line('m6 4 4 4-4 4', '1.5')] },
  close: { tone: 'plain', shapes: [line('m4 4 8 8M12 4l-8 8', '1.3')] },
  undo: { tone: 'plain', shapes: [line('M4 6h6a3.2 3.2 0 0 1 0 6.5H7M6.5 3.2 3.7 6l2.8 2.8')] },
  statement: {
    tone: 'claimed',
    shapes: [line('M3.2 12.8 4 9.9l6.9-6.9a1.5 1.5 0 0 1 2.1 2.1L6.1 12zM9.6 4.3l2.1 2.1')],
  },
  call: {
    tone: 'claimed',
    shapes: [
      line(
        'M3.3 2.6h2.3l1.2 3-1.5 1.1a8 8 0 0 0 4 4l1.1-1.5 3 1.2v2.3c0 .5-.4.9-.9.9A10.2 10.2 0 0 1 2.4 3.5c0-.5.4-.9.9-.9z',
      ),
    ],
  },
  sms: { tone: 'claimed', shapes: [line('M2 3h12v8H7l-2.6 2.4V11H2zM4.8 5.8h6.4M4.8 8.2h4')] },
  timeline: { tone: 'claimed', shapes: [line('M2.5 14V9.5M6.2 14V6M9.8 14V8M13.5 14V2.5')] },
  file: { tone: 'claimed', shapes: [line('M3.5 2h6L12.5 5v9h-9zM9.5 2v3h3')] },
  page: { tone: 'claimed', shapes: [line('M2 3h12v10H2zM2 6h12M4 4.5h.1M6 4.5h.1')] },
  mail: { tone: 'claimed', shapes: [line('M2 3.7h12v8.6H2z'), line('m2.3 4.2 5.7 4.6 5.7-4.6')] },
  chat: { tone: 'claimed', shapes: [line('M2 3h12v8H7.5L4.5 13.6V11H2z')] },
  observation: { tone: 'attention', shapes: [line('M2.5 2.5h11v7l-4 4h-7zM13.5 9.5h-4v4')] },
  cross: { tone: 'trouble', shapes: [line('m4 4 8 8M12 4l-8 8', '1.6')] },
  eye: { tone: 'claimed', shapes: [line('M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8z'), ring('1.9')] },
  clip: {
    tone: 'claimed',
    shapes: [
      line('m13.2 7.4-5.3 5.3a3.2 3.2 0 0 1-4.6-4.6l5.6-5.5a2.1 2.1 0 0 1 3 3L6.5 11a1 1 0 0 1-1.5-1.5l4.9-4.8'),
    ],
  },
  back: { tone: 'accent', shapes: [line('m10 4-4 4 4 4', '1.5')] },
  next: { tone: 'accent', shapes: [line('m6 4 4 4-4 4', '1.5')] },
  filter: { tone: 'plain', shapes: [line('M2.5 4.5h11M4.5 8h7M6.5 11.5h3')] },
  search: { tone: 'claimed', shapes: [ring('4.2', { cx: '7', cy: '7' }), line('m10.2 10.2 3.3 3.3')] },
  at: {
    tone: 'claimed',
    shapes: [ring('2.4'), line('M10.4 5.6v3.2c0 1.1.7 1.8 1.7 1.8s1.7-1 1.7-2.6A5.8 5.8 0 1 0 11 13')],
  },
  globe: {
    tone: 'claimed',
    shapes: [
      ring('5.8'),
      line('M2.4 8h11.2M8 2.2c1.6 1.5 2.4 3.5 2.4 5.8S9.6 12.3 8 13.8C6.4 12.3 5.6 10.3 5.6 8S6.4 3.7 8 2.2'),
    ],
  },
  'link-off': {
    tone: 'claimed',
    shapes: [line('M6.6 9.4 4.7 11.3a2 2 0 0 1-2.9-2.8l1.9-1.9M9.4 6.6l1.9-1.9a2 2 0 0 1 2.9 2.8l-1.9 1.9M3 3l10 10')],
  },
  server: { tone: 'claimed', shapes: [line('M2.5 3h11v4h-11zM2.5 9h11v4h-11zM4.8 5h.1M4.8 11h.1')] },
  card: { tone: 'claimed', shapes: [line('M2 3.7h12v8.6H2zM2 6.5h12M4.2 9.8h2.4')] },
  person: { tone: 'claimed', shapes: [ring('2.5', { cy: '5' }), line('M3 13.6c.4-2.8 2.4-4.4 5-4.4s4.6 1.6 5 4.4')] },
  drop: { tone: 'claimed', shapes: [line('M8 2c2.6 3.2 4 5.4 4 7.2a4 4 0 0 1-8 0C4 7.4 5.4 5.2 8 2z')] },
  case: { tone: 'claimed', shapes: [line('M2 5h12v8.5H2zM5.5 5V2.8h5V5M2 8.8h12')] },
  send: { tone: 'claimed', shapes: [line('M2 3.2 14 8 2 12.8 4 8zM4 8h5')] },
  copy: { tone: 'plain', shapes: [line('M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1')] },
  settings: {
    tone: 'claimed',
    shapes: [
      line('M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5'),
      ring('2', { cx: '9', cy: '4.5' }),
      ring('2', { cx: '7', cy: '11.5' }),
    ],
  },
  up: { tone: 'plain', shapes: [line('m4.5 9.5 3.5-3.5 3.5 3.5')] },
  open: { tone: 'plain', shapes: [line('m4.5 6.5 3.5 3.5 3.5-3.5')] },
} as const satisfies Record<string, Drawing>;

export type SignName = keyof typeof drawings;
