import type { DemoMessage } from './mailbox.ts';

/** The page of a plain webmail: the list, and the open message marked up in schema.org words. */
export function mailPage(messages: readonly DemoMessage[], open: DemoMessage, fault: string): string {
  const list = messages.map((message) => listItem(message, message === open)).join('');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${text(open.subject)} – Demo mailbox</title><style>${style}</style></head>
<body>
<nav aria-label="Messages"><h2>Inbox</h2><ul>${list}</ul></nav>
<main itemscope itemtype="https://schema.org/EmailMessage" data-message-id="${text(open.id)}">
<h1 itemprop="headline">${text(open.subject)}</h1>
<dl>
<dt>From</dt><dd itemprop="sender" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${text(open.from.name)}</span> <span itemprop="email">${text(open.from.address)}</span></dd>
<dt>To</dt><dd itemprop="toRecipient" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${text(open.to)}</span></dd>
<dt>Date</dt><dd itemprop="dateReceived">${text(open.date)}</dd>
</dl>
<p class="tools">${originalLink(open, fault)}</p>
<div itemprop="text">${open.html ?? text(open.text)}</div>
</main>
</body>
</html>`;
}

function originalLink({ id }: DemoMessage, fault: string): string {
  if (fault === 'no-source') return '';
  const host = fault === 'other' ? 'https://files.mailbox.example' : '';
  const query = fault === '' ? '' : `?fault=${encodeURIComponent(fault)}`;
  return `<a type="message/rfc822" href="${host}/source/${text(id)}.eml${query}">Download original</a>`;
}

function listItem({ id, from, subject }: DemoMessage, isOpen: boolean): string {
  const current = isOpen ? ' aria-current="page"' : '';
  return `<li><a href="/?message=${text(id)}"${current}><b>${text(from.name)}</b><span>${text(subject)}</span></a></li>`;
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const style = `
body { margin: 0; display: grid; grid-template-columns: 300px 1fr; min-height: 100vh; font: 14px/20px system-ui, sans-serif; color: #222; background: #fff; }
nav { background: #f3f5f8; border-right: 1px solid #dde2e8; }
nav h2 { margin: 0; padding: 20px 20px 12px; font-size: 16px; }
ul { list-style: none; margin: 0; padding: 0; }
nav a { display: grid; padding: 10px 20px; color: inherit; text-decoration: none; border-top: 1px solid #dde2e8; }
nav a[aria-current] { background: #fff; }
nav span, nav b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
nav span { color: #556; }
main { padding: 28px 36px; max-width: 760px; }
h1 { margin: 0 0 12px; font-size: 22px; line-height: 28px; }
dl { display: grid; grid-template-columns: 60px 1fr; margin: 0; }
dt { color: #667; } dd { margin: 0; }
.tools { display: flex; align-items: center; gap: 12px; padding: 12px 0; border-bottom: 1px solid #dde2e8; }
[itemprop=text] { white-space: pre-wrap; padding-top: 16px; }
`;
