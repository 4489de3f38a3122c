import { showPopup } from '../../src/ui/popup/show-popup.tsx';

// The file that this is built into has what other pages share, too: wxt.config.ts.
if (location.pathname === '/popup.html') void showPopup();
