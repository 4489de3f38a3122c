/** After something happened in the page: when to look, in milliseconds. Pages draw a message some time after it was asked for. */
const looks = [0, 150, 500, 1500, 4000];
/** And a look now and then, for pages that change by themselves: one cheap question, instead of hearing of every mutation. */
const restMs = 2000;

/** Calls `look` now, after whatever the person does in the page, and now and then while it is seen; until the signal ends it. */
export function keepLooking(look: () => void, signal: AbortSignal): void {
  let coming: ReturnType<typeof setTimeout>[] = [];
  const forget = () => {
    for (const timer of coming) clearTimeout(timer);
  };
  const lookSoon = () => {
    // Who types presses many keys: what each of them asked for is asked for once.
    forget();
    coming = looks.map((wait) => setTimeout(look, wait));
  };
  for (const name of ['popstate', 'hashchange', 'pageshow']) addEventListener(name, lookSoon, { signal });
  for (const name of ['click', 'keyup']) addEventListener(name, lookSoon, { capture: true, passive: true, signal });
  const rest = setInterval(() => {
    if (document.visibilityState === 'visible') look();
  }, restMs);
  signal.addEventListener('abort', () => {
    forget();
    clearInterval(rest);
  });
  look();
}
