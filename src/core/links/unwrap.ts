import { registrableDomain } from '../clues/host.ts';
import { Remembered } from '../remembered.ts';
import { decoded, fromBase64 } from './decoders.ts';
import { opaqueRedirector } from './opaque.ts';
import { wrappers } from './wrappers.ts';
import type { Wrapper } from './wrappers.ts';

/** Where a link leads on to, as far as its own address says. */
export interface Unwrapped {
  /** The address that was taken out of a redirector, and what was taken out of that, and so on; the last is the target. */
  steps: string[];
  /**
   * Another site's address that the target holds in a parameter or in its path. Many sites send their visitors on in that way
   * ("open redirect"), many do not: where the link leads is said by `steps`, and this beside it.
   */
  leadsOn: string[];
  /** The redirector that the last address asks, whose target nobody can tell without asking: its name. */
  leadsThrough?: string;
}

const byHost = new Map<string, Wrapper[]>();
for (const wrapper of wrappers)
  for (const host of wrapper.hosts) byHost.set(host, [...(byHost.get(host) ?? []), wrapper]);
const wrapperHosts = [...byHost.keys()];
/** Nothing else is looked at closely: most links hold no other. */
const holdsAddress = /.(?:https?(?::|%3A|%25)|=(?:\/|%2F){2}|aHR0c)/i;
const unwrapped = new Remembered<Unwrapped>(500);
/** How many wrappers are opened: more are a maze. */
const mostSteps = 10;
const longestUrl = 20_000;
/** Parameters by which any site sends its visitors on ("open redirects"). */
const forwarding = new Set(
  (
    'u url uri q to r go goto out link href next target dest destination redir redirect redirecturl redirect_url redirecturi ' +
    'redirect_uri redirectto redirect_to return returnurl return_url returnto return_to returnuri continue continueurl forward ' +
    'forwardurl forward_url callback callbackurl callback_url jump jumpurl jump_url view image_url imageurl service rurl rd ' +
    'targeturl target_url toref ref_url burl backurl back_url desturl dest_url destinationurl linkurl link_url open page ' +
    'success_url checkout_url login_url logout exit exiturl referer site website domain path file data load window ' +
    'externalurl external_url ext clickurl click_url lp landing landingpage pfurl gourl murl mpre ued adurl eurl l loc location'
  ).split(' '),
);

/**
 * Takes the target out of redirectors, safe links and trackers that hold it, without asking anybody. Only web addresses
 * come out; a circle or more than ten layers end it. `url` is an absolute http or https URL.
 */
export function unwrapLink(url: string): Unwrapped {
  return unwrapped.of(url, () => unwrap(url));
}

function unwrap(url: string): Unwrapped {
  const first = parsed(url);
  const steps = follow(url, first);
  const target = steps.length === 0 ? first : parsed(steps.at(-1) ?? url);
  const onward = target === null ? null : forwardedTo(target);
  const leadsOn = onward === null ? [] : [onward, ...follow(onward, parsed(onward))];
  const last = onward === null ? target : parsed(leadsOn.at(-1) ?? onward);
  const leadsThrough = last === null || last.username !== '' ? null : opaqueRedirector(last);
  return { steps, leadsOn, ...(leadsThrough === null ? {} : { leadsThrough }) };
}

function follow(url: string, from: URL | null): string[] {
  const steps: string[] = [];
  let at = from;
  while (steps.length < mostSteps) {
    const target = at === null ? null : takenOut(at).target;
    if (target === null || target === url || steps.includes(target)) break;
    steps.push(target);
    at = parsed(target);
  }
  return steps;
}

/** What a redirector of the list holds. `known`: it is one. */
function takenOut(url: URL): { target: string | null; known: boolean } {
  // Whoever reads the address takes what stands before the `@` for the host: that trick is told, not followed.
  if (url.username !== '') return { target: null, known: true };
  let known = false;
  for (const { path, decode } of wrappersOf(url.hostname)) {
    if (path?.test(url.pathname) === false) continue;
    known = true;
    const target = toWebAddress(decode(url), url.protocol);
    if (target !== null) return { target, known };
  }
  return { target: null, known };
}

/** Those of the host itself first, then those of the hosts above it: never of one that only ends in the same letters. */
function* wrappersOf(host: string): Generator<Wrapper> {
  for (let at = 0; at !== -1; ) {
    yield* byHost.get(host.slice(at)) ?? [];
    const dot = host.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
}

/** `safelinks.protection.outlook.com.evil.example`: what it says to lead to is there to make it look harmless. */
function imitatesWrapper(host: string): boolean {
  return wrapperHosts.some((one) => host.includes(`${one}.`));
}

/** Another site's address in a parameter or in the path. */
function forwardedTo(url: URL): string | null {
  if (!holdsAddress.test(url.href) || takenOut(url).known || imitatesWrapper(url.hostname)) return null;
  const own = registrableDomain(url.hostname);
  const isElsewhere = (target: string | null) => target !== null && registrableDomain(new URL(target).hostname) !== own;
  const found = new Set<string>();
  for (const [name, value] of url.searchParams) {
    if (!forwarding.has(name.toLowerCase())) continue;
    const target = toWebAddress(addressOf(value), url.protocol);
    if (target !== null && isElsewhere(target)) found.add(target);
  }
  const inPath = /^\/.{0,200}?\/?(https?(?::|%3A).+)$/i.exec(url.pathname)?.[1];
  if (found.size === 0 && inPath !== undefined) {
    const target = toWebAddress(addressOf(inPath.replace(/^(https?:)\/(?=[^/])/i, '$1//') + url.search), url.protocol);
    if (target !== null && isElsewhere(target)) found.add(target);
  }
  // Two targets: which one is followed is for the site to say.
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** An address that is written out, encoded once more, or in base64. */
function addressOf(value: string): string | null {
  let text = value.trim();
  for (let times = 0; times < 3 && /^(?:https?%|%2F%2F)/i.test(text); times += 1) text = decoded(text);
  if (/^(?:https?:)?\/\/[^/]/i.test(text)) return text;
  return /^aHR0c[A-Za-z0-9+/_=-]{6,}$/.test(text) ? fromBase64(text) : null;
}

/** An absolute URL of a host with a dot in it; null for everything else, `javascript:` too. */
function toWebAddress(text: string | null, protocol: string): string | null {
  if (text === null || text.length > longestUrl) return null;
  const target = parsed(text.startsWith('//') ? `${protocol}${text}` : text);
  if (target === null || !/^https?:$/.test(target.protocol)) return null;
  return target.hostname.includes('.') || target.hostname.startsWith('[') ? target.href : null;
}

function parsed(url: string): URL | null {
  if (url.length > longestUrl) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
