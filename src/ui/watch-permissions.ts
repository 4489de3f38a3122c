import browser from 'webextension-polyfill';

/** Reads what the browser grants now, and whenever that changes. Call what it returns to end it. */
export function watchPermissions(read: () => void): () => void {
  read();
  browser.permissions.onAdded.addListener(read);
  browser.permissions.onRemoved.addListener(read);
  return () => {
    browser.permissions.onAdded.removeListener(read);
    browser.permissions.onRemoved.removeListener(read);
  };
}
