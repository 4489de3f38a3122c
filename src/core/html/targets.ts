import type { Attributes } from './look.ts';

/** What a target does: opens when it is pressed, is fetched by itself, gets what is typed into a form. */
export type TargetUse = 'pressed' | 'loaded' | 'form-target';

/** An attribute that holds an address. */
export interface Target {
  attribute: string;
  url: string;
  use: TargetUse;
}

/** Attributes that make a program fetch something, of any element and by element, with what mail programs of old did. */
const loadingAnywhere = ['background', 'poster', 'lowsrc', 'dynsrc'];
const loading: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    img: ['src', 'srcset', 'data-src'],
    image: ['src', 'href', 'xlink:href'],
    feimage: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
    source: ['src', 'srcset'],
    input: ['src'],
    iframe: ['src'],
    frame: ['src'],
    embed: ['src'],
    object: ['data', 'codebase'],
    applet: ['archive', 'codebase'],
    param: ['value'],
    video: ['src'],
    audio: ['src'],
    track: ['src'],
    bgsound: ['src'],
    script: ['src', 'href', 'xlink:href'],
    link: ['href', 'imagesrcset'],
    body: ['background'],
    layer: ['src'],
    ilayer: ['src'],
    portal: ['src'],
    'v:fill': ['src'],
    'v:imagedata': ['src'],
    'amp-img': ['src', 'srcset'],
    'amp-anim': ['src', 'srcset'],
    'amp-pixel': ['src'],
    'amp-list': ['src'],
  }),
);
/** `link` that only says something about the document. */
const notFetched = /^(?:next|prev|author|license|canonical|alternate|amphtml|help|me|tag|search|bookmark|shortlink)$/i;
/** Other elements point somewhere by an attribute of any element alone. */
const pointing = new Set(['a', 'area', 'form', 'button', 'input', 'meta', ...loading.keys()]);
const none: readonly Target[] = [];
const candidates = /(?:^|[\s,])((?:https?:)?\/\/[^\s,]{1,4000}(?:,[^\s,]{1,200})*)/gi;

/** Every address that an element points to. */
export function targetsOf(name: string, attributes: Attributes): readonly Target[] {
  if (attributes.size === 0 || !(pointing.has(name) || loadsAnything(attributes))) return none;
  const targets: Target[] = [];
  const add = (attribute: string, use: TargetUse, url = attributes.get(attribute)) => {
    if (url !== undefined && url !== '') targets.push({ attribute, url, use });
  };
  if (name === 'a' || name === 'area') {
    add('href', 'pressed');
    if (!attributes.has('href')) add('xlink:href', 'pressed');
    for (const url of (attributes.get('ping') ?? '').split(/\s+/, 10)) add('ping', 'loaded', url);
  }
  if (name === 'form') add('action', 'form-target');
  if (name === 'button' || name === 'input') add('formaction', 'form-target');
  if (name === 'meta') addRefresh(attributes, add);
  addLoaded(name, attributes, add);
  return targets;
}

function loadsAnything(attributes: Attributes): boolean {
  for (const attribute of loadingAnywhere) if (attributes.has(attribute)) return true;
  return false;
}

type Add = (attribute: string, use: TargetUse, url?: string) => void;

function addLoaded(name: string, attributes: Attributes, add: Add): void {
  if (name === 'link' && isNotFetched(attributes.get('rel') ?? '')) return;
  for (const attribute of loadingAnywhere) if (attributes.has(attribute)) add(attribute, 'loaded');
  for (const attribute of loading.get(name) ?? []) {
    const value = attributes.get(attribute);
    if (value === undefined || attribute === 'background') continue;
    if (!attribute.endsWith('srcset')) add(attribute, 'loaded');
    else for (const match of value.matchAll(candidates)) add(attribute, 'loaded', match[1]);
  }
}

function isNotFetched(rel: string): boolean {
  return (
    rel.trim() !== '' &&
    rel
      .trim()
      .split(/\s+/, 20)
      .every((one) => notFetched.test(one))
  );
}

/** `<meta http-equiv=refresh content="0; url='…'">` (WHATWG HTML, 4.2.5.3). */
function addRefresh(attributes: Attributes, add: Add): void {
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'refresh') return;
  const content = attributes.get('content') ?? '';
  const url = /^\s{0,20}[\d.]{0,20}\s{0,20}[;,]?\s{0,20}(?:url\s{0,20}=\s{0,20})?["']?([^"']{1,4000})/i.exec(
    content,
  )?.[1];
  add('content', 'loaded', url?.trim());
}
