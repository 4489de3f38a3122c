import type { Colour } from './colour.ts';
import { isSameToTheEye, readColour } from './colour.ts';
import type { Declarations } from './declarations.ts';

/** What an element looks like, as far as it decides whether its text is seen. Children inherit it. */
export interface Look {
  /** Nothing inside can be seen, whatever it says: `display:none`, no opacity, no size, outside of the page. */
  gone: boolean;
  /** Takes no room, so that what stands before and after it reads on. */
  flat: boolean;
  invisible: boolean;
  tiny: boolean;
  /** Null where it is not known: a picture behind, a name of a colour that we do not have. */
  text: Colour | 'clear' | null;
  behind: Colour | null;
  preformatted: boolean;
  /** Text with this look is seen by nobody: what follows from all of the above. */
  hidden: boolean;
}

/** An attribute of a tag by its lower-case name. */
export type Attributes = ReadonlyMap<string, string>;

/** Black on white, as mail programs begin. */
export const plainLook: Look = {
  gone: false,
  flat: false,
  invisible: false,
  tiny: false,
  text: [0, 0, 0],
  behind: [255, 255, 255],
  preformatted: false,
  hidden: false,
};

function isHidden(look: Look): boolean {
  if (look.gone || look.invisible || look.tiny || look.text === 'clear') return true;
  return look.text !== null && look.behind !== null && isSameToTheEye(look.text, look.behind);
}

/** Whether hidden text leaves a gap. */
export function leavesGap(look: Look): boolean {
  return !look.flat && !look.tiny;
}

const lookAttributes = ['hidden', 'bgcolor', 'background', 'color', 'text', 'href'];

/** Whether an element looks other than what is around it by its attributes, `style` apart. */
export function changesLook(name: string, attributes: Attributes): boolean {
  return name === 'dialog' || lookAttributes.some((attribute) => attributes.has(attribute));
}

/** The look of an element inside of one that looks like `parent`: CSS 2.2 for the properties, HTML 15.3 for attributes. */
export function lookOf(parent: Look, name: string, attributes: Attributes, style: Declarations): Look {
  const look = { ...parent };
  // A link is blue unless something says otherwise: its colour is not the one around it.
  if (name === 'a' && attributes.has('href')) look.text = null;
  readAttributes(look, name, attributes);
  if (style.size > 0) apply(effectOf(style), look);
  look.hidden = isHidden(look);
  return look;
}

type Value = (property: string) => string | undefined;

/** What a style does to a look, worked out once for every style. `undefined`: leaves it as it is. */
export interface Effect {
  gone: boolean;
  flat: boolean;
  invisible: boolean | undefined;
  size: string | undefined;
  preformatted: boolean | undefined;
  text: Look['text'] | undefined;
  behind: Look['behind'] | undefined;
}

/** Without any of these a style takes nothing out of sight but by its colours and sizes: most styles have none. */
const hiding = new Set(
  (
    'display mso-hide overflow overflow-x overflow-y text-indent margin-left margin-top position clip-path opacity ' +
    'transform zoom'
  ).split(' '),
);

function mayHide(style: Declarations): boolean {
  for (const property of style.keys()) if (hiding.has(property)) return true;
  return false;
}

function effectOf(style: Declarations): Effect {
  style.effect ??= readEffect(style);
  return style.effect;
}

function readEffect(style: Declarations): Effect {
  const value: Value = (property) => style.get(property)?.value;
  const hides = mayHide(style);
  const flat = hides && isFlat(value);
  const gone = flat || (hides && (isOutside(value) || isClear(value)));
  const { invisible, size, preformatted } = inheritedEffects(value);
  const { text, behind } = colourEffects(value);
  const isFlattened = flat || (gone && value('position') === 'absolute');
  return { gone, flat: isFlattened, invisible, size, preformatted, text, behind };
}

function apply({ gone, flat, invisible, size, preformatted, text, behind }: Effect, look: Look): void {
  if (gone) look.gone = true;
  if (flat) look.flat = true;
  if (invisible !== undefined) look.invisible = invisible;
  if (size !== undefined) look.tiny = isTiny(size, look.tiny);
  if (preformatted !== undefined) look.preformatted = preformatted;
  if (text !== undefined) look.text = text;
  if (behind !== undefined) look.behind = behind;
}

