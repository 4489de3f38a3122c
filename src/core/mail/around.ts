import type { Around } from '../clue.ts';
import { asciiDomain, registrableDomain } from '../clues/host.ts';
import type { MessageFacts } from '../message-facts.ts';
import type { HeaderBlock } from './header-block.ts';
import { valuesOf } from './header-block.ts';

/** What a message says of where it comes from: evidence for the country of a number, never more. */
export function aroundOf(facts: MessageFacts, headers: HeaderBlock): Around {
  const charsets = [
    ...facts.charsets.flatMap(({ declared, used }) => [declared ?? '', used]),
    ...facts.parts.map(({ charset }) => charset ?? ''),
  ];
  const languages = ['content-language', 'x-content-language', 'accept-language', 'x-accept-language']
    .flatMap((name) => valuesOf(headers, name))
    .flatMap((value) => value.slice(0, 500).split(','))
    .map((value) => value.split(';')[0]?.trim().toLowerCase() ?? '')
    .filter((language) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(language));
  const addresses = [...facts.from, ...facts.sender, ...facts.replyTo].map(({ address }) => address);
  const zone = facts.date?.zone ?? null;
  return {
    charsets: distinct(charsets.map((charset) => charset.toLowerCase())),
    languages: distinct(languages),
    senderDomains: distinct([...addresses, facts.returnPath ?? ''].map(domainOf)),
    ...(zone === null ? {} : { zone }),
  };
}

function domainOf(address: string): string {
  const ascii = asciiDomain(address.slice(address.lastIndexOf('@') + 1));
  return ascii === null || !address.includes('@') ? '' : (registrableDomain(ascii) ?? '');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
