import { existsSync, readFileSync } from 'node:fs';

/** The figures of a vitest run from its JSON report. A run that broke down before any test counts as one failure. */
export function counted(file, exitCode) {
  const nothing = { counts: { passed: 0, failed: 1, skipped: 0 }, skippedNames: [] };
  if (!existsSync(file)) return nothing;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const assertions = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skippedNames = assertions.filter(({ status }) => isSkipped(status)).map(({ fullName }) => fullName);
  const failed = assertions.filter(({ status }) => status === 'failed').length;
  const passed = assertions.filter(({ status }) => status === 'passed').length;
  const brokeDown = (exitCode !== 0 && failed === 0) || assertions.length === 0;
  return { counts: { passed, failed: failed + (brokeDown ? 1 : 0), skipped: skippedNames.length }, skippedNames };
}

function isSkipped(status) {
  return status === 'skipped' || status === 'pending' || status === 'todo' || status === 'disabled';
}

export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
