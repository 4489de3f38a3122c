/** A mail site or messenger with hosts of its own, as the welcome page offers it. */
export interface KnownSite {
  id: string;
  /** As people call it. */
  name: string;
  kind: 'mail' | 'messenger';
  /** Where its pages are: host names, or `*.` and a suffix. */
  hosts: readonly string[];
  /** Other hosts that its originals come from. The background asks them, because a page may not; only this site's pages can ask for it. */
  alsoAsks?: readonly string[];
  /** The content script that knows it: a file `entrypoints/<script>.page.ts`, so that a page loads only what it needs. */
  script: SiteScript;
}

/** Content scripts, one for each family of sites. `webmail` is for every other host: self-hosted webmails and any page. */
export type SiteScript =
  | 'webmail'
  | 'gmail'
  | 'outlook'
  | 'yahoo'
  | 'zoho'
  | 'qq'
  | 'netease'
  | 'encrypted-mail'
  | 'screen-mail'
  | 'phone-chat'
  | 'social-chat'
  | 'team-chat';

/** In the order in which the welcome page shows them. */
export const knownSites: readonly KnownSite[] = [
  {
    id: 'gmail',
    name: 'Gmail',
    kind: 'mail',
    hosts: ['mail.google.com'],
    alsoAsks: ['mail-attachment.googleusercontent.com'],
    script: 'gmail',
  },
  {
    id: 'outlook',
    name: 'Outlook',
    kind: 'mail',
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
    script: 'outlook',
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    kind: 'mail',
    hosts: ['mail.yahoo.com', '*.mail.yahoo.com'],
    alsoAsks: ['apis.mail.yahoo.com'],
    script: 'yahoo',
  },
  {
    id: 'aol',
    name: 'AOL Mail',
    kind: 'mail',
    hosts: ['mail.aol.com'],
    alsoAsks: ['apis.mail.yahoo.com'],
    script: 'yahoo',
  },
  { id: 'qq', name: 'QQ邮箱', kind: 'mail', hosts: ['wx.mail.qq.com'], script: 'qq' },
  { id: 'qq-old', name: 'QQ邮箱 (mail.qq.com)', kind: 'mail', hosts: ['mail.qq.com', 'exmail.qq.com'], script: 'qq' },
  {
    id: 'netease',
    name: '网易邮箱 163 · 126 · yeah',
    kind: 'mail',
    hosts: ['mail.163.com', 'mail.126.com', 'mail.yeah.net', 'webmail.vip.163.com', 'webmail.vip.126.com'],
    script: 'netease',
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    kind: 'mail',
    hosts: ['mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in'],
    script: 'zoho',
  },
  { id: 'proton', name: 'Proton Mail', kind: 'mail', hosts: ['mail.proton.me'], script: 'encrypted-mail' },
  { id: 'tuta', name: 'Tuta', kind: 'mail', hosts: ['app.tuta.com'], script: 'encrypted-mail' },
  { id: 'fastmail', name: 'Fastmail', kind: 'mail', hosts: ['app.fastmail.com'], script: 'screen-mail' },
  {
    id: 'yandex',
    name: 'Yandex Mail',
    kind: 'mail',
    hosts: ['mail.yandex.ru', 'mail.yandex.com'],
    script: 'screen-mail',
  },
  { id: 'mail-ru', name: 'Mail.ru', kind: 'mail', hosts: ['e.mail.ru'], script: 'screen-mail' },
  { id: 'whatsapp', name: 'WhatsApp', kind: 'messenger', hosts: ['web.whatsapp.com'], script: 'phone-chat' },
  { id: 'telegram', name: 'Telegram', kind: 'messenger', hosts: ['web.telegram.org'], script: 'phone-chat' },
  {
    id: 'google-messages',
    name: 'Google Messages',
    kind: 'messenger',
    hosts: ['messages.google.com'],
    script: 'phone-chat',
  },
  { id: 'x', name: 'X', kind: 'messenger', hosts: ['x.com'], script: 'social-chat' },
  {
    id: 'messenger',
    name: 'Messenger',
    kind: 'messenger',
    hosts: ['www.messenger.com', 'www.facebook.com'],
    script: 'social-chat',
  },
  { id: 'linkedin', name: 'LinkedIn', kind: 'messenger', hosts: ['www.linkedin.com'], script: 'social-chat' },
  { id: 'discord', name: 'Discord', kind: 'messenger', hosts: ['discord.com'], script: 'team-chat' },
  { id: 'slack', name: 'Slack', kind: 'messenger', hosts: ['app.slack.com'], script: 'team-chat' },
  { id: 'element', name: 'Element', kind: 'messenger', hosts: ['app.element.io'], script: 'team-chat' },
];

/** True for a host that is there for originals alone: no page of it gets a button. */
export function givesOnlyOriginals(host: string): boolean {
  return !knownSiteOf(host) && knownSites.some(({ alsoAsks = [] }) => alsoAsks.some((one) => coversHost(one, host)));
}

/** The known site whose page this is, by its host. */
export function knownSiteOf(host: string): KnownSite | undefined {
  return knownSites.find(({ hosts }) => hosts.some((one) => coversHost(one, host)));
}

/** `mail.example` covers itself; `*.mail.example` covers `in.mail.example`, `mail.example` and the pattern itself. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  if (!pattern.startsWith('*.')) return false;
  const suffix = pattern.slice(2);
  return host === suffix || host.endsWith(`.${suffix}`);
}

/** What the browser is asked for when the site is switched on (match patterns), its other hosts included. */
export function patternsOf({ hosts, alsoAsks = [] }: KnownSite): string[] {
  return [...hosts, ...alsoAsks].map((host) => `https://${host}/*`);
}
