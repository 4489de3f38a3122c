import { QuoteType, Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { ElementReader } from './element-reader.ts';
import type { MappedText } from './text-stream.ts';
import type { TargetUse } from './targets.ts';

/** An address that an element of the HTML points to. */
export interface HtmlLink {
  use: TargetUse;
  /** Nobody sees that there is something to press: nothing in it is shown, or it stands in what is hidden. */
  hidden: boolean;
  /** The attribute's value, decoded. */
  href: string;
  /** Range of the attribute's value in the HTML; of the address in it where it holds several. */
  start: number;
  end: number;
  /** Range of its text in `visible`, where it has some. */
  shows: { start: number; end: number } | null;
}

/** What an HTML part says to its reader, and to those who do not read. */
export interface HtmlReading {
  /** What is seen, in reading order, with `alt` where a picture stands. */
  visible: MappedText;
  /** What is there and not seen: by colour, size, place or `display:none`. */
  hidden: MappedText;
  links: HtmlLink[];
  /** `<base href>`, which relative addresses begin with. */
  base: string | null;
  /** Languages that elements declare (`lang=`), BCP 47, lower case. */
  languages: string[];
}

/** Longest HTML that is read, in UTF-16 units: bounds time and memory on hostile mail. */
const longestHtml = 2_000_000;

/**
 * Reads HTML as a mail program with pictures off and without scripting shows it: tokens by htmlparser2 (WHATWG HTML,
 * 13.2.5), elements and styles as far as they decide what is seen. Never throws; time grows with the length alone.
 */
export function readHtml(whole: string): HtmlReading {
  const html = whole.slice(0, longestHtml);
  const reader = new ElementReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokens(html, reader));
  // Outside of svg and math this opens a comment that ends at the next `>`; the tokenizer waits for `]]>`, and all links
  // between would be lost. Same length, so that ranges stay.
  tokenizer.write(html.replaceAll('<![CDATA[', '<!_CDATA['));
  tokenizer.end();
  return reader.finish();
}

/** The attributes that anything here looks at; the others are passed over unread, which is half of the work. */
const readNames = new Set(
  (
    'href xlink:href src srcset data-src imagesrcset background poster lowsrc dynsrc data codebase archive value action ' +
    'formaction ping content http-equiv rel style class id hidden bgcolor color text lang xml:lang title aria-label ' +
    'placeholder summary alt label type srcdoc width height open shadowrootmode dir'
  ).split(' '),
);

/** Puts the tokenizer's pieces together: a tag with its attributes, a text. */
function tokens(html: string, reader: ElementReader): TokenizerCallbacks {
  const nothing = () => undefined;
  let name = '';
  let attribute = '';
  let nameEnd = 0;
  let value = '';
  let isRead = false;
  return {
    ontext: (start, end) => reader.text(start, end),
    // A reference holds no second `&`, so the last one before its end is where it begins.
    ontextentity: (code, end) => reader.reference(String.fromCodePoint(code), html.lastIndexOf('&', end - 1), end),
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      reader.startTag(name, start - 1);
    },
    onattribname(start, end) {
      attribute = html.slice(start, end).toLowerCase();
      isRead = readNames.has(attribute) || reader.isDrawing(name);
      nameEnd = end;
      value = '';
    },
    onattribdata(start, end) {
      if (isRead) value += html.slice(start, end);
    },
    onattribentity(code) {
      if (isRead) value += String.fromCodePoint(code);
    },
    onattribend(quote, end) {
      if (!isRead) return;
      const decoded = value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
      const isQuoted = quote === QuoteType.Single || quote === QuoteType.Double;
      reader.attribute(attribute, decoded, nameEnd, isQuoted ? end - 1 : end);
    },
    onopentagend: () => reader.endOfStartTag(name, false),
    onselfclosingtag: () => reader.endOfStartTag(name, true),
    onclosetag: (start, end) => reader.endTag(html.slice(start, end).toLowerCase(), start - 2),
    isInForeignContext: () => reader.isForeign(),
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    oncdata: nothing,
    onend: nothing,
  };
}
