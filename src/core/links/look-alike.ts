import { registrableDomain } from '../clues/host.ts';
import { brands } from './brands.ts';
import { confusables } from './confusables.ts';
import { isOneSlipAway } from './one-slip.ts';
import { unicodeHost } from './unicode-host.ts';

/** What a host pretends to be. */
export interface LookAlike {
  /** The ASCII domain that it imitates. */
  looksLike: string;
  /** By letters of other alphabets that look like ASCII ones. */
  letters: boolean;
}

const asciiOf = new Map(
  confusables.flatMap(([ascii, characters]) => Array.from(characters, (character) => [character, ascii] as const)),
);
const trueDomains = new Set(brands.flatMap(({ domains }) => domains));
const names = new Map(brands.map((brand) => [brand.name, brand]));
const longNames = brands.filter(({ name }) => name.length >= 6);
/** One slip away from a name, and words by themselves. */
const honest = new Set([
  'telegraf',
  'discard',
  'medbank',
  'walmark',
  'hermès',
  'chased',
  'messengers',
  'bookings',
  'postpay',
]);
/** Words that scams put beside the name. Names alone are in many honest domains: `amazon-adsystem.com`. */
const lures = new Set(
  (
    'secure security login logon signin sign log verify verification verified account accounts support help helpdesk service ' +
    'services update updates billing confirm confirmation alert alerts customer client customers online bank banking pay ' +
    'payment payments wallet web mail id user users auth access portal center centre team info notice notification recovery ' +
    'recover unlock unlocked limited refund rewards reward gift gifts bonus claim prize promo delivery package parcel track ' +
    'tracking redelivery shipment express post customs invoice order orders shop store outlet sale mobile app apps member ' +
    'members membership renew renewal subscription subscribe survey win winner validation validate reactivate suspend suspended ' +
    'com net org co jp cn uk us eu de fr it es br au ca hk tw www my m go live chat cloud drive docs files share document ' +
    'technical tech care call phone number hotline kefu zhifu denglu anquan yanzheng vip official jobs job hr career careers ' +
    'kundenservice konto anmeldung sicherheit paket zustellung compte client espace colis livraison cuenta seguridad cliente ' +
    'clientes conta acesso seguro conto sicurezza accesso'
  ).split(' '),
);
/** Suffixes that cost next to nothing: a name by itself there is hardly ever its owner's (reports of abuse, 2024–2026). */
const cheap = new Set(
  (
    'top xyz icu click shop online site info live vip cc club buzz sbs cfd rest cyou lat bond monster quest win bid loan men date ' +
    'stream fun space website store tech host press pw tk ml ga cf gq work link support help services best beauty hair skin makeup ' +
    'autos boats homes motorcycles yachts mom lol pics cam tokyo ws su'
  ).split(' '),
);

/**
 * The domain that a host imitates: by letters that look alike (UTS 39), by digits for letters (`paypa1`), by a slip
 * (`micosoft`), by a borrowed name with a word beside it (`paypal-secure`), or by a true domain in front of another one
 * (`paypal.com.x.example`). Null when it imitates none, or is the true one. `asciiHost` is in lower case with `xn--` labels.
 */
export function lookAlikeOf(asciiHost: string): LookAlike | null {
  const domain = registrableDomain(asciiHost);
  if (domain === null || trueDomains.has(domain)) return null;
  if (asciiHost.includes('xn--')) {
    const imitated = imitatedByLetters(asciiHost);
    if (imitated !== null) return { looksLike: imitated, letters: true };
  }
  const inFront = trueDomainInFront(asciiHost, domain);
  const name = inFront ?? borrowedName(domain);
  return name === null ? null : { looksLike: name, letters: false };
}

