/**
 * What a chart says, in one or two plain sentences. Never “significant”; “trend” only as the name of a rule; limits are
 * what to expect.
 */
import { capital } from '../../kit/english';
import type { BareChart, ChartPhase, Flag, Icons, Said } from '../chartTypes';
import { judge, type Judgement } from '../icons/variation';
import { mean, median } from '../numbers';
import { wishOf, type ChartOptions } from '../options';
import { namedBy } from './names';
import { counted, dateSaid, whenSaid } from './periods';
import { valuesIn } from './quantities';
import { signSaid, tellingOf, usefulOf, type Telling } from './signs';
import { targetSaid } from './target';

export function sentenceOf(chart: BareChart, icons: Icons, options: ChartOptions): Said {
  const values = valuesIn(chart);
  const phase = chart.phases.at(-1);
  const first = values[0];
  if (first === undefined || !phase) return alone('No values yet.');
  const telling = tellingOf(chart, options);
  if (values.length === 1) return alone(oneSaid(first, telling));
  if (values.every((value) => value === first)) {
    const target = targetSaid(icons, telling, options);
    const all = values.length === 2 ? 'Both values' : `All ${counted(values.length, 'value')}`;
    return together(undefined, `${all} are ${telling.say(first)}.`, target);
  }
  const { lead, change } = changeSaid(telling, phase, options);
  return together(lead, change, targetSaid(icons, telling, options));
}

const alone = (change: string): Said => ({ change, whole: change });

function together(lead: Said['lead'], change: string, target: Said['target']): Said {
  const whole = [change, ...(target === undefined ? [] : [target])].join(' ');
  return { ...(lead !== undefined && { lead }), change, ...(target !== undefined && { target }), whole };
}

function oneSaid(value: number, { chart, say, period, last }: Telling): string {
  const date = chart.points[chart.latest ?? 0]?.date ?? last;
  return `One value so far: ${say(value)} ${whenSaid(date, period, '')}.`;
}

interface Change {
  readonly lead?: string;
  readonly change: string;
}

const leads: Readonly<Partial<Record<Judgement, string>>> = {
  improvement: 'Improving',
  concern: 'Getting worse',
  change: 'Changed',
};

function changeSaid(telling: Telling, phase: ChartPhase, options: ChartOptions): Change {
  const [sign, ...others] = signsNow(telling);
  const anew = phase.formerCentre === null ? undefined : anewSaid(telling, phase, options);
  if (!sign) return anew ?? quietSaid(telling, phase);
  const lead = leads[judge(sign.side, wishOf(options))];
  const opposite = others.find(({ side }) => side === -sign.side && side !== 0);
  const row = [sign, ...others].find(({ rule, side }) => side === sign.side && isRow(rule));
  const told = row && !anew ? rowSaid(row, telling, phase, options) : undefined;
  const change = [
    ...(anew ? [anew.change] : []),
    told ?? `${capital(signSaid(sign, telling))}: worth a look.`,
    ...(opposite ? [`At the same time ${signSaid(opposite, telling)}.`] : []),
  ].join(' ');
  return { ...(lead !== undefined && { lead }), change };
}

const isRow = (rule: Flag['rule']) => rule === 'shift' || rule === 'long run';

/** The flags of the latest point, the strongest first. */
function signsNow({ chart }: Telling): Flag[] {
  const latest = chart.latest === null ? undefined : chart.points[chart.latest];
  return latest?.flags.flatMap((index) => chart.flags[index] ?? []) ?? [];
}

/** A new phase: what it averages, and what went before. */
function anewSaid(telling: Telling, phase: ChartPhase, options: ChartOptions): Change | undefined {
  const { chart, say, period, last } = telling;
  const { centre, formerCentre } = phase;
  if (centre === null || formerCentre === null) return undefined;
  const since = dateSaid(chart.points[phase.first]?.date ?? '', period, last);
  const way = centre > formerCentre ? 1 : -1;
  const start = `${averagedSaid(options, telling)} ${say(centre)} since ${since}`;
  if (say(centre) === say(formerCentre)) return { change: `${start}, as before.` };
  const row = rowBeyond(chart, phase, formerCentre, way);
  const sign =
    row >= Math.max(6, chart.rules.shift)
      ? `: ${counted(row, period)} in a row ${where(way)} the old ${telling.centre}`
      : '';
  const lead = leads[judge(way, wishOf(options))];
  return {
    ...(lead !== undefined && { lead }),
    change: `${start}, ${upOrDown(way)} from ${say(formerCentre)}${sign}.`,
  };
}

