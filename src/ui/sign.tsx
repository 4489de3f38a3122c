import { createElement } from 'preact';
import { drawings } from '../look/shapes.ts';
import type { SignName } from '../look/shapes.ts';

/** A sign. The word beside it speaks, so assistive technology passes over it. */
export function Sign({ name }: { name: SignName }) {
  const { tone, shapes } = drawings[name];
  return (
    <svg viewBox="0 0 16 16" class={`sign ${tone}`} aria-hidden="true">
      {shapes.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
