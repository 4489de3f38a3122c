import { certaintyWords, isSure } from '../../complaints/sureness.ts';
import type { Said, Words } from '../../core/channel-field.ts';
import { language } from '../../look/words.ts';

/** A fact about a channel. What was not read in an official text has a dashed line, and says so. */
export function SaidFact({ say, certainty, note }: Said) {
  const sure = isSure(certainty);
  return (
    <>
      <span class={sure ? '' : 'is-claimed'}>{inWords(say)}</span>
      {note !== undefined && <span class="quiet"> {inWords(note)}</span>}
      {!sure && <span class="quiet"> ({inWords(certaintyWords[certainty])})</span>}
    </>
  );
}

export function inWords(words: Words): string {
  return words[language()];
}
