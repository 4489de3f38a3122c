import type { CssUrl } from './css-urls.ts';
import { cssUrls } from './css-urls.ts';
import { mergeDeclarations } from './declarations.ts';
import { breakingElements, preformattedElements, silentElements, voidElements } from './element-kinds.ts';
import { LinkList } from './link-list.ts';
import type { Look } from './look.ts';
import { changesLook, leavesGap, lookOf, plainLook } from './look.ts';
import { OpenElements } from './open-elements.ts';
import type { HtmlReading } from './read-html.ts';
import { isShownByItself, readableAttributes } from './readable-attributes.ts';
import type { StyleSheet } from './style-sheet.ts';
import { findStyleSheets, readStyleSheets } from './style-sheet.ts';
import { targetsOf } from './targets.ts';
import { textStream } from './text-stream.ts';
import { isTurned } from './turned-element.ts';
import type { WrittenStyle } from './written-style.ts';
import { readStyle } from './written-style.ts';

const equals = /\s*=\s*["']?/y;
const shown = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const mostLanguages = 20;

/** Builds the reading from tags and texts, in the order of the HTML. */
export class ElementReader {
  readonly #html: string;
  readonly #sheet: StyleSheet;
  readonly #visible = textStream();
  readonly #hidden = textStream();
  readonly #links: LinkList;
  readonly #open: OpenElements;
  readonly #root: Look;
  readonly #aside: { text: string; start: number; end: number }[] = [];
  readonly #languages = new Set<string>();
  #attributes = new Map<string, string>();
  /** Where they stand: few are asked for, so that a list does. */
  #written: { name: string; nameEnd: number; end: number }[] = [];
  #base: string | null = null;
  #hiddenRun = false;
  #tagStart = 0;

  constructor(html: string) {
    this.#html = html;
    this.#links = new LinkList();
    const sheets = findStyleSheets(html);
    for (const { css, start } of sheets) this.#addCssUrls(cssUrls(css), start);
    this.#sheet = readStyleSheets(sheets.map(({ css }) => css));
    this.#root = this.#sheet.hasOtherBackgrounds ? { ...plainLook, behind: null } : plainLook;
    this.#open = new OpenElements((element) => {
      if (element.link !== undefined) this.#links.close(this.#visible.length());
      if (element.turned) this.#streamFor(element.look).addFrom('\u202C', this.#tagStart, this.#tagStart);
    });
  }

  isForeign(): boolean {
    return this.#open.isForeign();
  }

  /** In drawings any attribute may hold an address (`mask`, `fill`). */
  isDrawing(name: string): boolean {
    return name === 'svg' || this.#open.isForeign();
  }

  startTag(_name: string, start: number): void {
    this.#tagStart = start;
    if (this.#attributes.size === 0) return;
    this.#attributes = new Map();
    this.#written = [];
  }

  /**
   * Of an attribute that stands twice the first counts. `value` is decoded; `nameEnd` and `end` are where its name and its value
   * end in the HTML.
   */
  attribute(name: string, value: string, nameEnd: number, end: number): void {
    if (this.#attributes.has(name)) return;
    this.#attributes.set(name, value);
    this.#written.push({ name, nameEnd, end });
  }

  endOfStartTag(name: string, selfClosing: boolean): void {
    this.#open.beforeOpening(name);
    const above = this.#open.top();
    const written = this.#attributes.get('style');
    const style = written === undefined ? undefined : readStyle(written);
    const look = this.#lookOf(name, above?.look ?? this.#root, style);
    const inert = above?.inert === true || (name === 'template' && !this.#attributes.has('shadowrootmode'));
    const silent = inert || above?.silent === true || silentElements.has(name);
    if (breakingElements.has(name)) this.#paragraph(look);
    if (name === 'br' && !silent) this.#streamFor(look).addFrom('\n', this.#tagStart, this.#tagStart);
    this.#readAttributes(name, look, style);
    const link = inert ? undefined : this.#addTargets(name, look, above?.silent === true);
    if (!silent) this.#addReadable(name, look);
    const foreign = name === 'svg' || name === 'math' || this.#open.isForeign();
    if (voidElements.has(name) || (selfClosing && foreign)) {
      if (link !== undefined) this.#links.close(this.#visible.length());
      return;
    }
    const turned = !silent && isTurned(name, this.#attributes, style);
    if (turned) this.#streamFor(look).addFrom('\u202E', this.#tagStart, this.#tagStart);
    this.#open.push({ name, look, foreign, silent, inert, turned, link });
  }

  endTag(name: string, at: number): void {
    this.#tagStart = at;
    if (name === 'br') this.#streamFor(this.#open.top()?.look ?? this.#root).addFrom('\n', at, at);
    if (breakingElements.has(name)) this.#paragraph(this.#open.top()?.look ?? this.#root);
    this.#open.close(name);
  }

  text(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end), start, end, true);
  }

  /** A character that is written as a reference (`&#64;`). */
  reference(character: string, start: number, end: number): void {
    this.#addText(character, start, end, false);
  }

  finish(): HtmlReading {
    this.#open.closeAll();
    for (const { text, start, end } of this.#aside) {
      this.#visible.paragraph(start);
      this.#visible.addFrom(text, start, end);
    }
    return {
      visible: this.#visible.finish(),
      hidden: this.#hidden.finish(),
      links: this.#links.finish(),
      base: this.#base,
      languages: [...this.#languages],
    };
  }

  #addText(text: string, start: number, end: number, asWritten: boolean): void {
    const top = this.#open.top();
    if (top?.silent === true) return;
    const look = top?.look ?? this.#root;
    const stream = this.#streamFor(look);
    if (look.preformatted || (!asWritten && !/\s/.test(text))) stream.addFrom(text, start, end);
    else if (asWritten) stream.addCollapsed(text, start);
    else stream.addFrom(text === '\u00A0' ? text : ' ', start, end);
    if (stream === this.#visible && this.#links.isOpen() && shown.test(text)) this.#links.see();
  }

  /** Where text with this look goes. A word that is hidden in the middle of a number leaves the number whole. */
  #streamFor(look: Look) {
    if (!look.hidden) {
      this.#hiddenRun = false;
      return this.#visible;
    }
    if (!this.#hiddenRun) this.#hidden.paragraph(this.#tagStart);
    if (leavesGap(look)) this.#visible.gap(this.#tagStart);
    this.#hiddenRun = true;
    return this.#hidden;
  }

  #paragraph(look: Look): void {
    if (look.hidden) this.#hidden.paragraph(this.#tagStart);
    if (!look.flat) this.#visible.paragraph(this.#tagStart);
  }

  #lookOf(name: string, parent: Look, written: WrittenStyle | undefined): Look {
    if (this.#attributes.size === 0 && !this.#sheet.isUsed && !preformattedElements.has(name)) return parent;
    const fromSheet = this.#sheet.of(name, this.#attributes);
    const style = written === undefined ? fromSheet : mergeDeclarations(fromSheet, written.declarations);
    const plain = style.size === 0 && !changesLook(name, this.#attributes);
    const look = plain ? parent : lookOf(parent, name, this.#attributes, style);
    return preformattedElements.has(name) ? { ...look, preformatted: true } : look;
  }

  #readAttributes(name: string, look: Look, style: WrittenStyle | undefined): void {
    if (this.#attributes.size === 0) return;
    if (name === 'base') this.#base ??= this.#attributes.get('href') ?? null;
    const language = this.#attributes.get('lang') ?? this.#attributes.get('xml:lang');
    if (language !== undefined && language !== '' && this.#languages.size < mostLanguages)
      this.#languages.add(language.toLowerCase().slice(0, 35));
    if (this.#open.isForeign()) this.#addDrawingUrls();
    if (style === undefined) return;
    if (style.urls.length > 0) this.#addCssUrls(style.urls, this.#rangeOf('style').start);
    const drawn = style.urls.length > 0 || style.isBox;
    if (drawn && !look.flat && !look.invisible) this.#links.see();
  }

  /** In `svg`, `mask`, `fill` and their like hold styles too. */
  #addDrawingUrls(): void {
    for (const [attribute, value] of this.#attributes) {
      if (attribute !== 'style' && value.includes('url('))
        this.#addCssUrls(cssUrls(value), this.#rangeOf(attribute).start);
    }
  }

  #addCssUrls(urls: readonly CssUrl[], offset: number): void {
    for (const { url, start, end } of urls) {
      this.#links.add({
        use: 'loaded',
        hidden: false,
        href: url,
        start: offset + start,
        end: offset + end,
        shows: null,
      });
    }
  }

  /** The index of the element's own link, if it is one that is pressed. */
  #addTargets(name: string, look: Look, silent: boolean): number | undefined {
    let link: number | undefined;
    for (const { attribute, url, use } of targetsOf(name, this.#attributes)) {
      const range = this.#rangeOf(attribute);
      const opens = use === 'pressed';
      const added = { use, hidden: use !== 'loaded' && (silent || look.hidden), href: url, ...range, shows: null };
      if (opens && name === 'a') link = this.#links.open(added, this.#visible.length());
      else this.#links.add(added);
    }
    return link;
  }

  #addReadable(name: string, look: Look): void {
    if (!look.hidden && this.#links.isOpen() && isShownByItself(name, this.#attributes)) this.#links.see();
    for (const { attribute, text, as } of readableAttributes(name, this.#attributes)) {
      const { start, end } = this.#rangeOf(attribute);
      if (as === 'aside') this.#aside.push({ text, start, end });
      else {
        const stream = as === 'hidden' ? this.#hidden : this.#streamFor(look);
        if (as === 'hidden') stream.paragraph(start);
        else stream.gap(start);
        stream.addFrom(text, start, end);
        stream.gap(end);
      }
    }
  }

  /** The range of an attribute's value: after the equals sign and the quote. */
  #rangeOf(attribute: string): { start: number; end: number } {
    const range = this.#written.find(({ name }) => name === attribute);
    if (!range) return { start: this.#tagStart, end: this.#tagStart };
    equals.lastIndex = range.nameEnd;
    const start = equals.test(this.#html) ? Math.min(equals.lastIndex, range.end) : range.end;
    return { start, end: range.end };
  }
}
