/** Brings into sight what a finding is about, and says whether that is what is selected. */
import type { CommandContext } from '../../commands/command';
import { showPeople, showStakeholder } from '../../commands/peopleDeeds';
import type { Finding } from '../../plan/coach/finding';
import { networkRuleIds } from '../../plan/coach/networkRuleIds';
import { aimOf } from '../../plan/ask/queries';
import type { Plan } from '../../plan/model/schema';
import { thingsOf, type Selection } from '../../store/selection';

/** What is selected for it: the box, the line, the idea of a cycle with the cycle, the stakeholder, whoever said what was heard; of the plan itself its aim. */
export function thingsAbout(plan: Plan, { kind, on }: Finding): Selection {
  if (kind === 'cycle') return [...thingsOf('node', ideaOf(plan, on)), ...thingsOf('cycle', [on])];
  if (kind === 'link') return thingsOf('link', [on]);
  if (kind === 'measure')
    return [...thingsOf('node', (plan.measures[on]?.nodes ?? []).slice(0, 1)), ...thingsOf('measure', [on])];
  if (kind === 'heard') return thingsOf('stakeholder', plan.heard[on]?.stakeholders ?? []);
  if (kind === 'stakeholder') return thingsOf('stakeholder', [on]);
  return thingsOf('node', [kind === 'node' ? on : aimOf(plan).id]);
}

function ideaOf(plan: Plan, cycle: string): readonly string[] {
  const idea = plan.cycles[cycle]?.idea;
  return idea === undefined ? [] : [idea];
}

/** What is about a stakeholder is shown where stakeholders are: about the network on its map. */
export function showFinding(context: CommandContext, finding: Finding): void {
  const { session, openPlan } = context;
  session.select(thingsAbout(openPlan.plan(), finding));
  if (networkRuleIds.has(finding.rule)) showPeople(context, 'network');
  else if (finding.kind === 'stakeholder') showStakeholder(context, finding.on);
}

/** Whether it is about one of the things that are selected. */
export function isAbout({ kind, on }: Finding, selection: Selection): boolean {
  return selection.some((thing) => thing.kind === kind && thing.id === on);
}
