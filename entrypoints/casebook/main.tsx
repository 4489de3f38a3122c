import { showPage } from '../../src/ui/show-page.tsx';
import { Casebook } from '../../src/ui/casebook/casebook.tsx';

showPage(<Casebook />);
