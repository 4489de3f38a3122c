import type { Page } from 'playwright-core';

/** Words that nobody can read where they stand: in a column of one or two letters, or with other words over them. */
export function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** What is left of a box by all that it stands in and that cuts what is too large. */
    const shown = (box: DOMRect, of: Element): DOMRect[] => {
      let { left, top, right, bottom } = box;
      for (let around: Element | null = of; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return right - left > 1 && bottom - top > 1 ? [new DOMRect(left, top, right - left, bottom - top)] : [];
    };
    const lines: { text: string; of: Element; box: DOMRect }[] = [];
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!of || text === '' || of.closest('svg, script, style, option, textarea, [aria-hidden=true], .unseen'))
        continue;
      if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].flatMap((one) => shown(one, of));
      // A line may be several boxes: letters of another script, signs of another direction.
      const lineCount = new Set(boxes.map(({ top }) => Math.round(top))).size;
      if (text.length >= 12 && lineCount > text.length / 4) found.push(`in ${lineCount} lines: ${text}`);
      lines.push(...boxes.map((box) => ({ text, of, box })));
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (other.box.top > one.box.bottom - 4) break;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (one.of !== other.of && wide > 4 && high > 5) found.push(`over one another: ${one.text} | ${other.text}`);
      }
    }
    return found.slice(0, 5);
  });
}
