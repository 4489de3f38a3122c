import { execFileSync } from 'node:child_process';
import { Parser } from 'htmlparser2';
import { runs } from '../has-program.ts';

/** An element of an XML file, as far as tests look. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Its own text and that of what is in it. */
  text: string;
}

/** Every element of an XML text, in the order in which they end. */
export function elementsIn(xml: string): XmlElement[] {
  const open: XmlElement[] = [];
  const done: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => void open.push({ name, attributes, text: '' }),
      ontext: (text) => {
        for (const element of open) element.text += text;
      },
      onclosetag: () => {
        const element = open.pop();
        if (element) done.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return done;
}

const hasPython = runs('python3', '--version');

/** Whether Python, a strict reader that is not ours, takes it for XML; null where there is no Python. */
export function isXml(xml: string): boolean | null {
  if (!hasPython) return null;
  try {
    const script = 'import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())';
    execFileSync('python3', ['-c', script], { input: xml, stdio: ['pipe', 'ignore', 'ignore'] });
    return true;
  } catch {
    return false;
  }
}
