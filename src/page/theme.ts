/** Light or dark, by the ground on which the button stands: it must not glare on the page. */
export function themeAt(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(at).backgroundColor);
    if (!colour || (colour[4] !== undefined && Number(colour[4]) < 0.5)) continue;
    const [red = 0, green = 0, blue = 0] = colour.slice(1, 4).map(Number);
    // Relative weight of the three colours to the eye, as in WCAG's luminance, without its gamma: near enough to choose.
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
}
