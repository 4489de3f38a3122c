import type { Clue } from '../../clue.ts';
import { asciiDomain, registrableDomain } from '../../clues/host.ts';
import type { Observation, ObservationCode } from '../../observation.ts';
import type { Observer } from '../observed-message.ts';
import { isSameOrganisation } from '../same-organisation.ts';

/** One observation for each different pair of values; so many of them, and so many places for each. */
const most = { observations: 5, places: 20 };

/** What is to be seen on links by themselves: other targets than shown, names before `@`, numbers for hosts. */
export const links: Observer = {
  codes: ['link-text-differs', 'userinfo-link', 'numeric-host-link'],
  find({ clues }) {
    const pressed = clues.filter(({ kind, role }) => kind === 'link' && role !== 'hidden' && role !== 'loaded');
    return [
      ...gather('link-text-differs', pressed, differingText),
      ...gather('userinfo-link', pressed, ({ value, asWritten, tricks }) =>
        tricks?.includes('userinfo') ? { written: userinfoOf(asWritten), host: hostOf(value) } : null,
      ),
      ...gather('numeric-host-link', pressed, ({ value, asWritten, tricks }) =>
        tricks?.includes('numeric-host') ? { written: writtenHost(asWritten), host: hostOf(value) } : null,
      ),
    ];
  },
};

/** The text of a link names another site than the link goes to. Both of one organisation: nothing to say. */
function differingText({ value, shown }: Clue): Observation['values'] | null {
  if (shown === undefined) return null;
  const [target, named] = [hostOf(value), writtenHost(shown)];
  const ascii = asciiDomain(named);
  if (target === '' || ascii === null) return null;
  if (isSameOrganisation(registrableDomain(target) ?? target, registrableDomain(ascii) ?? ascii)) return null;
  return { shown: named, target };
}

function gather(
  code: ObservationCode,
  clues: readonly Clue[],
  valuesOf: (clue: Clue) => Observation['values'] | null,
): Observation[] {
  const found = new Map<string, Observation>();
  for (const clue of clues) {
    const values = valuesOf(clue);
    if (!values) continue;
    const key = Object.values(values).join(' ');
    const known = found.get(key);
    if (known && known.where.length < most.places) known.where.push(clue.where);
    if (!known && found.size < most.observations) found.set(key, { code, values, where: [clue.where] });
  }
  return [...found.values()];
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname : '';
}

/** What stands where a host stands, as written: after the scheme and any name before `@`, up to path or port. */
function writtenHost(written: string): string {
  const rest = written
    .trim()
    .slice(0, 500)
    .replace(/^[a-z]{1,20}:[/\\]{0,4}/i, '');
  const authority = rest.split(/[/\\?#\s]/)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d{0,5}$/, '');
}

function userinfoOf(written: string): string {
  const authority =
    written
      .slice(0, 500)
      .replace(/^[a-z]{1,20}:[/\\]{0,4}/i, '')
      .split(/[/\\?#\s]/)[0] ?? '';
  return authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
}
