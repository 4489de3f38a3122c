import type { Drawing } from '../look/book-drawing.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** What a sign is drawn of, as an element of the mail page; assistive technology passes over it. */
export function drawShapes({ tone, shapes }: Drawing): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `sign ${tone}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(svgSpace, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}
