import { showPage } from '../../src/ui/show-page.tsx';
import { Popup } from '../../src/ui/popup/popup.tsx';

showPage(<Popup />);
