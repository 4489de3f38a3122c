import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { crowded } from './crowded.ts';

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/**
 * Everything that axe finds against WCAG 2.2 A and AA and its own best practices (given by the driver, past the page's policy); of a whole
 * page also the words that nobody can read where they stand.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (selector) => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await engine.run({ include: [selector] }, {})).violations;
  }, within);
  const words = found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  return within === 'html' ? [...words, ...(await crowded(page))] : words;
}