/** With every letter replaced by the ASCII one that it looks like; null when that leaves others, or nothing was replaced. */
function imitatedByLetters(asciiHost: string): string | null {
  const host = unicodeHost(asciiHost);
  let foreign = false;
  const skeleton = Array.from(host.normalize('NFD').replaceAll(/\p{M}/gu, ''), (character) => {
    const ascii = asciiOf.get(character);
    if (ascii !== undefined && !/\p{Script=Latin}/u.test(character)) foreign = true;
    return ascii ?? character;
  }).join('');
  if (skeleton === host || !/^[a-z0-9.-]+$/.test(skeleton)) return null;
  const domain = registrableDomain(skeleton) ?? skeleton;
  if (trueDomains.has(domain)) return domain;
  const borrowed = borrowedName(domain, true);
  // Accents alone are how many languages write: they count only where the word without them is a known name.
  return borrowed ?? (foreign ? skeleton : null);
}

function trueDomainInFront(host: string, domain: string): string | null {
  const front = host.slice(0, -domain.length);
  if (front === '') return null;
  const labels = front.split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    for (const length of [2, 3]) {
      const candidate = labels.slice(at, at + length).join('.');
      if (trueDomains.has(candidate)) return candidate;
    }
  }
  return null;
}

/** The true domain of the name that a registered domain borrows. */
function borrowedName(domain: string, exact = false): string | null {
  const dot = domain.indexOf('.');
  const label = domain.slice(0, dot);
  const suffix = domain.slice(dot + 1);
  const same = names.get(label);
  if (same) return exact || cheap.has(suffix) ? shownDomain(same.domains) : null;
  for (const form of new Set([label, ...lookingAlike(label)])) {
    const found = nameIn(form, form !== label);
    if (found) return shownDomain(found);
  }
  const slipped = honest.has(label) ? undefined : longNames.find(({ name }) => isSlipOf(label, name));
  return slipped ? shownDomain(slipped.domains) : null;
}

/** Short names are near too many words: of these only a doubled letter counts (`gooogle`). */
function isSlipOf(label: string, name: string): boolean {
  if (!isOneSlipAway(label, name)) return false;
  return (
    name.length > 6 ||
    (label.length > name.length && label.replaceAll(/(.)\1+/g, '$1') === name.replaceAll(/(.)\1+/g, '$1'))
  );
}

/** The brand whose name is the label, or stands in it beside nothing but lures. */
function nameIn(label: string, swapped: boolean): readonly string[] | null {
  const whole = names.get(label) ?? names.get(label.replaceAll('-', ''));
  if (whole && (swapped || label.includes('-'))) return whole.domains;
  const words = label.split(/[-_]|(?<=[a-z])(?=\d)/).filter((word) => word !== '' && !/^\d+$/.test(word));
  const named = words.map((word) => names.get(word)).find((brand) => brand !== undefined);
  if (named && words.length > 1 && words.every((word) => word === named.name || lures.has(word))) return named.domains;
  if (named && words.length > 1 && /\d{3,}$/.test(label)) return named.domains;
  return glued(label.replaceAll(/[-_]|\d+$/g, ''));
}

/** `paypalsecure`, `loginpaypal`. */
function glued(label: string): readonly string[] | null {
  for (const { name, domains } of brands) {
    if (name.length < 5 || label.length <= name.length) continue;
    const rest = label.startsWith(name)
      ? label.slice(name.length)
      : label.endsWith(name)
        ? label.slice(0, -name.length)
        : null;
    if (rest !== null && rest.length > 2 && lures.has(rest)) return domains;
  }
  return null;
}

/** The label with signs replaced by the letters that they look like. */
function lookingAlike(label: string): string[] {
  const forms = new Set<string>();
  const letters = label
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('8', 'b');
  for (const base of [
    letters,
    letters.replaceAll('rn', 'm'),
    letters.replaceAll('vv', 'w'),
    letters.replaceAll('cl', 'd'),
  ]) {
    for (const form of [base, base.replaceAll('1', 'l'), base.replaceAll('1', 'i')]) forms.add(form);
    if (base.length > 5) forms.add(base.replaceAll('i', 'l'));
  }
  forms.delete(label);
  return [...forms];
}

function shownDomain(domains: readonly string[]): string {
  return domains[0] ?? '';
}
