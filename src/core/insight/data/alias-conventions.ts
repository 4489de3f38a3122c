/**
 * How mail providers and alias services write an address that was made for one place. From this project's reference list (2026-11);
 * `source` says how well each is known: `code` was read in the service's own source, `general` is general knowledge, `guess` is a habit
 * of some servers that the address alone does not prove.
 *
 * Forms. `plus`: `mailbox+tag@`. `no-plus`: the provider has none, a plus is part of the name. `sub-domain`: `tag@mailbox.service`.
 * `prefix`: `tag.word123@service`, where the service puts the site's name first. `opaque`: nothing of the place is in it;
 * only its owner knows.
 */
export interface AliasConvention {
  service: string;
  domains: readonly string[];
  form: 'plus' | 'no-plus' | 'sub-domain' | 'prefix' | 'opaque';
  source: 'code' | 'general' | 'guess';
}

export const aliasConventions: readonly AliasConvention[] = [
  { service: 'Gmail', domains: ['gmail.com', 'googlemail.com'], form: 'plus', source: 'general' },
  { service: 'iCloud Mail', domains: ['icloud.com', 'me.com', 'mac.com'], form: 'plus', source: 'general' },
  {
    service: 'Outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    form: 'plus',
    source: 'general',
  },
  { service: 'Fastmail', domains: ['fastmail.com', 'fastmail.fm'], form: 'plus', source: 'general' },
  {
    service: 'Proton Mail',
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    form: 'plus',
    source: 'general',
  },
  {
    service: 'Mail.ru',
    domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'],
    form: 'plus',
    source: 'guess',
  },
  {
    service: 'Sina, Sohu, Aliyun',
    domains: ['sina.com', 'sina.cn', 'sohu.com', 'aliyun.com'],
    form: 'no-plus',
    source: 'guess',
  },
  { service: '139, 189, wo', domains: ['139.com', '189.cn', 'wo.cn'], form: 'no-plus', source: 'general' },
  {
    service: 'addy.io',
    domains: ['anonaddy.com', 'anonaddy.me', 'addy.io', 'addymail.com', 'addy.biz'],
    form: 'sub-domain',
    source: 'code',
  },
  { service: '33mail', domains: ['33mail.com'], form: 'sub-domain', source: 'general' },
  { service: 'Fastmail', domains: ['fastmail.com', 'fastmail.fm'], form: 'sub-domain', source: 'general' },
  {
    service: 'Proton Pass',
    domains: ['passmail.net', 'passmail.com', 'passinbox.com', 'passfwd.com'],
    form: 'prefix',
    source: 'general',
  },
  {
    service: 'SimpleLogin',
    domains: ['simplelogin.com', 'simplelogin.co', 'simplelogin.fr', 'slmail.me', 'aleeas.com'],
    form: 'prefix',
    source: 'general',
  },
  { service: 'Hide My Email', domains: ['privaterelay.appleid.com'], form: 'opaque', source: 'general' },
  { service: 'Firefox Relay', domains: ['mozmail.com', 'relay.firefox.com'], form: 'opaque', source: 'general' },
  { service: 'DuckDuckGo', domains: ['duck.com'], form: 'opaque', source: 'general' },
  { service: 'StartMail', domains: ['use.startmail.com'], form: 'opaque', source: 'guess' },
];

/** Providers for which the dots of a local part say nothing, and their domains are one. */
export const dotlessDomains: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);
