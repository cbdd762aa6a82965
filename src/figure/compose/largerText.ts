/**
 * Finds ways to make the text of a figure larger on paper. Each way is tried out before it is offered, so that the
 * size promised is the size that comes.
 *
 * Must not know: the screen.
 */
import { finish, type Steps } from '../../kit/steps';
import { columnsOf } from '../../plan/ask/queries';
import type { NodeId, Plan } from '../../plan/model/schema';
import { measurements } from '../../geometry/types/typography';
import { changeOptions, isFitted, type FigureOptions, type OptionsChange } from './figureOptions';
import { floorOf, presetCalled, presetOf } from './figureSize';
import type { FiguresOf } from './figures';
import { readingSize } from './readingSize';

export interface LargerText {
  readonly id: 'fit' | 'turned' | 'taller' | 'wider' | 'fewer' | 'split' | 'larger';
  /** What it does, as on a button: “Split by primary driver”. */
  readonly label: string;
  /** Size in pt of the smallest text then. */
  readonly points: number;
  readonly change: OptionsChange;
}

/** A gain below this share is not worth a change. */
const worthwhile = 1.05;
/** Columns narrower than this, in px at the usual text size, break words. */
const narrowest = 116;

type Offer = Omit<LargerText, 'points'>;

/** The ways that help, those that help most first; none when the figure says nothing. */
export function largerTextOffers(
  plan: Plan,
  options: FigureOptions,
  figuresOf: FiguresOf,
  collapsed: ReadonlySet<NodeId>,
): readonly LargerText[] {
  return finish(largerTextSteps(plan, options, figuresOf, collapsed));
}

/** The same in steps: each way is a figure of its own. */
export function* largerTextSteps(
  plan: Plan,
  options: FigureOptions,
  figuresOf: FiguresOf,
  collapsed: ReadonlySet<NodeId>,
): Steps<readonly LargerText[]> {
  function* pointsAfter(change: OptionsChange): Steps<number> {
    const figures = yield* figuresOf.steps(plan, changeOptions(options, change), collapsed);
    const sizes = figures.flatMap((one) => readingSize(one) ?? []);
    return sizes.length === 0 ? 0 : Math.min(...sizes);
  }
  const { points: floor } = floorOf(options.size);
  const now = yield* pointsAfter({});
  if (now === 0) return [];
  const offers: LargerText[] = [];
  for (const offer of singleOffers(options)) offers.push({ ...offer, points: yield* pointsAfter(offer.change) });
  for (const degrees of gradualOffers(plan, options)) {
    let best: LargerText | undefined;
    for (const offer of degrees) {
      const points: number = yield* pointsAfter(offer.change);
      if (!best || points > best.points || points >= floor) best = { ...offer, points };
      // The least change that does it; where none does, the one that helps most.
      if (points >= floor) break;
    }
    if (best) offers.push(best);
  }
  return offers.filter(({ points }) => points > now * worthwhile).sort((a, b) => b.points - a.points);
}

function singleOffers({ size, shown }: FigureOptions): readonly Offer[] {
  const offers: Offer[] = [];
  const { limit, larger, turned } = presetOf(size) ?? {};
  if (limit && !shown.fit) offers.push({ id: 'fit', label: 'Fit to the page', change: { shown: { fit: true } } });
  for (const [id, preset] of [
    ['turned', presetCalled(turned)],
    ['larger', presetCalled(larger)],
  ] as const)
    if (preset)
      offers.push({ id, label: `Make it for ${inSentence(preset.label)}`, change: { size: { preset: preset.id } } });
  if (shown.changeIdeas)
    offers.push({ id: 'fewer', label: 'Leave out the change ideas', change: { shown: { changeIdeas: false } } });
  if (!shown.split && shown.branch === '')
    offers.push({ id: 'split', label: 'Split by primary driver', change: { shown: { split: true } } });
  return offers;
}

/** What can be done by little or by much: from the least change to the greatest. */
function gradualOffers(plan: Plan, options: FigureOptions): readonly (readonly Offer[])[] {
  // What is fitted has the widths already that make its text largest.
  if (isFitted(options, plan)) return [];
  const wider = [1.25, 1.5, 1.8, 2.2].map((by) => ({ columnWidths: widthsBy(plan, options, by) }));
  const offer = (id: LargerText['id'], label: string, changes: readonly OptionsChange[]) =>
    changes.map((change): Offer => ({ id, label, change }));
  return [
    offer('taller', 'Narrower columns, taller figure', tallerChanges(plan, options)),
    offer('wider', 'Wider columns', wider),
  ];
}

function tallerChanges(plan: Plan, options: FigureOptions): readonly OptionsChange[] {
  const narrower = [0.85, 0.7, 0.6, 0.5].map((by) => ({ columnWidths: widthsBy(plan, options, by) }));
  const { textSize = 'normal' } = options.look;
  const sizes = (['large', 'largest'] as const).filter((size) => size !== textSize && textSize !== 'largest');
  return [
    ...narrower,
    ...sizes.map((size) => ({ look: { textSize: size }, columnWidths: widthsBy(plan, options, 0.7) })),
  ];
}

function widthsBy(plan: Plan, { columnWidths }: FigureOptions, by: number): Readonly<Record<string, number>> {
  const widths = columnsOf(plan).map(({ id, kind }) => {
    const now = columnWidths[id] ?? measurements.columnWidth[kind];
    return [id, Math.round(by < 1 ? Math.min(now, Math.max(narrowest, now * by)) : now * by)];
  });
  return Object.fromEntries(widths) as Record<string, number>;
}

/** A label within a sentence: names keep their capitals. */
function inSentence(label: string): string {
  return /^(A\d|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
