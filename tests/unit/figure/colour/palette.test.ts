import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnColours, darkPalette, lightPalette, type Palette } from '../../../../src/figure/colour/palette';

const css = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first rule with this selector. */
function tokensOf(selector: string): Record<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** The palette that the tokens would make. */
function paletteOf(tokens: Record<string, string>): unknown {
  const colours = (name: string) => ({ mark: tokens[`mark-${name}`], tint: tokens[`tint-${name}`] });
  return {
    surface: tokens['surface'],
    hairline: tokens['hairline'],
    line: tokens['line'],
    ink: tokens['ink'],
    quietInk: tokens['ink-soft'],
    strongLine: tokens['line-strong'],
    accent: tokens['accent'],
    good: tokens['good'],
    warn: tokens['warn'],
    danger: tokens['danger'],
    aim: colours('aim'),
    drivers: ['1', '2', '3', '4'].map(colours),
    change: colours('change'),
  };
}

describe('the palettes', () => {
  it.each<[string, Palette]>([
    [':root', lightPalette],
    [":root[data-theme='dark']", darkPalette],
  ])('have the colours that the screen has under %s', (selector, palette) => {
    expect(palette).toEqual(paletteOf(tokensOf(selector)));
  });

  it('tell columns apart by kind and depth', () => {
    const { aim, drivers, change } = lightPalette;
    expect(columnColours(lightPalette, 'aim', 0)).toBe(aim);
    expect(columnColours(lightPalette, 'driver', 1)).toBe(drivers[0]);
    expect(columnColours(lightPalette, 'driver', 4)).toBe(drivers[3]);
    expect(columnColours(lightPalette, 'change', 2)).toBe(change);
  });
});
