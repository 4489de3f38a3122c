export type Shape = [tag: 'path' | 'circle' | 'rect', attributes: Record<string, string>];

/** A sign of 16 × 16: the class that gives its colour, and what it is drawn of. */
export interface Drawing {
  tone: 'book' | 'sound' | 'attention' | 'claimed' | 'trouble' | 'accent' | 'plain';
  shapes: readonly Shape[];
}

/** The sign of Cluebook itself; apart from the others, because the button in a mail page needs no other before it is pressed. */
export const bookDrawing: Drawing = {
  tone: 'book',
  shapes: [
    ['rect', { x: '2', y: '1', width: '12', height: '14', rx: '1.5', fill: '#4477C4' }],
    ['path', { d: 'M5.5 1v14M2 3.5h3.5M2 6.5h3.5M2 9.5h3.5M2 12.5h3.5', stroke: '#FFF', fill: 'none' }],
    ['rect', { x: '8', y: '3', width: '4', height: '6', fill: '#FFF' }],
  ],
};
