import * as z from 'zod/mini';

/** More is no evidence for any of them. */
const mostCountries = 12;
const mostServers = 8;

/** Encrypted, or on this computer itself; without a user name, which would stand in the custody log. */
const address = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]))[^\s@]{1,300}$/;
const Server = z.string().check(z.regex(address));

/** Where the person lives and is called from (ISO 3166-1 alpha-2): one piece of evidence for a number's country among others. */
export const OwnCountries = z.array(z.string().check(z.regex(/^[A-Z]{2}$/))).check(z.maxLength(mostCountries));

/**
 * What the person can set. Nothing here goes to the network before they switched it on. A setting that is added has a default, so that
 * a book of an earlier version has it too.
 */
export const Settings = z.object({
  countries: OwnCountries,
  /** Asking name servers for the keys of signers: by DNS over HTTPS, from the resolvers that the person chose. */
  keyLookUp: z.object({ on: z.boolean(), resolvers: z.array(Server).check(z.maxLength(mostServers)) }),
  /** Asking servers for time stamps (RFC 3161): they get a hash. `lists`: where lists of revoked certificates are asked for. */
  timeStamps: z.object({
    on: z.boolean(),
    servers: z.array(Server).check(z.maxLength(mostServers)),
    lists: z.exactOptional(z.array(Server).check(z.maxLength(mostServers))),
  }),
  /** A quiet line where something should not be forgotten: a backup, a deadline. */
  reminders: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;

/** Some of them, as they shall be from now on. */
export const SettingsChange = z.partial(Settings);
export type SettingsChange = z.infer<typeof SettingsChange>;

/** As it is before the person changed anything. */
export const defaultSettings: Settings = {
  countries: [],
  keyLookUp: { on: false, resolvers: [] },
  timeStamps: { on: false, servers: [] },
  reminders: true,
};

/** Puts what is stored onto the defaults. What cannot be read any more is as it was before the person changed it. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const kept = Object.entries(stored).filter(([name, value]) => isSetting(name, value));
  return { ...defaultSettings, ...Object.fromEntries(kept) };
}

function isSetting(name: string, value: unknown): boolean {
  return Object.hasOwn(defaultSettings, name) && Settings.shape[name as SettingName].safeParse(value).success;
}

/** The addresses of all servers that the person named, asked or not. */
export function serversOf({ keyLookUp, timeStamps }: Settings): string[] {
  return [...keyLookUp.resolvers, ...timeStamps.servers, ...(timeStamps.lists ?? [])];
}

/** Those of them that are switched on. */
export function serversAsked({ keyLookUp, timeStamps }: Settings): string[] {
  return [
    ...(keyLookUp.on ? keyLookUp.resolvers : []),
    ...(timeStamps.on ? [...timeStamps.servers, ...(timeStamps.lists ?? [])] : []),
  ];
}

/** Whether a server can be asked at this address. */
export function usableAddress(written: string): boolean {
  return address.test(written) && URL.canParse(written);
}
