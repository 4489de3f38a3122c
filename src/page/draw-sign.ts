import { drawings } from '../look/shapes.ts';
import type { SignName } from '../look/shapes.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** A sign for the mail page. The word beside it speaks, so assistive technology passes over it. */
export function drawSign(name: SignName): SVGSVGElement {
  const { tone, shapes } = drawings[name];
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
