/** Red, green, blue, 0–255 each. */
export type Colour = readonly [number, number, number];

/** Names that mail uses (CSS Color 4); any other name counts as unknown. */
const named: Record<string, Colour> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  ghostwhite: [248, 248, 255],
  floralwhite: [255, 250, 240],
  azure: [240, 255, 255],
  mintcream: [245, 255, 250],
  silver: [192, 192, 192],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  lightgray: [211, 211, 211],
  lightgrey: [211, 211, 211],
  gainsboro: [220, 220, 220],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  orange: [255, 165, 0],
  navy: [0, 0, 128],
  maroon: [128, 0, 0],
  purple: [128, 0, 128],
  teal: [0, 128, 128],
};

/** Reads a colour of CSS or of an old attribute (`bgcolor=ffffff`). `clear` shows nothing; null is one that is not known. */
export function readColour(text: string): Colour | 'clear' | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return 'clear';
  const known = named[value];
  if (known) return known;
  const hex = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(value)?.[1];
  return hex === undefined ? fromFunction(value) : fromHex(hex);
}

/** So alike that nobody reads the one on the other: a contrast (WCAG 2, 1.4.3) under 1.12 to 1. */
export function isSameToTheEye(one: Colour, other: Colour): boolean {
  // The cheap half first: most colours are far apart.
  if (distance(one, other) >= 48) return false;
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) < 1.12;
}

function fromHex(hex: string): Colour | 'clear' {
  const wide = hex.length < 6 ? hex.replaceAll(/./g, '$&$&') : hex;
  if (wide.length === 8 && wide.endsWith('00')) return 'clear';
  const at = (index: number) => Number.parseInt(wide.slice(index, index + 2), 16);
  return [at(0), at(2), at(4)];
}

function fromFunction(value: string): Colour | 'clear' | null {
  if (value.startsWith('hsl')) return fromHsl(value);
  const numbers = /^rgba?\(([\d.%,\s/]{5,60})\)$/.exec(value)?.[1]?.match(/[\d.]+%?/g);
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0] = numbers.map((one) =>
    one.endsWith('%') ? Number.parseFloat(one) * 2.55 : Number.parseFloat(one),
  );
  const alpha = numbers[3];
  return alpha !== undefined && Number.parseFloat(alpha) < 0.05 ? 'clear' : [red, green, blue];
}

/** `hsl(120deg 100% 50% / 0.5)` (CSS Color 4, 7): hue in degrees. */
function fromHsl(value: string): Colour | 'clear' | null {
  const [hue, saturation, lightness, alpha] =
    /^hsla?\(([\d.%,\s/deg-]{5,60})\)$/
      .exec(value)?.[1]
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  if (hue === undefined || saturation === undefined || lightness === undefined) return null;
  if (alpha !== undefined && alpha < 0.05) return 'clear';
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  const part = (offset: number) => {
    const at = (((offset + hue / 30) % 12) + 12) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return [part(0), part(8), part(4)];
}

function luminance([red, green, blue]: Colour): number {
  const part = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

function distance(one: Colour, other: Colour): number {
  return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]), Math.abs(one[2] - other[2]));
}
