import { describe, expect, it } from 'vitest';
import { askForSource } from '../../src/background/ask-for-source.ts';
import { coversHost } from '../../src/sites/known-sites.ts';

describe('asking another host for an original', () => {
  it.each([
    ['a page of a site that is not known', 'https://mail.example/', 'https://mail.example/1.eml'],
    ['a page that only looks like one', 'https://mail.google.com.evil.example/', 'https://mail.google.com/1.eml'],
  ])('is refused for %s', async (_what, page, url) => {
    const asked = askForSource({ url, transformation: 'exact' }, { kind: 'page', url: page });
    await expect(asked).rejects.toMatchObject({ code: 'request-refused' });
  });

  it.each([
    ['mail.example', 'mail.example', true],
    ['mail.example', 'in.mail.example', false],
    ['*.mail.example', 'in.mail.example', true],
    ['*.mail.example', 'mail.example', true],
    ['*.mail.example', 'evilmail.example', false],
    ['*.mail.example', 'mail.example.evil.example', false],
  ])('%s covers %s: %s', (pattern, host, covers) => {
    expect(coversHost(pattern, host)).toBe(covers);
  });
});
