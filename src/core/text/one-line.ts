/** White space other than single spaces: most values have none, and to write a value anew is dear. */
const notOneLine = /[^\S ]| \s/;

/** A text on one line, each run of white space as one space. */
export function oneLine(value: string): string {
  return (notOneLine.test(value) ? value.replaceAll(/\s+/g, ' ') : value).trim();
}
