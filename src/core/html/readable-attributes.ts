import type { Attributes } from './look.ts';

/** Text that stands in an attribute, and how it is read: where the element stands, beside the text, or by nobody. */
export interface ReadableAttribute {
  attribute: string;
  text: string;
  as: 'inline' | 'aside' | 'hidden';
}

const anywhere = ['title', 'aria-label', 'placeholder', 'summary'];
const holding = new Set(['img', 'area', 'image', 'input', 'option', 'optgroup', 'iframe']);
const none: readonly ReadableAttribute[] = [];
const buttons = new Set(['button', 'submit', 'reset', 'image']);
const longest = 20_000;

/** The attributes of an element that hold text for a reader (WHATWG HTML, 15.5). */
export function readableAttributes(name: string, attributes: Attributes): readonly ReadableAttribute[] {
  if (attributes.size === 0 || !(holding.has(name) || holdsAnything(attributes))) return none;
  const found: ReadableAttribute[] = [];
  const add = (attribute: string, as: ReadableAttribute['as']) => {
    const text = attributes.get(attribute);
    if (text !== undefined && text.trim() !== '') found.push({ attribute, text: text.slice(0, longest), as });
  };
  if (name === 'img' || name === 'area' || name === 'image') add('alt', 'inline');
  if (name === 'input') addInput(attributes, add);
  if (name === 'option' || name === 'optgroup') add('label', 'inline');
  if (name === 'iframe') add('srcdoc', 'hidden');
  for (const attribute of anywhere) add(attribute, 'aside');
  return found;
}

function holdsAnything(attributes: Attributes): boolean {
  for (const attribute of anywhere) if (attributes.has(attribute)) return true;
  return false;
}

function addInput(attributes: Attributes, add: (attribute: string, as: ReadableAttribute['as']) => void): void {
  const type = (attributes.get('type') ?? 'text').toLowerCase();
  if (type === 'hidden' || type === 'password') add('value', 'hidden');
  else if (type === 'image') add('alt', 'inline');
  else if (buttons.has(type) || type === 'text' || type === 'email' || type === 'tel' || type === 'url')
    add('value', 'inline');
}

/** Whether an element shows something without text: a picture (a pixel shows nothing), a button, a drawing. */
export function isShownByItself(name: string, attributes: Attributes): boolean {
  if (name === 'img' || name === 'image')
    return !isPixel(attributes.get('width')) && !isPixel(attributes.get('height'));
  if (attributes.has('background')) return true;
  return /^(?:svg|input|button|video|object|embed|canvas|iframe|hr|v:[a-z]+|picture|amp-img)$/.test(name);
}

function isPixel(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px|\.0*)?\s*$/.test(size);
}
