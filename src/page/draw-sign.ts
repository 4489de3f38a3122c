import type { SignName } from '../look/shapes.ts';
import { drawings } from '../look/shapes.ts';
import { drawShapes } from './draw-shapes.ts';

/** A sign for the mail page. The word beside it speaks, so assistive technology passes over it. */
export function drawSign(name: SignName): SVGSVGElement {
  return drawShapes(drawings[name]);
}
