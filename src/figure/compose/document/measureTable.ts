/** The table of measures: what each is, how exactly it is taken, where it shall be and where it is. */
import { shortDate } from '../../../kit/dates/calendar';
import { number } from '../../../kit/english';
import { oneLine, sentence } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, Plan, Point } from '../../../plan/model/schema';
import { nothing } from './ideaTables';
import type { TableBlock } from './planDocument';

export function measureTable(plan: Plan): TableBlock {
  return {
    kind: 'table',
    caption: 'The measures of the plan.',
    columns: [
      { heading: 'Measure', share: 0.24 },
      { heading: 'Kind', share: 0.13 },
      { heading: 'Operational definition', share: 0.33 },
      { heading: 'Target', share: 0.14 },
      { heading: 'Last value', share: 0.16 },
    ],
    rows: inOrder(plan.measures).map((measure) => [
      oneLine(measure.name) || 'Measure',
      sentence(measure.kind),
      definitionOf(measure) || nothing,
      targetOf(measure) || nothing,
      lastOf(measure),
    ]),
  };
}

function definitionOf({ definition = '', numerator = '', denominator = '' }: Measure): string {
  const parts = [
    definition.trim(),
    numerator.trim() && `Numerator: ${numerator.trim()}`,
    denominator.trim() && `Denominator: ${denominator.trim()}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function targetOf({ goal, target, unit }: Measure): string {
  const value = target === undefined ? '' : withUnit(target, unit);
  const joint = goal === 'maintain' ? ' at ' : ' to ';
  return [sentence(goal ?? ''), value].filter((part) => part !== '').join(joint);
}

/** Of the points that count; gaps are none. */
function lastOf({ points, unit }: Measure): string {
  const known = pointsInOrder(points).flatMap((point) => {
    const words = point.ghost === true ? '' : valueOf(point, unit);
    return words === '' ? [] : `${words}, ${shortDate(point.date, '')}`;
  });
  return known.at(-1) ?? nothing;
}

/** “62 %”, or “18 of 23” where only these were counted. */
function valueOf({ value, numerator, denominator }: Point, unit: string | undefined): string {
  if (value != null) return withUnit(value, unit);
  if (value === null || numerator === undefined) return '';
  return denominator === undefined ? number(numerator) : `${number(numerator)} of ${number(denominator)}`;
}

function withUnit(value: number, unit = ''): string {
  return `${number(value)} ${oneLine(unit)}`.trim();
}
