import { shorteners } from './shorteners.ts';

/** A redirector that tells its target to nobody but who asks it: its name, its hosts, and the paths that redirect. */
interface Opaque {
  name: string;
  hosts: readonly string[];
  path?: RegExp;
}

/** From addresses in real mail and from the services' own descriptions; 2026-11. */
const opaque: readonly Opaque[] = [
  { name: 'Mimecast', hosts: ['mimecast.com', 'mimecastprotect.com', 'mimecast-offshore.com'], path: /^\/(?:s|r)\// },
  { name: 'Symantec', hosts: ['clicktime.symantec.com'] },
  { name: 'Cisco', hosts: ['secure-web.cisco.com'] },
  { name: 'Hornetsecurity', hosts: ['hornetsecurity.com'], path: /^\/(?:safelinks|\?d=)?/ },
  { name: 'INKY', hosts: ['inky.com', 'inkyphishfence.com'], path: /^\/link/ },
  { name: 'Intermedia', hosts: ['url.emailprotection.link'] },
  { name: 'VIPRE', hosts: ['mailanyone.net'] },
  { name: 'Proofpoint', hosts: ['urldefense.com', 'urldefense.proofpoint.com'] },
  { name: 'SendGrid', hosts: ['sendgrid.net', 'ct.sendgrid.net'] },
  {
    name: 'Mailchimp',
    hosts: [
      'list-manage.com',
      'list-manage1.com',
      'list-manage2.com',
      'mailchi.mp',
      'eepurl.com',
      'campaign-archive.com',
    ],
  },
  {
    name: 'HubSpot',
    hosts: [
      'hubspotemail.net',
      'hubspotlinks.com',
      'hubspotlinksfree.com',
      'hs-sites.com',
      'sidekickopen.com',
      't.hubspotfree.net',
    ],
  },
  { name: 'Constant Contact', hosts: ['rs6.net', 'constantcontact.com', 'conta.cc'] },
  { name: 'Salesforce', hosts: ['exct.net', 'exacttarget.com', 'sfmc-content.com', 'pardot.com', 'sforce.com'] },
  { name: 'Klaviyo', hosts: ['klclick.com', 'klclick1.com', 'klclick2.com', 'klclick3.com', 'klaviyomail.com'] },
  {
    name: 'Campaign Monitor',
    hosts: [
      'createsend.com',
      'createsend1.com',
      'createsend4.com',
      'cmail19.com',
      'cmail20.com',
      'cmail1.com',
      'cmail2.com',
    ],
  },
  {
    name: 'Brevo',
    hosts: [
      'sendibm1.com',
      'sendibm2.com',
      'sendibm3.com',
      'sibautomation.com',
      'sendinblue.com',
      'sp1-brevo.net',
      'brevo.com',
    ],
  },
  { name: 'MailerLite', hosts: ['mlsend.com', 'mlsend2.com', 'mlsend3.com', 'mailerlite.com', 'mlflow.com'] },
  { name: 'SparkPost', hosts: ['spgo.io', 'sparkpostmail.com', 'mkt.sparkpostmail.com'] },
  { name: 'Mailgun', hosts: ['mailgun.org', 'mailgun.net'] },
  { name: 'beehiiv', hosts: ['mail.beehiiv.com'] },
  { name: 'LinkedIn', hosts: ['linkedin.com'], path: /^\/slink/ },
  { name: 'Baidu', hosts: ['baidu.com'], path: /^\/(?:link|baidu\.php)/ },
  { name: 'Baidu', hosts: ['jump.bdimg.com', 'jump2.bdimg.com'] },
  { name: 'Sogou', hosts: ['sogou.com'], path: /^\/link/ },
  { name: 'so.com', hosts: ['so.com'], path: /^\/link/ },
  { name: 'JD', hosts: ['u.jd.com', 'union-click.jd.com'] },
  { name: 'Douyin', hosts: ['v.douyin.com', 'iesdouyin.com'] },
  { name: 'Taobao', hosts: ['s.click.taobao.com', 'm.tb.cn', 'e.tb.cn'] },
  { name: 'Pinduoduo', hosts: ['p.pinduoduo.com'] },
  { name: 'AliExpress', hosts: ['s.click.aliexpress.com', 'a.aliexpress.com'] },
  { name: 'Linktree', hosts: ['linktr.ee'] },
  {
    name: 'QR code service',
    hosts: ['qrco.de', 'qr-codes.io', 'me-qr.com', 'scanned.page', 'q-r.to', 'qr.ae', 'l.ead.me', 'qrfy.com'],
  },
];
/** Sending services under the sender's own host: the path is theirs (SendGrid, Mailgun, Salesforce, Eloqua). */
const opaquePaths: readonly { name: string; pattern: RegExp }[] = [
  { name: 'SendGrid', pattern: /^\/(?:ls|wf)\/click\?upn=/ },
  { name: 'Mailgun', pattern: /^\/c\/eJ[\w-]{4,}/ },
  { name: 'Braze', pattern: /^\/(?:ss\/c|uni\/ls\/click)\b/ },
];

const byHost = new Map<string, Opaque[]>();
for (const redirector of opaque)
  for (const host of redirector.hosts) byHost.set(host, [...(byHost.get(host) ?? []), redirector]);

/** The name of the redirector or shortener that an address asks first, when the address does not hold its target. */
export function opaqueRedirector(url: URL): string | null {
  const known = knownRedirector(url.hostname, url.pathname);
  if (known !== null) return known.name;
  if (url.pathname.length > 1 && isShortener(url.hostname)) return url.hostname.replace(/^www\./, '');
  const here = url.pathname + url.search;
  return opaquePaths.find(({ pattern }) => pattern.test(here))?.name ?? null;
}

/** That of the host itself, else of the nearest host above it. */
function knownRedirector(host: string, path: string): Opaque | null {
  for (let at = 0; at !== -1; ) {
    const here = byHost.get(host.slice(at))?.find((one) => one.path?.test(path) !== false);
    if (here) return here;
    const dot = host.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return null;
}

function isShortener(host: string): boolean {
  return shorteners.has(host.replace(/^www\./, ''));
}
