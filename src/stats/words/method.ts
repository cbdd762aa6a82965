/** How a chart was made, in one line: the chart, its limits, its rules, from which points, why it begins anew. */
import { longDate } from '../../kit/dates/calendar';
import { count, legible } from '../../kit/english';
import type { BareChart, ChartPhase, PlottedPoint } from '../chartTypes';
import { chartKinds } from '../limits/chartKinds';
import type { ChartOptions, Rules, RuleSet } from '../options';

export function methodOf(chart: BareChart, options: ChartOptions): string {
  const { points, phases, rules, kind } = chart;
  const ghosts = points.filter(({ isGhost }) => isGhost).length;
  return [
    [chartKinds[kind].name, ...limitsOf(chart, options)].join(', '),
    rulesSaid(rules, kind !== 'run'),
    ...phases.map((phase, at) => phaseSaid(phase, at, chart)),
    ...(ghosts === 0 ? [] : [`${count(ghosts, 'value')} left out`]),
  ]
    .filter((words) => words !== '')
    .join('; ')
    .concat('.');
}

function limitsOf({ phases, kind, rules }: BareChart, { reckoning, floor }: ChartOptions): string[] {
  const { limitsBy, usesRanges = false } = chartKinds[kind];
  if (limitsBy === '' || phases.every(({ standing }) => standing === 'none')) return [];
  const leftOut = phases.reduce((total, phase) => total + phase.leftOut, 0);
  const guarded = phases.some((phase) => phase.guarded);
  const screening = guarded
    ? 'ranges not screened, as none would be left'
    : rules.screen
      ? `${count(leftOut, 'range')} screened out`
      : 'ranges not screened';
  return [
    reckoning?.factor === 'exact' ? limitsBy.replace('2.66', '3/1.128') : limitsBy,
    ...(usesRanges ? [screening] : []),
    ...(floor !== undefined && kind === 'xmr' ? ['cut at the lowest possible value'] : []),
  ];
}

export const ruleSetNames: Readonly<Record<RuleSet, string>> = {
  mdc: 'NHS Making Data Count rules',
  ihi: 'IHI run chart rules',
  anhoej: 'Anhøj’s rules',
  we: 'Western Electric rules',
};

function rulesSaid({ set, shift, trend, nearCountsOutside }: Rules, hasLimits: boolean): string {
  const near = `2 of 3 near a limit${nearCountsOutside ? ' or beyond it' : ''}`;
  const own: Readonly<Record<RuleSet, readonly string[]>> = {
    mdc: [`trend of ${trend}`, ...(hasLimits ? [near] : []), `${shift} on one side`],
    ihi: [`shift of ${shift}`, 'number of runs', `trend of ${trend}`],
    anhoej: ['longest run', 'crossings'],
    we: [...(hasLimits ? ['2 of 3 beyond two sigma', '4 of 5 beyond one sigma'] : []), `${shift} on one side`],
  };
  return `${ruleSetNames[set]} (${[...(hasLimits ? ['outside a limit'] : []), ...own[set]].join(', ')})`;
}

function phaseSaid(phase: ChartPhase, at: number, { points, kind, phases }: BareChart): string {
  const { centre } = chartKinds[kind];
  const from = points[phase.first]?.date ?? '';
  const because = phase.reason === undefined || phase.reason.trim() === '' ? '' : ` because: ${legible(phase.reason)}`;
  const anew = at === 0 ? '' : `new ${centre} from ${longDate(from)}${because}`;
  if (phases.length === 1 && !phase.base.isBaseline && phase.standing === 'settled') return '';
  return [anew, ...(phase.base.counted === 0 ? [] : [baseSaid(phase, points)]), trustSaid(phase)]
    .filter((words) => words !== '')
    .join(', ');
}

function baseSaid({ base, standing }: ChartPhase, points: readonly PlottedPoint[]): string {
  const [from = '', to = ''] = [points[base.first]?.date, points[base.last]?.date];
  const what = base.isBaseline ? 'baseline' : standing === 'none' ? 'centre' : 'limits';
  return `${what} from ${longDate(from)} to ${longDate(to)} (${count(base.counted, 'value')})`;
}

function trustSaid({ standing, because }: ChartPhase): string {
  if (standing === 'trial') return 'trial limits, from fewer than 20 values';
  if (because === 'too few') return 'no limits, from fewer than 12 values';
  if (because === 'no spread') return 'no limits, as all values are the same';
  return because === 'too large' ? 'no limits, as the numbers are too large' : '';
}