const where = (side: number) => (side === 1 ? 'above' : 'below');
const upOrDown = (side: number) => (side === 1 ? 'up' : 'down');

function averagedSaid(options: ChartOptions, { centre }: Telling): string {
  const { name, has } = namedBy(options);
  return centre === 'median' ? `${name} ${has} had a median of` : `${name} ${has} averaged`;
}

/** How many values to the end lie beyond a line. */
function rowBeyond(chart: BareChart, phase: ChartPhase, line: number, side: number): number {
  const values = valuesIn(chart, phase.first);
  return values.length - 1 - values.findLastIndex((value) => (value - line) * side <= 0);
}

/** A row to the end, within its phase: what it averages, and what went before it. */
function rowSaid(sign: Flag, telling: Telling, phase: ChartPhase, options: ChartOptions): string | undefined {
  const { chart, say, period, last } = telling;
  const points = usefulOf(sign, telling);
  const from = points[0] ?? 0;
  const numbers = (first: number, end: number) => valuesIn({ points: chart.points.slice(first, end) });
  const average = telling.centre === 'median' ? median : mean;
  const [before, now] = [numbers(phase.first, from), numbers(from, chart.points.length)];
  const { base, centre } = phase;
  const isOld = base.isBaseline && base.last < from && centre !== null;
  const old = isOld ? centre : average(before);
  if (before.length < 6 || say(old) === say(average(now))) return undefined;
  const about = isOld ? `old ${telling.centre}` : `${telling.centre} of ${say(centre ?? old)}`;
  const since = dateSaid(chart.points[from]?.date ?? '', period, last);
  const beyond = points.filter((index) => chart.points[index]?.outside === sign.side).length;
  const many = beyond === 0 ? '' : `, ${counted(beyond)} of them beyond what chance alone would give`;
  const start = `${averagedSaid(options, telling)} ${say(average(now))} since ${since}, ${upOrDown(sign.side)} from ${say(old)}`;
  return `${start}: ${counted(points.length, period)} in a row ${where(sign.side)} the ${about}${many}.`;
}

/** Nothing to see at the latest point. */
function quietSaid({ chart, say, centre, period, last }: Telling, phase: ChartPhase): Change {
  const values = valuesIn(chart, phase.first);
  if (values.length === 0)
    return { change: `No values since ${dateSaid(chart.points[phase.first]?.date ?? '', period, last)}.` };
  if (phase.because === 'too few') {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const { isBaseline, counted: inBaseline } = phase.base;
    const from = isBaseline
      ? `the baseline holds only ${counted(inBaseline)} of them, and from twelve in it the chart says what to expect`
      : 'from twelve on the chart says what to expect';
    return { change: `${capital(counted(values.length, 'value'))} so far, ${say(least)} to ${say(most)}: ${from}.` };
  }
  const point = chart.points[chart.latest ?? -1];
  const expected = (who: string) =>
    typeof point?.lower === 'number' && point.upper !== null
      ? `expect between ${say(point.lower)} and ${say(point.upper)} if nothing changes`
      : `${who} lie about the ${centre} of ${say(phase.centre ?? 0)}`;
  const earlier = chart.flags.findLast((flag) => chart.phases[flag.phase]?.first === phase.first);
  if (!earlier)
    return {
      change: `No sign of change in ${counted(values.length, 'value')}: ${expected('they')}.`,
    };
  const when = whenSaid(chart.points[earlier.points.at(-1) ?? 0]?.date ?? '', period, last);
  return {
    change: `No sign of change in the latest value: ${expected('the values')}. The last sign of one was ${when}.`,
  };
}
