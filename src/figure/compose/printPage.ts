/**
 * Chooses the sheet for printing a figure, and its size there. A figure that is made for no sheet goes on A4, upright
 * or across, whichever leaves it larger.
 *
 * Must not know: printers, formats.
 */
import type { Figure } from './figure';
import type { Page, PhysicalSize } from '../marks/picture';

const a4: Page = { widthMm: 297, heightMm: 210, marginMm: 15 };

export interface PrintPage {
  readonly sheet: PhysicalSize;
  /** Size of the figure, whose place is the middle. */
  readonly drawn: PhysicalSize;
}

export function printPage({ area, page }: Pick<Figure, 'area' | 'page'>): PrintPage {
  const across = page ?? a4;
  const upright: Page = { ...across, widthMm: across.heightMm, heightMm: across.widthMm };
  const scale = ({ widthMm, heightMm, marginMm }: Page) =>
    Math.min((widthMm - 2 * marginMm) / area.width, (heightMm - 2 * marginMm) / area.height);
  const { widthMm, heightMm, marginMm } = !page && scale(upright) > scale(across) ? upright : across;
  const perPx = scale({ widthMm, heightMm, marginMm });
  return { sheet: { widthMm, heightMm }, drawn: { widthMm: area.width * perPx, heightMm: area.height * perPx } };
}
