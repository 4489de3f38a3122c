/** Elements of text and tables: nothing that runs, loads, is pressed, typed into, or opened. */
const kept = new Set(
  (
    'html head body address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em ' +
    'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main nav nobr ol p pre q rp rt ruby s samp section small ' +
    'span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
/** Elements that go with all that is in them: it is no text, or not this document's. */
const dropped = new Set(
  (
    'script style template svg math iframe frame frameset noframes noembed object embed applet param audio video source track canvas ' +
    'link meta base title img a input area'
  ).split(' '),
);
const attributes =
  'style class id lang dir align valign bgcolor color width height border cellpadding cellspacing colspan rowspan face size nowrap hidden start type';
const mostNames = 500;

/**
 * What the browser's own Sanitizer is told to leave of a mail. Of elements that are not in the list, those that the mail has beside
 * them are taken off and their text stays: a word must not vanish because it stands in `<o:p>` or `<form>`.
 */
export function keptMarkup(html: string): SanitizerConfig {
  return configOf(html, [
    { name: 'img', attributes: ['src', 'alt'] },
    { name: 'a', attributes: ['href'] },
  ]);
}

/** The same for what our own passes made of it: no address is left, pictures are `data:`, and our marks are there. */
export function keptAfterwards(html: string): SanitizerConfig {
  return configOf(html, [{ name: 'img', attributes: ['src', 'alt'] }, 'mark', 'data']);
}

function configOf(html: string, more: SanitizerElementWithAttributes[]): SanitizerConfig {
  const ours = new Set(more.map((one) => (typeof one === 'string' ? one : one.name)));
  const taken = namesIn(html).filter((name) => !kept.has(name) && !dropped.has(name) && !ours.has(name));
  return {
    elements: [...kept, ...more],
    replaceWithChildrenElements: taken,
    attributes: attributes.split(' '),
    comments: false,
    dataAttributes: false,
  };
}

/** Names of elements as a tokenizer reads them; more than there are do no harm. */
function namesIn(html: string): string[] {
  const names = new Set<string>();
  for (const { 1: name = '' } of html.matchAll(/<([a-z][^\s/>\0]{0,60})/gi)) {
    names.add(name.toLowerCase());
    if (names.size >= mostNames) break;
  }
  return [...names];
}
