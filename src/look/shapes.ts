type Shape = [tag: 'path' | 'circle' | 'rect', attributes: Record<string, string>];

/** A sign of 16 × 16: the class that gives its colour, and what it is drawn of. */
interface Drawing {
  tone: 'book' | 'sound' | 'attention' | 'claimed' | 'trouble' | 'accent' | 'plain';
  shapes: readonly Shape[];
}

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
  book: {
    tone: 'book',
    shapes: [
      ['rect', { x: '2', y: '1', width: '12', height: '14', rx: '1.5', fill: '#4477C4' }],
      ['path', { d: 'M5.5 1v14M2 3.5h3.5M2 6.5h3.5M2 9.5h3.5M2 12.5h3.5', stroke: '#FFF', fill: 'none' }],
      ['rect', { x: '8', y: '3', width: '4', height: '6', fill: '#FFF' }],
    ],
  },
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
  search: { tone: 'claimed', shapes: [ring('4.2', { cx: '7', cy: '7' }), line('m10.2 10.2 3.3 3.3')] },
  open: { tone: 'plain', shapes: [line('m4.5 6.5 3.5 3.5 3.5-3.5')] },
} as const satisfies Record<string, Drawing>;

export type SignName = keyof typeof drawings;
