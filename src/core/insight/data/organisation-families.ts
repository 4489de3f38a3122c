/**
 * Registrable domains that one organisation is known to hold, so that a difference between them says nothing. Only where the
 * organisation itself publishes that they are its own, as general knowledge of 2026-11; a family that is missing costs a
 * needless fact, a wrong one would hide a real one, so doubtful ones stay out. Never a company together with a domain where anybody
 * gets an address or a page: an answer from `apple.com` that goes to `icloud.com` goes elsewhere.
 */
export const organisationFamilies: readonly (readonly string[])[] = [
  ['gmail.com', 'googlemail.com'],
  ['google.com', 'youtube.com', 'goo.gl', 'google.de', 'google.co.uk'],
  ['microsoft.com', 'microsoftonline.com', 'office.com', 'office365.com'],
  ['apple.com', 'itunes.com'],
  ['icloud.com', 'me.com', 'mac.com'],
  [
    'amazon.com',
    'amazon.de',
    'amazon.co.uk',
    'amazon.fr',
    'amazon.it',
    'amazon.es',
    'amazon.co.jp',
    'amazon.cn',
    'amazon.in',
  ],
  ['ebay.com', 'ebay.de', 'ebay.co.uk', 'ebay.fr', 'ebay.it'],
  ['paypal.com', 'paypal.de', 'paypal.co.uk', 'paypal.me'],
  [
    'facebook.com',
    'facebookmail.com',
    'fb.com',
    'fb.me',
    'meta.com',
    'metamail.com',
    'instagram.com',
    'whatsapp.com',
    'wa.me',
  ],
  ['twitter.com', 'x.com', 't.co'],
  ['linkedin.com', 'lnkd.in'],
  ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com', 'rocketmail.com'],
  ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
  ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx.com'],
  ['qq.com', 'foxmail.com'],
  ['163.com', '126.com', 'yeah.net'],
  ['alibaba.com', 'alibaba-inc.com', 'taobao.com', 'tmall.com', 'alipay.com', '1688.com'],
  ['dhl.com', 'dhl.de', 'deutschepost.de'],
  ['yandex.ru', 'yandex.com', 'ya.ru'],
  ['booking.com', 'bstatic.com'],
  ['docusign.com', 'docusign.net'],
  ['dropbox.com', 'dropboxmail.com', 'db.tt'],
];
