/**
 * Cells that a spreadsheet would take for a formula, which may send what else is in the sheet to somebody (OWASP, "CSV injection"): by
 * their first sign, also full-width, also behind blanks.
 */
const formula = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** A number in E.164 is a plus and figures: nothing that could be computed, and with a sign in front nobody could search for it. */
const phone = /^\+\d[\d ]{3,20}$/;

/**
 * Rows as CSV (RFC 4180) that opens right in spreadsheets: a byte order mark, so that they read UTF-8, and nothing in it that they
 * would compute: such a cell begins with an apostrophe.
 */
export function csvOf(rows: Iterable<readonly string[]>): Blob {
  const parts: string[] = ['\uFEFF'];
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(csvCell).join(',')}\r\n`);
    if (lines.length < 1000) continue;
    parts.push(lines.join(''));
    lines = [];
  }
  return new Blob([...parts, lines.join('')], { type: 'text/csv;charset=utf-8' });
}

/** One cell, in quotes where it has to be. */
export function csvCell(value: string): string {
  const safe = formula.test(value) && !phone.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
