import { shown } from './shown.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of strangers for HTML, in an element or a quoted attribute: nothing in it is markup, and nothing is unseen. */
export function escaped(text: string): string {
  return shown(text).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** A cell that is a text, or already markup of ours; a name is never broken. */
export type Cell = string | { markup: string; name?: true };

/** A table in pieces, a row at a time; the texts of cells are escaped. Keyboards can scroll it where it is wide. */
export function* tableMarkup(id: string, caption: string, head: readonly string[], rows: Iterable<readonly Cell[]>) {
  const columns = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  yield `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><table><caption id="${id}">${escaped(caption)}</caption>
<thead><tr>${columns}</tr></thead><tbody>\n`;
  for (const row of rows) yield `<tr>${row.map(cellMarkup).join('')}</tr>\n`;
  yield '</tbody></table></div>\n';
}

function cellMarkup(cell: Cell): string {
  if (typeof cell === 'string') return `<td>${escaped(cell)}</td>`;
  return cell.name ? `<td class="n">${cell.markup}</td>` : `<td>${cell.markup}</td>`;
}
