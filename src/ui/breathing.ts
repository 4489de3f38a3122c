/** So long the page may be busy before it draws and listens again. */
const busyMs = 30;

/** Waits for the page now and then, not at each step. */
export function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < busyMs) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}
