// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PageReport } from '../../src/core/page-report.ts';
import { checkPage } from '../../src/sites/check-page.ts';
import { roundcube } from '../../src/sites/roundcube.ts';
import { allSites } from './all-sites.ts';

const load = (html: string) => new DOMParser().parseFromString(html, 'text/html');
/** What a person would not want to stand in a report: planted wherever a page can have it. */
const secret = 'Zyx9Qv';
const address = new URL(
  `https://${secret.toLowerCase()}.example/${secret}/so/${secret}/Mail/view?_task=mail&_action=show&_uid=${secret}&_mbox=${secret}#!/Mail/0/${secret}/51`,
);

/** The page with every text and every value of an attribute that is no hook of the site replaced by a secret. */
function full(html: string): Document {
  const page = load(html);
  for (const element of page.querySelectorAll('*')) {
    for (const child of element.childNodes)
      if (child.nodeType === 3) child.textContent = `${secret} ${secret}@x.example`;
    for (const name of element.getAttributeNames()) {
      if (/^(?:title|href|email|name|aria-label|alt|data-.*id.*|content|src)$/.test(name))
        element.setAttribute(name, secret);
    }
  }
  return page;
}

const fixtures = readdirSync('tests/sites', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

describe('the site check', () => {
  it.each(fixtures)('tells nothing that stands in the page or its address: %s', (name) => {
    const html = readFileSync(`tests/sites/${name}`, 'utf8');
    for (const page of [load(html), full(html)]) {
      const people = [...new Set(page.documentElement.outerHTML.match(/[\w.]+@[\w.]+/g))];
      for (const site of [undefined, ...allSites.values()]) {
        const report = checkPage(site, page, address);
        const text = JSON.stringify(report);
        expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
        for (const person of people) expect(text).not.toContain(person);
        expect(text).not.toMatch(/Parcel Desk|Lin Mei|Your parcel|realtoken|您的快递/);
        expect(PageReport.parse(report)).toEqual(report);
      }
    }
  });

  it('tells the three from one another: a message, one that is not understood, none', () => {
    const at = (query: string) => new URL(`https://mail.example/?_task=mail&${query}`);
    const message = readFileSync('tests/sites/roundcube/2026-11-elastic-preview.html', 'utf8');
    const shown = at('_uid=57&_mbox=INBOX&_action=show');
    expect(checkPage(roundcube, load(message), shown)).toMatchObject({
      state: 'open',
      site: 'roundcube',
      open: 1,
      sources: { request: 1 },
      seen: { from: 1, subject: 1 },
      landmarks: { header: 1, body: 1, list: 0 },
    });
    expect(checkPage(roundcube, load(message.replaceAll('message-header', 'mail-head')), shown)).toMatchObject({
      state: 'not-understood',
      notUnderstood: ['#message-header, #messageheader'],
      landmarks: { header: 0 },
    });
    expect(roundcube.recognises(load('<p>new</p>'), shown)).toBe(true);
    expect(checkPage(roundcube, load('<table id="messagelist"></table>'), at('_mbox=INBOX')).state).toBe('none');
    expect(checkPage(undefined, load(message), shown)).toMatchObject({ state: 'none', site: null });
  });
});

describe('Roundcube’s list', () => {
  const at = new URL('https://mail.example/?_task=mail&_mbox=INBOX');
  const row = (id: string, query: string, more = '') =>
    `<tr id="${id}" class="message ${more}"><td class="subject"><span class="fromto"><span class="rcmContactAddress" title="desk@parcel.example">Parcel Desk</span></span>` +
    `<span class="date">Mon 08:14</span><span class="subject"><a href="/?_task=mail&amp;${query}"><span>Your parcel</span></a></span></td></tr>`;
  const page = (...rows: string[]) =>
    load(
      `<div id="layout-list"><table id="messagelist"><tbody>${rows.join('')}</tbody></table></div><div id="layout-content"><div class="header"></div></div>` +
        '<script>rcmail.set_env({"request_token":"realtoken"});</script>',
    );

  it('names each message by its own folder and uid, in a search over folders too', () => {
    const list = page(
      row('rcmrowMTM', '_mbox=INBOX&amp;_uid=13&amp;_action=show', 'selected'),
      row('rcmrowMTQtQmVsZWdl', '_mbox=Belege&amp;_uid=14&amp;_action=show', 'selected'),
      row('rcmrowMTU', '_mbox=INBOX&amp;_uid=15&amp;_action=show'),
    );
    expect(roundcube.recognises(list, at)).toBe(true);
    expect(roundcube.selectedMessages?.(list, at)).toMatchObject([
      {
        key: 'INBOX/13',
        seen: {
          from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
          subject: 'Your parcel',
          date: 'Mon 08:14',
        },
        source: {
          url: 'https://mail.example/?_task=mail&_mbox=INBOX&_uid=13&_action=viewsource&_save=1&_token=realtoken',
          transformation: 'exact',
        },
      },
      { key: 'Belege/14' },
    ]);
    expect(roundcube.listedMessages?.(list, at)).toHaveLength(3);
    expect(roundcube.listPlace?.(list, at)?.className).toBe('header');
    list.querySelector('#messagelist')?.remove();
    expect(roundcube.listPlace?.(list, at)).toBeNull();
  });

  it.each([
    ['whose id names another message', row('rcmrowMTQ', '_mbox=INBOX&amp;_uid=13', 'selected')],
    ['whose id is none', row('rcmrow***', '_mbox=INBOX&amp;_uid=13', 'selected')],
    ['of a draft', row('rcmrowMTM', '_mbox=Drafts&amp;_draft_uid=13&amp;_action=compose', 'selected')],
  ])('passes over a row %s', (_what, one) => {
    expect(roundcube.selectedMessages?.(page(one), at)).toEqual([]);
  });
});
