/** What the command line asks for. */
export interface Asked {
  /** Files of rows (`-` is the standard input), or files of messages and texts. */
  form: 'rows' | 'files';
  files: string[];
  /** The person's own countries, ISO 3166-1 alpha-2. */
  countries: string[];
}

export const usage = [
  'Usage: npm run clues -- [--country XX]… FILE…                 .eml, .mbox, .txt, .html',
  '       npm run clues -- [--country XX]… --lines FILE.jsonl|-  rows {"id","text","countries"?}',
].join('\n');

/** @returns what is asked, or in a string what is wrong with it */
export function parseArguments(args: readonly string[]): Asked | string {
  const asked: Asked = { form: 'files', files: [], countries: [] };
  let plain = false;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (plain || !argument.startsWith('--')) asked.files.push(argument);
    else if (argument === '--') plain = true;
    else if (argument === '--lines') asked.form = 'rows';
    else if (argument === '--country') {
      at += 1;
      const country = args[at]?.toUpperCase() ?? '';
      if (!/^[A-Z]{2}$/.test(country)) return '--country needs two letters, such as GB.';
      asked.countries.push(country);
    } else return `There is no option ${argument}.`;
  }
  if (asked.files.length === 0) return 'Name at least one file.';
  if (asked.form === 'files' && asked.files.includes('-')) return 'The standard input is read with --lines alone.';
  return asked;
}
