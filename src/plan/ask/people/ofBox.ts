/** What is known of the people around a box, in one line: how many it touches, and how much was heard about it. */
import { count } from '../../../kit/english';
import type { NodeId, Plan } from '../../model/schema';
import { heardOfBox } from './heardAbout';
import { touchedBy } from './touching';

/** “4 stakeholders · 2 things heard”; empty where there is nothing of either. */
export function peopleOfBox(plan: Pick<Plan, 'stakeholders' | 'heard'>, id: NodeId): string {
  const touched = touchedBy(plan, id).length;
  const heard = heardOfBox(plan, id).length;
  return [
    touched > 0 ? count(touched, 'stakeholder') : '',
    heard > 0 ? count(heard, 'thing heard', 'things heard') : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
