/**
 * What the palette offers for a query: commands by their names and other words for them, boxes, PDSA cycles, measures,
 * stakeholders, tags and comments of the plan.
 */
import type { Command, CommandContext } from '../../../commands/command';
import { openCycle } from '../../../commands/cyclePage';
import { unfoldTo } from '../../../commands/filterCommands';
import { commandsNamed } from '../../../commands/findCommands';
import { showMeasure } from '../../../commands/measureDeeds';
import { showStakeholder } from '../../../commands/peopleDeeds';
import { belongsIn, commandsWith, isEnabled, keysIn } from '../../../commands/table';
import type { View } from '../../../commands/view';
import { count } from '../../../kit/english';
import { kindWords } from '../../../plan/ask/measureFamily';
import { noFilter } from '../../../plan/ask/boxFilter';
import { findThings, type Found } from '../../../plan/ask/findThings';
import { stakeholderKindWords, stakeholderTitle } from '../../../plan/ask/people/words';
import { isChangeIdea } from '../../../plan/ask/queries';
import { kindName, oneLine } from '../../../plan/ask/words';
import type { Comment, NodeId, Plan, Tag, TagId } from '../../../plan/model/schema';
import { setFilter } from '../../../store/filtering';

export interface PaletteItem {
  /** Within all groups. */
  readonly key: string;
  readonly label: string;
  /** What it is, or where choosing it leads. */
  readonly detail?: string;
  readonly command?: Command;
  readonly colour?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
  /** How many more there are than are shown. */
  readonly more: number;
}

/** So many things of each kind are shown. */
const most = 8;

export function paletteGroups(context: CommandContext, view: View | undefined, query: string): readonly PaletteGroup[] {
  const plan = context.openPlan.plan();
  const { nodes, cycles, measures, stakeholders, tags, comments } = findThings(plan, query, most);
  const groups: readonly PaletteGroup[] = [
    { label: 'Commands', items: commandItems(context, view, query), more: 0 },
    {
      label: 'Boxes',
      more: nodes.more,
      items: nodes.shown.map((node) => ({
        key: `node-${node.id}`,
        label: oneLine(node.text),
        detail: kindName(plan, node),
        run: () => goToBox(context, view, node.id),
      })),
    },
    {
      label: 'PDSA cycles',
      more: cycles.more,
      items: cycles.shown.map(({ id, title, idea }) => ({
        key: `cycle-${id}`,
        label: oneLine(title),
        detail: oneLine(plan.nodes[idea]?.text ?? ''),
        run: () => openCycle(context, id),
      })),
    },
    {
      label: 'Measures',
      more: measures.more,
      items: measures.shown.map((measure) => ({
        key: `measure-${measure.id}`,
        label: oneLine(measure.name),
        detail: `${kindWords[measure.kind]} measure`,
        run: () => showMeasure(context, measure.id),
      })),
    },
    {
      label: 'Stakeholders',
      more: stakeholders.more,
      items: stakeholders.shown.map((stakeholder) => ({
        key: `stakeholder-${stakeholder.id}`,
        label: stakeholderTitle(stakeholder),
        detail: stakeholderKindWords[stakeholder.kind],
        run: () => showStakeholder(context, stakeholder.id),
      })),
    },
    tagGroup(context, view, tags),
    commentGroup(context, comments),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function tagGroup(context: CommandContext, view: View | undefined, tags: Found<Tag>): PaletteGroup {
  const plan = context.openPlan.plan();
  return {
    label: 'Tags',
    more: tags.more,
    items: tags.shown.map(({ id, name, colour }) => ({
      key: `tag-${id}`,
      label: oneLine(name),
      detail: `Filter: ${count(wearers(plan, id), 'box', 'boxes')}`,
      colour,
      run: () => filterByTag(context, view, id),
    })),
  };
}

function commentGroup(context: CommandContext, comments: Found<Comment>): PaletteGroup {
  return {
    label: 'Comments',
    more: comments.more,
    items: comments.shown.map((comment) => ({
      key: `comment-${comment.id}`,
      label: oneLine(comment.text),
      detail: oneLine(comment.author),
      run: () => void showComment(context, comment),
    })),
  };
}

async function showComment(context: CommandContext, comment: Comment): Promise<void> {
  const { openComments, showCommented } = await import('../../../commands/commentDeeds');
  openComments(context);
  showCommented(context, comment);
}

function commandItems(context: CommandContext, view: View | undefined, query: string): readonly PaletteItem[] {
  const offered = commandsWith(context.ports.views).filter(
    (command) =>
      belongsIn(command, view) &&
      // What another command does in this view is not offered twice.
      keysIn(command, view, context)?.length !== 0 &&
      isEnabled(command, context) &&
      command.id !== 'palette',
  );
  return commandsNamed(offered, query).map((command) => ({
    key: command.id,
    label: command.label,
    command,
    run: () => void command.run(context),
  }));
}

const wearers = ({ nodes }: Plan, tag: TagId) => Object.values(nodes).filter(({ tags }) => tags?.includes(tag)).length;

/** Where the view shows it, there; else in the diagram. */
function goToBox(context: CommandContext, view: View | undefined, id: NodeId): void {
  const { session, openPlan, ports } = context;
  unfoldTo(context, id);
  session.selectNodes([id]);
  const isThere = view?.keys.includes('boxes') ?? false;
  const isRow = view?.selects.includes('node') === true && isChangeIdea(openPlan.plan(), id);
  if (isThere || isRow) ports.view.current?.focus();
  else ports.goToView('diagram');
}

function filterByTag(context: CommandContext, view: View | undefined, id: TagId): void {
  setFilter(context, { ...noFilter, tags: [id] });
  if (view?.id !== 'diagram') context.ports.goToView('diagram');
}
