import { showPage } from '../../src/ui/show-page.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

showPage(<Welcome />);
