import { showControls } from '../core/show-controls.ts';

/** Words of somebody else, in an isolate of their own: they cannot turn our text round, nor hide signs in it. */
export function Foreign({ text, class: name }: { text: string; class?: string }) {
  return (
    <bdi {...(name === undefined ? {} : { class: name })} dir="auto">
      {showControls(text)}
    </bdi>
  );
}
