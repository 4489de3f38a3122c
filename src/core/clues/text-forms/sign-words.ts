/**
 * What people write for `.` and `@` when they do not write them. Names of the signs in the languages of Wikipedia's
 * articles on them (“At sign”, “Full stop”; read 2026-11): only words that are used in addresses read aloud.
 */
export const dotWords =
  'dot|d0t|punkt|punto|ponto|point|punt|punct|kropka|tečka|tecka|bodka|nokta|piste|tocka|točka|точка|крапка|τελεία|点|點|ドット|닷|نقطة';
export const atWords =
  'at|arroba|arobase|chiocciola|klammeraffe|affenschwanz|apenstaartje|snabel-?a|kukac|zavináč|zavinac|małpa|malpa|afna|собака|собачка|равлик|παπάκι|艾特|小老鼠|アットマーク|アット|골뱅이|آت';
/** Not words by themselves, so they count inside brackets alone. */
export const atInBrackets = `${atWords}|ät|a`;

/** Words that stand before “at” in sentences, so that they are no local part of an address. */
export const wordsBeforeAt = new Set(
  'it its they them us we me him her you i he she who that this these those one all here there now today tomorrow only just also live look looks looked looking available found find is are was were be been visit see seen shop buy bought order ordered sold sell work works worked working arrive arrived meet met website site page online store account back out up down over not or and more price people open free hosted registered starting based located login join follow chat call'.split(
    ' ',
  ),
);
