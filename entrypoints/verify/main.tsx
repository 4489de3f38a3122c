import { showPage } from '../../src/ui/show-page.tsx';
import { VerifyPage } from '../../src/ui/verify/verify-page.tsx';

showPage(<VerifyPage />);
