/** What HTML says of its elements (WHATWG HTML, 13.2 and 15), as far as reading needs it. */

/** Without content and end tag. */
export const voidElements = new Set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'.split(' '),
);

/** Elements that end a word and a line: a number must not run on from one cell or paragraph to the next. */
export const breakingElements = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is no text that anybody reads. A mail program has no scripting, so `noscript` is not here. */
export const silentElements = new Set('script style title iframe noembed noframes datalist'.split(' '));

/** White space stands as it is written. */
export const preformattedElements = new Set(['pre', 'textarea', 'xmp', 'plaintext', 'listing']);

/** What is open up to the nearest of these when the first is opened is closed (the end tag may be left out). */
export const impliedEnds: ReadonlyMap<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu'],
      ['dd', 'dd dt', 'dl'],
      ['dt', 'dd dt', 'dl'],
      ['option', 'option', 'select datalist'],
      ['optgroup', 'optgroup option', 'select'],
      ['td', 'td th', 'tr table'],
      ['th', 'td th', 'tr table'],
      ['tr', 'tr', 'tbody thead tfoot table'],
      ['tbody', 'tbody thead tfoot', 'table'],
      ['thead', 'tbody thead tfoot', 'table'],
      ['tfoot', 'tbody thead tfoot', 'table'],
      ['a', 'a', ''],
    ] as const
  ).map(([opened, closes, within]) => [
    opened,
    { closes: new Set(closes.split(' ')), within: new Set(within.split(' ')) },
  ]),
);

/** A `p` ends where one of these begins. */
export const closesParagraph = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp dd dt'
  ).split(' '),
);

/** An end tag does not reach beyond these ("scope", 13.2.4.2). */
export const scopeEnds = new Set('table td th caption template object marquee applet html'.split(' '));

/** An HTML element that ends an open `svg` or `math` (13.2.6.5). */
export const leavesForeign = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strike strong sub sup table tt u ul var'
  ).split(' '),
);

/** Inside of `svg` and `math`, content of these is HTML again. */
export const htmlAgain = new Set('foreignobject desc title mi mo mn ms mtext annotation-xml'.split(' '));
