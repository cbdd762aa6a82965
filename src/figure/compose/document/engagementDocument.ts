/**
 * The engagement plan as a document: who is to be spoken to when, what is promised to them, what comes next.
 *
 * Must not know: formats, the clock (today is an argument).
 */
import { longDate, shortDate } from '../../../kit/dates/calendar';
import { everyText } from '../../../plan/ask/people/cells';
import { daysUntilDue, dueWords, lastContact, nextDue, nextStep } from '../../../plan/ask/people/contacts';
import { peopleRows, type PeopleChoices } from '../../../plan/ask/people/rows';
import { levelWords, promiseOf, stakeholderTitle, stanceWords } from '../../../plan/ask/people/words';
import { oneLine, sentence } from '../../../plan/ask/words';
import type { Plan, Stakeholder, StakeholderId } from '../../../plan/model/schema';
import { nothing } from './ideaTables';
import type { PlanDocument, TableBlock, TableRow } from './planDocument';

const byDue: PeopleChoices = { marks: [], withInactive: false, sort: null, group: 'due', folded: new Set(), me: '' };

export function engagementDocument(plan: Plan, today: string): PlanDocument {
  const title = `Engagement plan: ${oneLine(plan.title) || 'improvement plan'}`;
  return {
    title,
    subtitle: longDate(today),
    description: `${title}, ${longDate(today)}: who is to be spoken to when, what is promised to them, what comes next.`,
    sections: [{ isLandscape: true, blocks: [engagementTable(plan, today)] }],
  };
}

const columns = [
  { heading: 'Due', share: 0.1 },
  { heading: 'Who', share: 0.15 },
  { heading: 'Now → needed', share: 0.13, isJudgement: true },
  { heading: 'Level and promise', share: 0.17 },
  { heading: 'Owner', share: 0.1 },
  { heading: 'How, how often', share: 0.11 },
  { heading: 'Last contact', share: 0.12 },
  { heading: 'Next step', share: 0.12 },
] as const;

/** A plan without judgements has nothing to say in their column. */
const shownColumns = ({ redacted = false }: Pick<Plan, 'redacted'>) =>
  columns.filter((column) => !redacted || !('isJudgement' in column));

function engagementTable(plan: Plan, today: string): TableBlock {
  const whole = shownColumns(plan).reduce((sum, { share }) => sum + share, 0);
  return {
    kind: 'table',
    caption: 'The stakeholders by when they are to be spoken to next.',
    columns: shownColumns(plan).map(({ heading, share }) => ({ heading, share: share / whole })),
    rows: peopleRows(plan, byDue, today).map((row): TableRow => {
      if (row.kind === 'group') return { heading: row.label };
      return rowOf(plan, row.id, today);
    }),
  };
}

function rowOf(plan: Plan, id: StakeholderId, today: string): readonly string[] {
  const stakeholder = plan.stakeholders[id];
  if (!stakeholder) return [];
  const { stance, level, owner, channel, everyWeeks } = stakeholder;
  const due = nextDue(plan, stakeholder);
  const days = daysUntilDue(plan, stakeholder, today);
  const last = lastContact(plan, id);
  const next = nextStep(plan, id);
  return [
    due === undefined || days === undefined ? nothing : lines(shortDate(due, ''), dueWords(days)),
    lines(stakeholderTitle(stakeholder), oneLine(stakeholder.organisation ?? '')),
    ...(plan.redacted === true ? [] : [stanceCell(stance)]),
    level === undefined ? nothing : lines(levelWords[level], promiseOf(stakeholder)),
    oneLine(owner ?? '') || nothing,
    lines(oneLine(channel ?? ''), sentence(everyText(everyWeeks))) || nothing,
    last ? lines(shortDate(last.date, ''), oneLine(last.summary ?? '')) : 'Never',
    next ? lines(oneLine(next.next ?? ''), next.due === undefined ? '' : `by ${shortDate(next.due, '')}`) : nothing,
  ];
}

const stanceCell = ({ now, needed }: NonNullable<Stakeholder['stance']> = {}) =>
  [now, needed].map((each) => (each === undefined ? nothing : stanceWords[each])).join(' → ');

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
