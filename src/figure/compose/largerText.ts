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
import type { FiguresOf } from './plainFigures';
import { readingSize } from './readingSize';

export interface LargerText {
  readonly id: 'reach' | 'fit' | 'lists' | 'stacks' | 'turned' | 'taller' | 'wider' | 'larger' | 'split' | 'fewer';
  /** What it does, as on a button: “Split by primary driver”. */
  readonly label: string;
  /** What is changed for that, where the label does not say it: “split by primary driver”. */
  readonly by?: string;
  /** Size in pt of the smallest text then. */
  readonly points: number;
  readonly change: OptionsChange;
}

/** A gain below this share is not worth a change. */
const worthwhile = 1.05;
/** Columns narrower than this, in px at the usual text size, break words. */
const narrowest = 116;

type Offer = Omit<LargerText, 'points'>;

/**
 * The ways that help, those that help most first; none when the figure says nothing. Where some way reaches the floor, the
 * least change that does comes before all others.
 */
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
  function* tried(offer: Offer): Steps<LargerText> {
    return { ...offer, points: yield* pointsAfter(offer.change) };
  }
  const { points: floor } = floorOf(options.size);
  const now = yield* pointsAfter({});
  if (now === 0) return [];
  const offers: LargerText[] = [];
  const singles = singleOffers(plan, options);
  for (const offer of singles) offers.push(yield* tried(offer));
  for (const degrees of gradualOffers(plan, options)) {
    let best: LargerText | undefined;
    for (const offer of degrees) {
      const one = yield* tried(offer);
      if (!best || one.points > best.points || one.points >= floor) best = one;
      // The least change that does it; where none does, the one that helps most.
      if (one.points >= floor) break;
    }
    if (best) offers.push(best);
  }
  const helpful = offers.filter(({ points }) => points > now * worthwhile);
  let least = offers.find(({ points, change }) => points >= floorAfter(options, change));
  if (!least && now < floor)
    for (const pair of pairsOf(singles)) {
      const one = yield* tried(pair);
      if (one.points < floorAfter(options, pair.change)) continue;
      least = one;
      break;
    }
  const sorted = helpful.toSorted((a, b) => b.points - a.points);
  if (!least || now >= floor) return sorted;
  const { label, points, change } = least;
  const text = `Make the text ${floorAfter(options, change)} pt`;
  return [{ id: 'reach', label: text, by: inSentence(label), points, change }, ...sorted];
}

/** The floor where the figure is made for then. */
function floorAfter(options: FigureOptions, change: OptionsChange): number {
  return floorOf(changeOptions(options, change).size).points;
}

/** From the least change to the greatest: what leaves everything where one looks for it comes first. */
function singleOffers(plan: Plan, { size, shown }: FigureOptions): readonly Offer[] {
  const offers: Offer[] = [];
  const { limit, larger, turned } = presetOf(size) ?? {};
  const isFree = plan.appearance.arrangement === 'free';
  if (limit && !shown.fit && !isFree)
    offers.push({ id: 'fit', label: 'Fit to the page', change: { shown: { fit: true } } });
  if (shown.changeIdeas && !isFree)
    for (const [id, label] of [
      ['lists', 'Change ideas as lists'],
      ['stacks', 'Change ideas side by side'],
    ] as const)
      if (shown.ideas !== id) offers.push({ id, label, change: { shown: { ideas: id } } });
  for (const [id, preset] of [
    ['turned', presetCalled(turned)],
    ['larger', presetCalled(larger)],
  ] as const)
    if (preset)
      offers.push({ id, label: `Make it for ${inSentence(preset.label)}`, change: { size: { preset: preset.id } } });
  if (!shown.split && shown.branch === '')
    offers.push({ id: 'split', label: 'Split by primary driver', change: { shown: { split: true } } });
  if (shown.changeIdeas)
    offers.push({ id: 'fewer', label: 'Leave out the change ideas', change: { shown: { changeIdeas: false } } });
  return offers;
}

/** Two changes at once, those first whose parts change less. */
function pairsOf(singles: readonly Offer[]): readonly Offer[] {
  const exclusive: readonly (readonly LargerText['id'][])[] = [
    ['lists', 'stacks', 'fewer'],
    ['turned', 'larger'],
  ];
  return singles.flatMap((second, at) =>
    singles.slice(0, at).flatMap((first): Offer[] => {
      if (exclusive.some((ids) => ids.includes(first.id) && ids.includes(second.id))) return [];
      const shown = { ...first.change.shown, ...second.change.shown };
      return [
        {
          ...second,
          label: `${first.label}, ${inSentence(second.label)}`,
          change: { ...first.change, ...second.change, shown },
        },
      ];
    }),
  );
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
