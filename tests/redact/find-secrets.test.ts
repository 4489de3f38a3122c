import { describe, expect, it } from 'vitest';
import { secretInLink, secretsInText } from '../../src/redact/find-secrets.ts';

const key = 'Zk3v9QmTxB7hLw2RcYp8Ns4D';

describe('secrets in links', () => {
  it.each([
    [`https://shop.example/reset-password?token=${key}`, 'sign-in'],
    [`https://shop.example/account/verify/${key}`, 'sign-in'],
    ['https://shop.example/magic?code=839201', 'sign-in'],
    ['https://shop.example/invite/0f8fad5b-d9cb-469f-a165-70867728950e', 'sign-in'],
    ['https://files.example/a.pdf?access_token=abcdef123456', 'token'],
    ['https://files.example/a.pdf?X-Amz-Signature=0123456789abcdef', 'token'],
    ['https://app.example/x;jsessionid=ABCDEF0123', 'token'],
    ['https://app.example/#access_token=abcdef123456', 'token'],
    ['https://app.example/go?t=eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', 'token'],
    ['https://lin:geheim@files.example/', 'password'],
    ['https://list.example/unsubscribe?u=12345', 'unsubscribe'],
    [`https://list.example/optout/${key}`, 'unsubscribe'],
    ['https://list.example/退订?id=1', 'unsubscribe'],
    ['mailto:leave@list.example?subject=unsubscribe', 'unsubscribe'],
    ['https://news.example/?mc_eid=0a1b2c3d4e', 'tracking'],
    ['https://news.example/?email=lin%40mailbox.example', 'tracking'],
    [`https://news.example/open/${key}`, 'tracking'],
  ])('%s: %s', (link, kind) => {
    expect(secretInLink(link)).toBe(kind);
  });

  it.each([
    'https://shop.example/',
    'https://shop.example/login',
    'https://shop.example/reset-password',
    'https://shop.example/help?article=42',
    'https://shop.example/a-long-title-of-an-article-about-nothing-at-all',
    'https://list.example/unsubscribe',
    'https://shop.example/?utm_source=mail&utm_campaign=november',
    'https://bank.example/authors/lin',
    'mailto:desk@shop.example?subject=hello',
    'tel:+12025550142',
    'not a link',
  ])('none in %s', (link) => {
    expect(secretInLink(link)).toBeNull();
  });
});

describe('secrets in text', () => {
  it.each([
    ['Your verification code is 839201.', 'code', '839201'],
    ['Code: 123-456', 'code', '123-456'],
    ['G-839201 is your Example verification code', 'code', 'G-839201'],
    ['【示例】验证码：482913，五分钟内有效。', 'code', '482913'],
    ['482913 是您的登录验证码', 'code', '482913'],
    ['Your PIN is 4821', 'code', '4821'],
    ['Password: hunter2!', 'password', 'hunter2!'],
    ['初始密码：Abc12345', 'password', 'Abc12345'],
    ['New sign-in from Chrome, 203.0.113.9, was that you?', 'own-ip', '203.0.113.9'],
    ['Your IP address: 198.51.100.7', 'own-ip', '198.51.100.7'],
    [`Press https://shop.example/reset?token=${key} now`, 'sign-in', `https://shop.example/reset?token=${key}`],
    ['Bearer eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', 'token', 'eyJhbGciOiJI.eyJzdWIiOiIx.c2ln'],
  ])('%s', (text, kind, value) => {
    expect(secretsInText(text).map((one) => [one.kind, text.slice(one.start, one.end)])).toEqual([[kind, value]]);
  });

  it.each([
    'Postal code: 100000',
    '邮政编码：100000',
    'Error code: 404123',
    'Promo code: SAVE2026',
    'Call 10086 for help.',
    'Order 839201 was shipped on 24 November 2026.',
    'Forgot your password? Ask the desk.',
    'The server 203.0.113.9 is down.',
    'Use the QR code 123456 on the box',
    'The encoder 123456 works',
  ])('none in: %s', (text) => {
    expect(secretsInText(text)).toEqual([]);
  });
});