function readAttributes(look: Look, name: string, attributes: Attributes): void {
  if (attributes.size === 0) return;
  if (attributes.has('hidden') || (name === 'dialog' && !attributes.has('open'))) {
    look.gone = true;
    look.flat = true;
  }
  const back = attributes.get('bgcolor');
  if (back !== undefined) look.behind = solid(readColour(back));
  if (attributes.has('background')) look.behind = null;
  const front = name === 'font' ? attributes.get('color') : name === 'body' ? attributes.get('text') : undefined;
  if (front !== undefined) look.text = readColour(front);
}

function inheritedEffects(value: Value): Pick<Effect, 'invisible' | 'size' | 'preformatted'> {
  const visibility = value('visibility');
  const space = value('white-space');
  return {
    invisible: visibility === undefined ? undefined : visibility === 'hidden' || visibility === 'collapse',
    size: value('font-size') ?? sizeInFont(value('font')),
    preformatted: space === undefined ? undefined : /^(?:pre|break-spaces)/.test(space) && space !== 'pre-line',
  };
}

function sizeInFont(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /(?:^|\s)(\d[\d.]*(?:px|pt|em|%|rem)?)(?:\/|\s)/.exec(font)?.[1];
}

function colourEffects(value: Value): Pick<Effect, 'text' | 'behind'> {
  const colour = value('color');
  let behind: Effect['behind'];
  for (const property of ['background', 'background-color', 'background-image']) {
    const written = value(property);
    if (written === undefined || written === 'none' || written === 'inherit') continue;
    if (/url\(|gradient\(|image-set\(/.test(written)) behind = null;
    else if (property !== 'background-image') behind = behindOf(written, behind);
  }
  return { text: colour === undefined || colour === 'inherit' ? undefined : readColour(colour), behind };
}

/** `background` may hold more than the colour; where it holds none, what is behind stays. */
function behindOf(written: string, before: Effect['behind']): Effect['behind'] {
  const colour = written
    .replaceAll(/\s*,\s*/g, ',')
    .split(/\s+/)
    .map(readColour)
    .find((one) => one !== null);
  if (colour === 'clear') return before;
  return colour ?? (/^[\w-]+$/.test(written) ? null : before);
}

function solid(colour: Colour | 'clear' | null): Colour | null {
  return colour === 'clear' ? null : colour;
}

/** Takes no room. Height nought hides only together with `overflow`: what overflows is seen. */
function isFlat(value: Value): boolean {
  if (value('display') === 'none' || value('mso-hide') === 'all') return true;
  const cut = /hidden|clip/.test(value('overflow') ?? value('overflow-y') ?? value('overflow-x') ?? '');
  return cut && ['max-height', 'height', 'max-width', 'width'].some((side) => isNought(value(side)));
}

function isClear(value: Value): boolean {
  const opacity = value('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) < (opacity.endsWith('%') ? 5 : 0.05)) return true;
  return /scale\(\s*0?\.?0*\s*[,)]/.test(value('transform') ?? '') || isNought(value('zoom'));
}

/** Moved or cut away: `left:-9999px`, `text-indent:-9999px`, `clip:rect(0,0,0,0)`. */
function isOutside(value: Value): boolean {
  const far = (property: string) => Number.parseFloat(value(property) ?? '0') <= -500;
  if (far('text-indent') || far('margin-left') || far('margin-top')) return true;
  const moved = /^(?:absolute|fixed|relative)/.test(value('position') ?? '');
  if (moved && (['left', 'top', 'right', 'bottom'].some(far) || isEmptyClip(value('clip') ?? ''))) return true;
  return /^(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0 0,\s*0 0)/.test(value('clip-path') ?? '');
}

function isEmptyClip(clip: string): boolean {
  const sides = /^rect\(([^)]{1,80})\)$/.exec(clip)?.[1]?.split(/[\s,]+/);
  return sides?.length === 4 && sides.every((side) => Number.parseFloat(side) <= 1);
}

/** At most a pixel. A part of something tiny is tiny. */
function isTiny(size: string, before: boolean): boolean {
  const number = Number.parseFloat(size);
  if (Number.isNaN(number)) return size === 'inherit' || size === 'smaller' || size === 'larger' ? before : false;
  if (number === 0) return true;
  if (size.endsWith('%')) return before || number < 8;
  if (/(?:^|[\d.])em$/.test(size)) return before || number < 0.08;
  if (size.endsWith('rem')) return number < 0.08;
  return number <= 1;
}

function isNought(size: string | undefined): boolean {
  return size !== undefined && /^0*\.?0+(?:px|pt|em|rem|%|in|cm|mm)?$/.test(size);
}
