import { CheckTab } from './check-tab.tsx';

/** The check on a page of its own, for who has no casebook. */
export function VerifyPage() {
  return (
    <main class="verify-page">
      <CheckTab />
    </main>
  );
}
