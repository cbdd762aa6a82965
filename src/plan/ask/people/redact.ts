/**
 * What of a plan stays on this machine when its file leaves: the names of people, of which roles and initials stand in the
 * file, and judgements on them. Whoever commented is called by initials; in a copy that was redacted before, those who
 * have commented since have signed for it themselves. The file says that it is redacted; opened beside the full plan it takes nothing away.
 *
 * Must not know: where the file goes.
 */
import { shownIn } from '../../model/show';
import type { Comment, Contact, Heard, Plan, Stakeholder, Tie } from '../../model/schema';
import { mapped, withCoveredNames } from './coverNames';

/** The plan as it may leave: whole where it has no stakeholders or where the team has said that all may leave. */
export function leaving(plan: Plan): Plan {
  return isWithheld(plan) ? redacted(plan) : plan;
}

/** Whether something of it stays here. */
export function isWithheld(plan: Plan): boolean {
  return Object.keys(plan.stakeholders).length > 0 && !shownIn(plan.appearance).peopleLeave;
}

export function redacted(plan: Plan): Plan {
  const covered = withCoveredNames(plan);
  return {
    ...covered,
    stakeholders: mapped(covered.stakeholders, withoutJudgements),
    ties: mapped(covered.ties, ({ notes: _, more: __, ...rest }): Tie => rest),
    contacts: mapped(covered.contacts, ({ summary: _, more: __, ...rest }): Contact => rest),
    heard: mapped(covered.heard, ({ more: _, ...rest }): Heard => rest),
    comments: mapped(covered.comments, ({ more: _, ...rest }): Comment => ({
      ...rest,
      replies: mapped(rest.replies, ({ more: __, ...reply }) => reply),
    })),
    redacted: true,
  };
}

function withoutJudgements(stakeholder: Stakeholder): Stakeholder {
  const { power: _, stance: __, assessed: ___, notes: ____, consent: _____, more: ______, ...rest } = stakeholder;
  return rest;
}
