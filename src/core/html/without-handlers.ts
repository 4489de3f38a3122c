import { Tokenizer } from 'htmlparser2';

/**
 * The HTML with the names of its event handlers made meaningless, each as long as before, so that ranges stay. Browsers ask their policy
 * about a handler as soon as they parse it, whatever is done with the element afterwards: a mail that is only looked at must not even
 * ask. What keeps it from running is not this.
 */
export function withoutHandlers(html: string): string {
  const names: number[] = [];
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname(start: number) {
        if (/^on/i.test(html.slice(start, start + 2))) names.push(start);
      },
      ontext: nothing,
      ontextentity: nothing,
      onopentagname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onopentagend: nothing,
      onselfclosingtag: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      oncdata: nothing,
      onend: nothing,
      isInForeignContext: () => false,
    },
  );
  tokenizer.write(html.replaceAll('<![CDATA[', '<!_CDATA['));
  tokenizer.end();
  let [text, done] = ['', 0];
  for (const start of names) {
    text += `${html.slice(done, start)}xx`;
    done = start + 2;
  }
  return hasDrawing.test(html) ? withoutAny(text + html.slice(done)) : text + html.slice(done);
}

/** In drawings and formulas other rules say what is text: there, whatever looks like a handler is taken for one. */
const hasDrawing = /<(?:svg|math)|<!\[/i;

function withoutAny(html: string): string {
  return html.replaceAll(/(?<=[\s"'/<>\0`])on(?=[a-z0-9_:.-]{1,40}[\s/]{0,20}=)/gi, 'xx');
}
