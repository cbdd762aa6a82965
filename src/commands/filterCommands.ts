/** What is done in a diagram while its reader looks for some boxes: going from one that passes to the next, and the end of it. */
import { number } from '../kit/english';
import { marks, markWords } from '../plan/ask/boxFilter';
import { byPage } from '../plan/ask/queries';
import { ancestorsOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { clearFilter, filterOf, matches, setFilter } from '../store/filtering';
import type { Command, CommandContext } from './command';
import { leading } from './selected';

/** The view that dims what does not pass. */
const diagram = 'diagram';

const found = (context: CommandContext) => matches(context, context.openPlan.plan());

/** Goes to the box that passes next (1), or before: from the one that leads, round and round. Says which of them it is. */
export function stepToMatch(context: CommandContext, by: 1 | -1): void {
  const { openPlan, session } = context;
  const plan = openPlan.plan();
  const ids = found(context) ?? [];
  const next = matchBeside(plan, ids, leading(context), by);
  if (next === undefined) return session.announce('No box matches.');
  unfoldTo(context, next);
  session.selectNodes([next]);
  session.announce(`Match ${number(ids.indexOf(next) + 1)} of ${number(ids.length)}.`);
}

function matchBeside(plan: Plan, ids: readonly NodeId[], from: NodeId | undefined, by: 1 | -1): NodeId | undefined {
  const node = plan.nodes[from ?? ''];
  if (!node) return by === 1 ? ids[0] : ids.at(-1);
  const compare = byPage(plan);
  const isBeyond = (id: NodeId) => {
    const other = plan.nodes[id];
    return other !== undefined && compare(other, node) * by > 0;
  };
  return by === 1 ? (ids.find(isBeyond) ?? ids[0]) : (ids.findLast(isBeyond) ?? ids.at(-1));
}

/** Opens the branches that a box is folded away in. */
export function unfoldTo({ openPlan, session }: Pick<CommandContext, 'openPlan' | 'session'>, id: NodeId): void {
  const { collapsed } = session.getState();
  if (collapsed.size === 0) return;
  const above = ancestorsOf(openPlan.plan(), id);
  const left = [...collapsed].filter((each) => each === id || !above.has(each));
  if (left.length < collapsed.size) session.setCollapsed(new Set(left));
}

/** Whether some boxes are dimmed on the screen because they do not pass. */
export function isDimming(context: CommandContext): boolean {
  return found(context) !== null && context.ports.whereNow()?.view === diagram;
}

const step = (words: Pick<Command, 'id' | 'label' | 'keys'>, by: 1 | -1): Command => ({
  ...words,
  group: 'Move and select',
  where: 'plan',
  only: diagram,
  enabled: isDimming,
  run: (context) => {
    stepToMatch(context, by);
    context.ports.view.current?.focus();
  },
});

export const filterCommands: readonly Command[] = [
  step({ id: 'next-match', label: 'Go to the next box that the filter finds', keys: ['Mod+G'] }, 1),
  step({ id: 'previous-match', label: 'Go to the one before that the filter finds', keys: ['Mod+Shift+G'] }, -1),
  ...marks.map((mark): Command => ({
    id: `filter-${mark}`,
    label: `Filter: ${markWords[mark].toLowerCase()}`,
    group: 'View',
    where: 'plan',
    only: diagram,
    enabled: ({ session }) => mark !== 'mine' || session.getState().me !== '',
    checked: ({ session }) => filterOf(session.getState()).marks.includes(mark),
    run: (context) => {
      const { marks: chosen } = filterOf(context.session.getState());
      setFilter(context, {
        marks: chosen.includes(mark) ? chosen.filter((each) => each !== mark) : [...chosen, mark],
      });
    },
  })),
  {
    id: 'clear-filter',
    label: 'Clear the filter',
    group: 'View',
    where: 'plan',
    only: diagram,
    enabled: isDimming,
    run: clearFilter,
  },
];
