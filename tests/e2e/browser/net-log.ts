import { readFile } from 'node:fs/promises';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; initiator?: string } }[];
}

/** Hosts of the browser's maker, which it asks by itself at every start, whatever is installed. */
const maker = ['google.com', 'googleapis.com', 'gstatic.com', 'gvt1.com'];
/** For `--host-resolver-rules`: the maker's names fail at once, and every other look-up stands in the log by its name. */
export const rulesThatShowNames = maker.map((host) => `MAP *.${host} ~NOTFOUND`).join(' , ');

/** Every URL that was requested and every host name that was looked up, from a file of `--log-net-log`. */
export async function contacts(file: string): Promise<{ urls: string[]; names: string[] }> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const of = (...types: string[]) => {
    const numbers = new Set(types.map((type) => constants.logEventTypes[type]));
    return events.flatMap(({ type, params }) => (numbers.has(type) && params ? params : []));
  };
  const requests = of('URL_REQUEST_START_JOB').filter(({ url, initiator }) => !isMakers(url ?? '', initiator));
  const urls = requests.flatMap(({ url }) => url ?? []);
  const names = of('HOST_RESOLVER_MANAGER_REQUEST', 'HOST_RESOLVER_MANAGER_JOB').flatMap(({ host }) => host ?? []);
  if (urls.length === 0) throw new Error(`${file}: no request at all: the log was not kept`);
  return { urls, names: [...new Set(names)].filter((name) => !name.endsWith('~notfound')) };
}

/** A request of the browser itself has no page or extension that began it. */
function isMakers(url: string, initiator: string | undefined): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return initiator === 'not an origin' && maker.some((name) => host.endsWith(`.${name}`));
}
