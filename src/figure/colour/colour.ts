/**
 * Computes with colours written as `#rrggbb`: mixes them, and tells how well one can be read on another (WCAG 2.2).
 */

/** `share` (0 to 1) of `colour` in `ground`, mixed as light on a screen is written (sRGB). */
export function mix(colour: string, ground: string, share: number): string {
  const channels = channelsOf(colour).map((value, at) => value * share + (channelsOf(ground)[at] ?? 0) * (1 - share));
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
