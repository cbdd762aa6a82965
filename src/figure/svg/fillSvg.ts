/** Writes fills as SVG: plain colours directly, patterns and several colours as definitions that are referred to. */
import type { Fill, Hatching } from '../marks/mark';
import { patternTiles, tileSize } from '../marks/patternTile';
import { attributes } from '../../kit/xml';

/** The value of a `fill` attribute for an area with these fills, one below the other. */
export function fillOf(fills: readonly Fill[]): string | undefined {
  const id = defId(fills);
  if (id !== undefined) return `url(#${id})`;
  const [first] = fills;
  return typeof first === 'string' ? first : undefined;
}

/** The `<defs>` that these areas refer to; empty when there are none. */
export function fillDefs(areas: Iterable<readonly Fill[]>): string {
  const defs = new Map<string, string>();
  for (const fills of areas) {
    const id = defId(fills);
    if (id === undefined || defs.has(id)) continue;
    const [first] = fills;
    defs.set(id, typeof first === 'object' && fills.length === 1 ? tile(id, first) : gradient(id, fills.map(colourOf)));
  }
  return defs.size === 0 ? '' : `<defs>${[...defs.values()].join('')}</defs>`;
}

/** Of several fills only the colours count. */
function defId(fills: readonly Fill[]): string | undefined {
  const [first] = fills;
  if (fills.length > 1) return `marks-${fills.map((fill) => colourOf(fill).slice(1)).join('-')}`;
  return typeof first === 'object' ? `${first.pattern}-${first.colour.slice(1)}-${first.ground.slice(1)}` : undefined;
}

function colourOf(fill: Fill): string {
  return typeof fill === 'string' ? fill : fill.colour;
}

function tile(id: string, { pattern, colour, ground: fill }: Hatching): string {
  const box = { id, width: tileSize, height: tileSize, patternUnits: 'userSpaceOnUse' };
  const ground = attributes({ width: tileSize, height: tileSize, fill });
  const { strokes, strokeWidth, roundEnds } = patternTiles[pattern];
  const lines = {
    d: strokes.map(([fromX, fromY, toX, toY]) => `M${fromX} ${fromY}L${toX} ${toY}`).join(''),
    stroke: colour,
    'stroke-width': strokeWidth,
    'stroke-linecap': roundEnds ? 'round' : undefined,
    fill: 'none',
  };
  return `<pattern${attributes(box)}><rect${ground}/><path${attributes(lines)}/></pattern>`;
}

/** Several colours one below the other. */
function gradient(id: string, colours: readonly string[]): string {
  const stops = colours.flatMap((colour, at) =>
    [at, at + 1].map((edge) => `<stop${attributes({ offset: edge / colours.length, 'stop-color': colour })}/>`),
  );
  return `<linearGradient${attributes({ id, x2: 0, y2: 1 })}>${stops.join('')}</linearGradient>`;
}
