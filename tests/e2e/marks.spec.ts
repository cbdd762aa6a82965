/** A picture of marks is drawn by the browser as it was made: each mark where it stands, in its colour. */
import type { Page } from '@playwright/test';
import { figureSvg } from '../../src/figure/svg/figureSvg';
import { chartColours, chartPicture, chartPoints } from '../fixtures/chartPicture';
import { expect, test } from './support/fixtures';
import { LibraryPage } from './pages/library';
import { decodePng } from './support/png';

const scale = 4;

test('a chart made of marks has its points, lines, patterns and texts where they were put', async ({ page }) => {
  await new LibraryPage(page).open();
  const pixel = await drawn(page, figureSvg(chartPicture));
  for (const { x, y, signal } of chartPoints)
    expect(pixel(x, y)).toBe(signal === '' ? chartColours.line : chartColours.signal);
  // Half-way between the first two points, and on the dashes of the centre line or in its gaps.
  expect(pixel(120, 140)).toBe(chartColours.line);
  const centre = Array.from({ length: 40 }, (_, at) => pixel(80 + at, 120));
  expect(centre).toContain(chartColours.grid);
  expect(centre).toContain('#ffffff');
  // A quarter of green on white.
  expect(pixel(100, 45)).toBe('#cbe3d3');
  const pattern = new Set(Array.from({ length: 60 }, (_, at) => pixel(100 + at / 2, 153)));
  expect(pattern).toContain(chartColours.grid);
  expect(pattern).toContain('#ffffff');
  const inked = (x: number, y: number, width: number, height: number) =>
    Array.from({ length: width * height }, (_, at) => pixel(x + (at % width), y + Math.floor(at / width))).some(
      (colour) => Number.parseInt(colour.slice(1, 3), 16) < 90,
    );
  // The text that reads upwards stands left of the axis, and nothing of it where it would stand level.
  expect(inked(16, 70, 20, 70)).toBe(true);
  expect(inked(36, 95, 20, 10)).toBe(false);
  expect(inked(92, 186, 80, 16)).toBe(true);
});

/** The colour at a point of the picture. */
async function drawn(page: Page, svg: string): Promise<(x: number, y: number) => string> {
  const { area } = chartPicture;
  const size = { width: area.width * scale, height: area.height * scale };
  const png = await page.evaluate(
    async ({ source, width, height }) => {
      const address = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
      URL.revokeObjectURL(address);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    { source: svg, ...size },
  );
  const { pixel } = decodePng(Buffer.from(png, 'base64'));
  return (x, y) => {
    const [r, g, b] = pixel(Math.round((x - area.x) * scale), Math.round((y - area.y) * scale));
    return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  };
}
