import { showPage } from '../../src/ui/show-page.tsx';
import { StatementPage } from '../../src/ui/statement/statement-page.tsx';

showPage(<StatementPage />);
