/** The colours that a tag can be given here: apart in hue and in lightness, legible on paper and on a dark ground. */
export const tagColours = [
  { name: 'Blue', hex: '#2f68b5' },
  { name: 'Green', hex: '#2f7d5b' },
  { name: 'Red', hex: '#b0413e' },
  { name: 'Purple', hex: '#7a55ad' },
  { name: 'Amber', hex: '#b87a14' },
  { name: 'Teal', hex: '#1f8a8a' },
  { name: 'Pink', hex: '#c05a94' },
  { name: 'Grey', hex: '#6b6a63' },
] as const;

/** The colour for the next new tag: the one used least so far. */
export function nextTagColour(used: readonly string[]): string {
  const uses = (hex: string) => used.filter((colour) => colour.toLowerCase() === hex).length;
  return tagColours.reduce((best, colour) => (uses(colour.hex) < uses(best.hex) ? colour : best), tagColours[0]).hex;
}
