import { useEffect, useState } from 'preact/hooks';

/**
 * The whole page takes drops, before anything else on it does: in the casebook they would be taken for mails.
 *
 * @returns whether a file is held over the page
 */
export function useDrops(start: ((file: File) => void) | null): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!start) return undefined;
    const drag = (event: DragEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setOver(event.type === 'dragover');
      const file = event.type === 'drop' ? event.dataTransfer?.files[0] : undefined;
      if (file) start(file);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) addEventListener(kind, drag, { capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, drag, { capture: true });
    };
  }, [start]);
  return over;
}
