/**
 * Divides a figure among pages: one page as large as the figure, one sheet with the figure in its middle, or several
 * sheets that are glued together.
 *
 * Must not know: how pages are written. Lengths are pt from the upper left corner, unless a name says mm.
 */
import type { Drawable } from '../compose/drawable';
import type { Rect } from '../../geometry/types/types';
import { enlarged, tileMargin, tilingOf, type Tile, type Tiling } from './tiling';

/** One page for each figure; or, of what is made for paper, as many sheets of A4 as make it large enough to read. */
export type PagesWish = 'one' | 'several';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Scale: pt for one px of the figure. */
  readonly perPx: number;
  /** Where the upper left corner of the figure's area comes to stand; outside of the sheet for later tiles. */
  readonly x: number;
  readonly y: number;
  /** The part of the figure's plane that is drawn; all when absent. */
  readonly visible?: Rect;
  /** The drawn part: left, bottom, right, top from the lower left corner. */
  readonly place: readonly [number, number, number, number];
  /** When there are others beside it. */
  readonly among?: { readonly tile: Tile; readonly tiling: Tiling };
}

const ptPerMm = 72 / 25.4;

export function sheetsOf(figure: Drawable, pages: PagesWish): readonly Sheet[] {
  if (pages === 'one' || !figure.page) return [oneSheet(figure)];
  const size = enlarged(figure);
  const tiling = tilingOf(size);
  return tiling.tiles.map((tile) => tileSheet(figure, size.widthMm, tiling, tile));
}

function oneSheet({ physical, area, page = { ...physical, marginMm: 0 } }: Drawable): Sheet {
  const [width, height] = [page.widthMm * ptPerMm, page.heightMm * ptPerMm];
  const drawn = { width: physical.widthMm * ptPerMm, height: physical.heightMm * ptPerMm };
  const [x, y] = [(width - drawn.width) / 2, (height - drawn.height) / 2];
  const place = [x, height - y - drawn.height, x + drawn.width, height - y] as const;
  return { width, height, perPx: drawn.width / area.width, x, y, place };
}

function tileSheet({ area }: Drawable, widthMm: number, tiling: Tiling, tile: Tile): Sheet {
  const { sheet, tiles } = tiling;
  const { shows } = tile;
  const [width, height] = [sheet.widthMm * ptPerMm, sheet.heightMm * ptPerMm];
  const pxPerMm = area.width / widthMm;
  const margin = tileMargin * ptPerMm;
  return {
    width,
    height,
    perPx: ptPerMm / pxPerMm,
    x: margin - shows.x * ptPerMm,
    y: margin - shows.y * ptPerMm,
    visible: {
      x: area.x + shows.x * pxPerMm,
      y: area.y + shows.y * pxPerMm,
      width: shows.width * pxPerMm,
      height: shows.height * pxPerMm,
    },
    place: [margin, height - margin - shows.height * ptPerMm, margin + shows.width * ptPerMm, height - margin],
    ...(tiles.length > 1 && { among: { tile, tiling } }),
  };
}
