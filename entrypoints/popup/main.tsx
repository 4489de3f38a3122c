import { showPopup } from '../../src/ui/popup/show-popup.tsx';

void showPopup();
