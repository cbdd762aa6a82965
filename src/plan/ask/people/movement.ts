/**
 * How stakeholders were judged on earlier days, so that it can be seen who has moved. Where nothing was said on a day, what
 * was said before still holds.
 */
import { perIdentity } from '../../../kit/perIdentity';
import type { Plan, Stakeholder, Stance } from '../../model/schema';
import { activeStakeholders } from './registered';

export type Standing = Pick<Stakeholder, 'power' | 'impact'> & { readonly now?: Stance | undefined };

/** The days on which anybody of the register was judged, the first first. */
export const assessmentDays = perIdentity((stakeholders: Plan['stakeholders']): readonly string[] =>
  [
    ...new Set(activeStakeholders(stakeholders).flatMap(({ assessed = [] }) => assessed.map(({ date }) => date))),
  ].sort(),
);

/** As they stand; on an earlier day as they were judged until then. */
export function standingOn(stakeholder: Stakeholder, day?: string): Standing {
  const { power, impact, stance, assessed = [] } = stakeholder;
  if (day === undefined) return { power, impact, now: stance?.now };
  const standing: { -readonly [M in keyof Standing]: Standing[M] } = {};
  for (const each of assessed) {
    if (each.date > day) continue;
    if (each.power !== undefined) standing.power = each.power;
    if (each.impact !== undefined) standing.impact = each.impact;
    if (each.now !== undefined) standing.now = each.now;
  }
  return standing;
}

/** The last day on which all stand as they do now is no movement; the one before it is what they are compared with. */
export const comparedDay = perIdentity((stakeholders: Plan['stakeholders']): string | undefined => {
  const days = assessmentDays(stakeholders);
  const last = days.at(-1);
  const isNow = activeStakeholders(stakeholders).every((each) =>
    sameStanding(standingOn(each), standingOn(each, last)),
  );
  return isNow ? days.at(-2) : last;
});

/** With what those are compared who are shown as on a day; undefined where nothing was said before it. */
export function dayBefore(stakeholders: Plan['stakeholders'], shown: string | undefined): string | undefined {
  return shown === undefined ? comparedDay(stakeholders) : assessmentDays(stakeholders).findLast((day) => day < shown);
}

function sameStanding(a: Standing, b: Standing): boolean {
  return a.power === b.power && a.impact === b.impact && a.now === b.now;
}
