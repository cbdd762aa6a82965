/**
 * Says between which widths a column may stand: no word is cut that fits into a line, no line tires the eye.
 *
 * Must not know: how high a diagram becomes, how large its text is in a frame.
 */
import { listIndent } from '../boxes/groupPlaces';
import type { Form, Spacing } from '../types/form';
import type { FitColumn, FitDiagram } from './fitColumns';

/** Columns are tried at widths that differ by as much, in px. */
const grain = 4;
/** Lines longer than this tire the eye, in px at 100 %; ideas are short, and read one by one. */
const longest = { aim: 460, driver: 460, change: 600 };
/** Shorter lines are hard to read, and an empty column keeps a place for its first box, in px. */
const shortest = { aim: 132, driver: 120, change: 144 };

/** In px. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

export function limitsOf(
  { id, kind, least, most, heading }: FitColumn,
  { given = {}, widest = Infinity }: { readonly given?: Form['widths']; readonly widest?: number },
  spacing: Spacing,
  { ideas, textScale }: Pick<FitDiagram, 'ideas' | 'textScale'>,
): Limits {
  if (Object.hasOwn(given, id)) return { least: given[id]!, most: given[id]! };
  const { padding } = spacing;
  const across = kind === 'change' ? (ideas?.across ?? 1) : 1;
  const indent = kind === 'change' && ideas?.kind === 'lists' ? listIndent : 0;
  const edges = across > 1 ? (across + 1) * spacing.gaps.sibling : 0;
  const wide = (text: number, limit: number) => across * Math.min(text + 2 * padding.x + indent, limit) + edges;
  const limit = Math.min(longest[kind], widest) * textScale;
  // A word that is longer than a line may be is broken, as on the canvas: an address must not make all text small.
  const word = Math.min(least, longest[kind] * textScale);
  const low = upToGrain(Math.max(heading.narrowest, wide(Math.max(word, shortest[kind] - 2 * padding.x), Infinity)));
  return {
    least: low,
    most: Math.max(low, upToGrain(Math.max(Math.min(heading.widest, limit), wide(most, limit)))),
  };
}

/** The least width, in steps of the grain, that will do; the greatest where none does. Wider does as well as narrower. */
export function narrowest({ least, most }: Limits, does: (width: number) => boolean): number {
  let [low, high] = [0, Math.ceil((most - least) / grain)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (does(Math.min(most, least + middle * grain))) high = middle;
    else low = middle + 1;
  }
  return Math.min(most, least + low * grain);
}

function upToGrain(width: number): number {
  return Math.ceil(width / grain) * grain;
}
