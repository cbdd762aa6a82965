/** Where a reader is among the measures, and how each chart is looked at. Kept for the reader, not in the plan. */
import { measurePlace, type MeasurePlace } from '../../commands/measureDeeds';
import { addMonths } from '../../kit/dates/calendar';
import { perIdentity } from '../../kit/perIdentity';
import { listedMeasures } from '../../plan/ask/measureFamily';
import { charts, ruleSets } from '../../plan/model/choices';
import { pointsInOrder } from '../../plan/model/points';
import type { Measure, MeasureId, Plan } from '../../plan/model/schema';
import { selectedOf } from '../../store/selection';
import type { Session, SessionState } from '../../store/session';
import type { ReadAs } from '../../stats/measureChart';
import { withSet } from '../../stats/options';

const places: readonly MeasurePlace[] = ['list', 'measure', 'charts'];

export const shownPlace = ({ kept }: Pick<SessionState, 'kept'>): MeasurePlace =>
  places.find((place) => place === kept[measurePlace]) ?? 'list';

/** Under which the measure that was shown last is kept. */
export const lastShown = 'measure-shown';

/** The measure that is selected, else that which was shown last, else the first of the list. */
export function shownMeasure(
  { measures }: Pick<Plan, 'measures'>,
  session: Pick<SessionState, 'selection' | 'kept'>,
): MeasureId | undefined {
  const isThere = (id: unknown): id is MeasureId => typeof id === 'string' && Object.hasOwn(measures, id);
  const selected = selectedOf(session, 'measure').findLast(isThere);
  const last = session.kept[lastShown];
  return selected ?? (isThere(last) ? last : listedMeasures(measures)[0]?.id);
}

export const spans = [
  { id: 'usual', label: 'Two years' },
  { id: 'year', label: 'One year' },
  { id: 'all', label: 'All values' },
] as const;
export type Span = (typeof spans)[number]['id'];

/** Under which the span of all charts is kept. */
const chartsSpan = 'measure-charts-span';

export const spanOfCharts = ({ kept }: Pick<SessionState, 'kept'>): Span =>
  spans.find(({ id }) => id === kept[chartsSpan])?.id ?? 'usual';

export const setSpanOfCharts = (session: Session, span: Span): void => session.keep(chartsSpan, span);

/** From the first to the last day of all charts; undefined where nothing has a value. */
export function sharedDays(
  measures: readonly Measure[],
  span: Span,
): { readonly from: string; readonly to: string } | undefined {
  const days = measures
    .flatMap(({ points }) => {
      const all = pointsInOrder(points);
      return [all[0]?.date ?? [], all.at(-1)?.date ?? []].flat();
    })
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const since = span === 'all' ? first : (addMonths(last, span === 'year' ? -12 : -24) ?? first);
  return { from: since > first ? since : first, to: last };
}

/** Another chart, other rules, another span than usual: for looking at. */
export interface Look {
  readonly kind?: (typeof charts)[number] | undefined;
  readonly set?: (typeof ruleSets)[number] | undefined;
  readonly span?: Span | undefined;
}

const name = (id: MeasureId) => `measure-look:${id}`;
const usual: Look = {};

/** The same object for the same choice. What is not understood counts as not chosen. */
export const lookOf =
  (id: MeasureId) =>
  ({ kept }: Pick<SessionState, 'kept'>): Look => {
    const chosen = kept[name(id)];
    return typeof chosen === 'object' && chosen !== null ? lookIn(chosen) : usual;
  };

const lookIn = perIdentity(({ kind, set, span }: Partial<Readonly<Record<keyof Look, unknown>>>): Look => ({
  kind: charts.find((each) => each === kind),
  set: ruleSets.find((each) => each === set),
  span: spans.find(({ id }) => id === span)?.id,
}));

export function setLook(session: Session, id: MeasureId, change: Look): void {
  session.keep(name(id), { ...lookOf(id)(session.getState()), ...change });
}

/** How the engine shall read it; undefined where nothing is looked at otherwise. */
export function readAs({ kind, set }: Look, { rules }: Pick<Measure, 'rules'>): ReadAs | undefined {
  if (kind === undefined && set === undefined) return undefined;
  return { ...(kind !== undefined && { kind }), ...(set !== undefined && { rules: withSet(rules, set) }) };
}

/** The first day that is shown; undefined for the two years that are usual. */
export function spanFrom(span: Span | undefined, { points }: Pick<Measure, 'points'>): string | undefined {
  const all = pointsInOrder(points);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last || span === undefined || span === 'usual') return undefined;
  return span === 'all' ? first.date : (addMonths(last.date, -12) ?? first.date);
}
