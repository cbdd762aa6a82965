/**
 * Suggests where a new phase might begin. It is the user who begins one, with a reason: a chart that redraws itself hides
 * what it should show. Suggested is a step only where a sustained sign in the wished direction holds to the end, a cause
 * is named that is not known to be over, and no second shift hides in it (Anhøj, Mohammed: Mastering SPC Charts).
 */
import { addDays } from '../../kit/dates/calendar';
import type { BareChart, SuggestedStep } from '../chartTypes';
import { grainOf, isThere, missing, sideOf, type Sign } from '../numbers';
import { wishOf, type Cause, type ChartPoint } from '../options';
import { readPhase, type Setting } from '../phase';
import { rowsOf, sustainedShift } from '../rules/runRules';
import { daysApart } from '../words/periods';
import { suggestionSaid } from '../words/suggestion';

/** Useful points in a row beyond the centre; on run charts one more. */
const sustained = 8;
/** Points that stood before: fewer are no average that could have changed. */
const fewestBefore = 8;

export function suggestedStep(chart: BareChart, setting: Setting): SuggestedStep | null {
  const phase = chart.phases.at(-1);
  if (!phase || phase.centre === null || setting.options.goal === 'maintain') return null;
  const counted: number[] = [];
  for (let index = phase.first; index < phase.end; index += 1) {
    const point = chart.points[index];
    if (point && !point.isGhost && point.value !== null) counted.push(index);
  }
  const row = rowsOf(counted.map((index) => chart.points[index]?.side ?? null)).at(-1);
  const least = sustained + (chart.kind === 'run' ? 1 : 0);
  if (!row || row.points.length < least || !isWished(row.side, setting)) return null;
  const place = row.points[0] ?? 0;
  const [first = 0] = counted.slice(place);
  const start = chart.points[first];
  if (!start || place < fewestBefore) return null;
  const after = readPhase({ first, end: phase.end }, { ...setting, options: withoutBaseline(setting) });
  const centre = after.lines.centre[0] ?? missing;
  const values = counted.slice(place).map((index) => chart.points[index]?.value ?? missing);
  const grain = grainOf(values);
  const sides = values.map((value) => sideOf(value, centre, grain));
  if (!isThere(centre) || sustainedShift(sides, sustained)) return null;
  const cause = causeOf(start.date, setting);
  if (!cause) return null;
  const ends = { centreBefore: phase.centre, centreAfter: centre };
  const step = { from: start.date, first, row: row.points.length, ...ends, cause };
  return { ...step, words: suggestionSaid(chart, step, setting.options) };
}

function isWished(side: Sign, { options }: Setting): boolean {
  const wish = wishOf(options);
  return wish === undefined || (side === 1) === (wish === 'increase');
}

function withoutBaseline({ options }: Setting): Setting['options'] {
  const { baseline: _, ...others } = options;
  return others;
}

/** How many steps of the chart a cause may lie before or behind the first point of the change. */
const reach = 3;

/** The nearest of what is known; what is over has not changed the process. */
function causeOf(date: string, { points, options }: Setting): Cause | undefined {
  const days = Math.ceil(daysApart(points.map((point) => point.date)) * reach);
  const [from, to] = [addDays(date, -days) ?? date, addDays(date, days) ?? date];
  const known = [...(options.causes ?? []), ...points.flatMap(notedAt)].filter(
    (cause) => cause.lasts !== false && cause.date >= from && cause.date <= to,
  );
  const distance = (cause: Cause) => Math.abs(Date.parse(cause.date) - Date.parse(date));
  return known.reduce<Cause | undefined>(
    (nearest, cause) => (nearest && distance(nearest) <= distance(cause) ? nearest : cause),
    undefined,
  );
}

/** What stands at a point itself. */
function notedAt({ date, mark = '', note = '' }: ChartPoint): Cause[] {
  const words = mark.trim() || note.trim();
  return words === '' ? [] : [{ date, words }];
}
