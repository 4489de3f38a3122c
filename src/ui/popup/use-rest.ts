import { useEffect, useState } from 'preact/hooks';

/** What the popup shows once its first rows are on the screen: it takes longer to make ready than those. */
async function loadRest() {
  const [{ ExportMenu }, { ReadingAgain }, { ThisPage }] = await Promise.all([
    import('../export/export-menu.tsx'),
    import('./reading-again.tsx'),
    import('./this-page.tsx'),
  ]);
  return { ExportMenu, ReadingAgain, ThisPage };
}

export type Rest = Awaited<ReturnType<typeof loadRest>>;

/** After the first paint, and shorter than anybody's way to a button. */
const afterMs = 50;

export function useRest(drawn: boolean): Rest | undefined {
  const [rest, setRest] = useState<Rest>();
  useEffect(() => {
    if (!drawn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void loadRest().then(setRest), afterMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn]);
  return rest;
}
