/** The people of a plan's network as the layouts want them: with the size of their label, their group, their column. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import { mapSizes, type MapPerson } from '../../../geometry/network/mapTypes';
import type { TextMark } from '../../marks/mark';
import type { TextStyle } from '../../../geometry/types/types';
import { groupOf, type PlanNetwork } from '../../../plan/ask/people/network';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { stances } from '../../../plan/model/choices';
import type { Plan, Stakeholder } from '../../../plan/model/schema';
import { setWords } from '../setWords';

export const labelStyle: TextStyle = { size: 13, leading: 17, weight: 500 };
export const mostLines = 3;

/** The label as lines, set at 0, 0; the middle of each line is the middle of the width. */
export function labelText(stakeholder: Pick<Stakeholder, 'name'>, wrap: Wrapper): TextMark['text'] | undefined {
  const place = { x: 0, y: 0, width: mapSizes.labelWidth, style: labelStyle, colour: '', most: mostLines };
  return setWords(stakeholderTitle(stakeholder), place, wrap)[0]?.text;
}

export function mapPeople(
  plan: Pick<Plan, 'stakeholders'>,
  { people }: PlanNetwork,
  wrap: Wrapper,
): readonly MapPerson[] {
  return people.map((one) => {
    const label = labelText(one, wrap);
    return {
      id: one.id,
      width: Math.ceil(Math.max(0, ...(label?.lines.map(({ width }) => width) ?? []))),
      height: label?.height ?? 0,
      group: groupOf(plan, one),
      column: one.stance?.now === undefined ? stances.length : stances.indexOf(one.stance.now),
    };
  });
}
