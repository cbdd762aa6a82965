/** How a copy stands to the plan that is here, in one sentence, and when something was, in the reader's own time. */
import { count, enumerate } from '../../../kit/english';
import type { Plan } from '../../../plan/model/schema';
import { changeGroups } from '../../../plan/tell/compare/changeGroups';
import type { Standing } from './standing';

interface Words {
  readonly mine: Plan;
  readonly copy: Plan;
  /** UTC instant. */
  readonly now: string;
}

export function wordStanding(standing: Standing, { mine, copy, now }: Words): string {
  switch (standing.kind) {
    case 'same':
      return 'You both have the same plan.';
    case 'newer':
      return `This copy continues yours (${whenChanged(copy.modified, now)}).`;
    case 'older':
      return 'This copy is older; you have everything in it.';
    case 'parted': {
      const { before, theirs, merge } = standing;
      const numbers = [
        `${count(countChanges(before, theirs), 'change')} of theirs`,
        `${countChanges(before, mine)} from you`,
        ...(merge.questions.length > 0 ? [`${merge.questions.length} to decide`] : []),
      ];
      return `You and a colleague both changed the plan since ${dayOf(before.modified, now)}: ${enumerate(numbers, 'and')}.`;
    }
    case 'noBase':
      return 'No common earlier state is known on this machine. Open the copy that you both started from, or compare the two side by side.';
    case 'otherPlan':
      return 'This is a different plan.';
  }
}

/** As many as *Compare* lists. */
function countChanges(before: Plan, after: Plan): number {
  return changeGroups(before, after).reduce((sum, { changes }) => sum + changes.length, 0);
}

/** In ms. */
const week = 6 * 24 * 60 * 60 * 1_000;
const time = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** “Tue 14:05” within the last days, else “3 May”. */
function whenChanged(instant: string, now: string): string {
  const age = Date.parse(now) - Date.parse(instant);
  return age >= 0 && age < week ? time.format(new Date(instant)).replace(',', '') : dayOf(instant, now);
}

/** “3 May”, with its year when that is another than today's. */
export function dayOf(instant: string, now: string): string {
  const [at, today] = [new Date(instant), new Date(now)];
  return (at.getFullYear() === today.getFullYear() ? day : dayAndYear).format(at);
}
