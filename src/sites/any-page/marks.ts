/**
 * What marks a part of a page that nobody told us about: what standards give (schema.org, microformats, ARIA), and the words that
 * webmails name their elements with.
 */

/** The sender's own words, whatever else stands in them. An `h-entry` that is a mail has `e-content`. A frame shows a mail's HTML. */
const surelyBody = '[itemprop~="text"],[itemprop~="articleBody"],.e-content,[role="document"],pre,iframe';
const names = ['class', 'id', 'data-testid'];
/** Elements that may be named after what they hold; `bodyName` looks at the whole name. */
const named = names.flatMap((name) => ['ody', 'ontent', 'ext', 'html'].map((word) => `[${name}*="${word}"]`)).join();
const bodyName =
  /(?:^|[\s_.:-])(?:[a-z0-9]{1,12}[_-]){0,2}(?:message|msg|e?mail|letter|mime|reader|rich|plain)[_-]?(?:(?:view|part|item|detail|main|inner)[_-]?)?(?:body|contents?|text|html|htmlpart|textpart)(?![a-z])/i;
/** A name that other things have as well, inside of what is named after a mail. */
const bodyOfMail = '[class*="mail" i]>.body,[class*="message" i]>.body';
/** Nothing in here is about the message that is open: ways around the page, lists, what is not shown, what is being written. */
const elsewhere =
  'nav,aside,footer,body>header,[role="banner"],[role="navigation"],[role="listbox"],[role="grid"],[role="menu"],script,style,select,textarea,[contenteditable=""],[contenteditable="true"],[hidden],[aria-hidden="true"]';
/** Whether an element itself is of that kind. */
export function isElsewhere(element: Element): boolean {
  return element.matches(elsewhere);
}

/** One message, or all that is shown of one: what stands outside is about something else. */
export const whole = [
  'article,[role="article"],li,[role="listitem"]',
  'main,[role="main"],[role="dialog"],.h-entry,body',
].join();
/** Comments, posts and articles: people write there too, and it is no mail. */
export const noMail = ['#comments', '.comments', '.comment', '[itemtype*="Posting"]', '[itemtype*="Article"]'].join();
export const item = 'article,[role="article"],li,[role="listitem"]';
export const toolbar =
  'a,button,menu,[role="toolbar"],[class*="tool" i],[class*="action" i],[class*="button" i],[class*="btn" i]';
export const headings = ['h1,h2,h3,h4', '[role="heading"]'].join();
/** A page with more of them is of another kind. */
const mostBodies = 40;

/** The outermost elements that hold senders' words, in the order of the page. */
export function bodiesIn(root: ParentNode): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(`${surelyBody},:is(div,section,td,article):is(${named})`)) {
    if (found.at(-1)?.contains(element) === true || !isBody(element) || isWithinElsewhere(element)) continue;
    if (found.push(element) > mostBodies) return [];
  }
  return found;
}

function isBody(element: Element): boolean {
  return (
    element.matches(`${surelyBody},${bodyOfMail}`) ||
    names.some((name) => bodyName.test(inWords(element.getAttribute(name) ?? '')))
  );
}

/** `mailContentBox` as `mail-Content-Box`. */
function inWords(name: string): string {
  return name.slice(0, 200).replaceAll(/([a-z\d])(?=[A-Z])/g, '$1-');
}

/** Whether an element stands in something of that kind. */
export function isWithinElsewhere(element: Element): boolean {
  return element.closest(elsewhere) !== null;
}

/** The part of the page that is not the way around it. */
export function mainPart(document: Document): Element {
  return document.querySelector('main,[role="main"],article') ?? document.body;
}

/** What elements of one kind in a page have in common. */
export function kindOf(element: Element): string {
  return `${element.localName}.${element.className}`;
}

/** Whether another beside it is of its kind and has a time or an address: a row of a list. */
export function isListed(element: Element): boolean {
  if (!isRow(element)) return false;
  const siblings = [...(element.parentElement?.children ?? [])].slice(0, mostBodies);
  return siblings.some((one) => one !== element && kindOf(one) === kindOf(element) && hasTimeOrAddress(one));
}

/** What has no name could be anything. */
export function isRow(element: Element): boolean {
  return element.className !== '' || element.matches('tr,li,article');
}

function hasTimeOrAddress(element: Element): boolean {
  return element.querySelector('time,[title*="@"]') !== null || /@|\d[:.]\d\d/.test(element.textContent);
}

export function hasTime(element: Element): boolean {
  return element.querySelector('time') !== null || /\d[:.]\d\d/.test(element.textContent);
}

export function precedes(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
