/**
 * All that can be done with what is selected, as entries of a menu: one list for the menu at the thing itself and for
 * *More* in the bar. Each is a command of the table, or chooses among what this plan has: its owners, its columns.
 */
import type { CommandContext } from '../../../commands/command';
import { moveInto } from '../../../commands/changingKind';
import { openCycle } from '../../../commands/cyclePage';
import { isFree } from '../../../commands/nudging';
import { selected } from '../../../commands/selected';
import { showDetails } from '../../../commands/viewCommands';
import { sharedValue } from '../../../fields/shared';
import { statusChoices } from '../../../fields/statusChoices';
import { tidyName } from '../../../kit/names';
import { cyclesOf } from '../../../plan/ask/cycles';
import { columnsOf, isAim, isChangeIdea, ownersUsed } from '../../../plan/ask/queries';
import { childrenOf } from '../../../plan/ask/relations';
import { columnKindName, confidenceWords, oneLine, quoted } from '../../../plan/ask/words';
import { setOwner } from '../../../plan/edit/boxFields';
import { confidences, type NodeId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { selectedLink, selectedOf, type ThingKind } from '../../../store/selection';
import type { MenuAction, MenuEntry } from '../../../ui/menuEntry';
import { commandEntry } from '../commandEntry';
import { cycleEntries } from './cycleEntries';
import { groundEntries } from './groundEntries';
import { tagEntries } from './tagEntries';

/** `kind`: what is selected; nothing is, when it is undefined. */
export function entriesOf(kind: ThingKind | undefined, context: CommandContext): MenuEntry[] {
  if (kind === 'node') return boxEntries(context);
  if (kind === 'cycle') return cycleEntries(context);
  if (kind === 'link') return linkEntries(context);
  if (kind === 'measure') return entries(context, 'comment', 'details', 'all-charts', 'delete-measure');
  if (kind === 'stakeholder') return stakeholderEntries(context);
  if (kind === 'tie') return tieEntries(context);
  return groundEntries(context);
}

function stakeholderEntries(context: CommandContext): MenuEntry[] {
  const { stakeholders } = context.openPlan.plan();
  const ids = selectedOf(context.session.getState(), 'stakeholder');
  const areActive = ids.every((id) => stakeholders[id]?.active !== false);
  return [
    ...entries(
      context,
      'record-contact',
      'open-record',
      areActive ? 'make-inactive' : 'make-active',
      'comment',
      'details',
    ),
    'separator',
    { ...commandEntry('delete-stakeholder', context), danger: true },
  ];
}

function tieEntries(context: CommandContext): MenuEntry[] {
  return [
    ...entries(context, 'turn-tie', 'details'),
    'separator',
    { ...commandEntry('delete-tie', context), danger: true },
  ];
}

export function linkEntries(context: CommandContext): MenuEntry[] {
  const { openPlan, session } = context;
  const { nodes, links } = openPlan.plan();
  const link = links[selectedLink(session.getState()) ?? ''];
  const ends = link ? [link.from, link.to] : [];
  return [
    ...confidenceEntries(context),
    'separator',
    ...ends.map((id) => ({
      id: `go:${id}`,
      label: `Go to ${quoted(nodes[id])}`,
      onAction: () => session.selectNodes([id]),
    })),
    ...entries(context, 'comment', 'details'),
    'separator',
    remove(context),
  ];
}

const moves = ['move-up', 'move-down', 'promote', 'demote'];
const lineMoves = ['line-up', 'line-down', 'line-out', 'line-in'];
const freeMoves = ['nudge-up-small', 'nudge-down-small', 'nudge-left-small', 'nudge-right-small'];

function movesIn(context: CommandContext): readonly string[] {
  if (context.ports.view.current?.line) return lineMoves;
  return isFree(context) ? freeMoves : moves;
}

export function boxEntries(context: CommandContext): MenuEntry[] {
  const plan = context.openPlan.plan();
  const ids = selected(context);
  const [only = '', ...others] = ids;
  const isOne = others.length === 0;
  const areIdeas = ids.every((id) => isChangeIdea(plan, id));
  const first = [
    ...(isOne ? entries(context, 'edit-text', ...(areIdeas ? [] : ['add-child'])) : []),
    ...(isOne && !isAim(plan, only) ? entries(context, 'add-sibling') : []),
  ];
  const places: MenuEntry[] = ids.some((id) => isAim(plan, id))
    ? []
    : [
        ...(isOne ? [submenu('Move', entries(context, ...movesIn(context)))] : []),
        submenu('Kind of box', kindEntries(context)),
      ];
  return [
    ...first,
    ...(isOne ? (['separator'] as const) : []),
    ...(areIdeas ? [submenu('Status', statusEntries(context))] : []),
    submenu('Owner', ownerEntries(context)),
    submenu('Tags', tagEntries(context)),
    ...(isOne ? [{ ...commandEntry('set-due', context), label: 'Due date…' }] : []),
    ...(areIdeas && isOne ? cyclesOfIdea(context, only) : []),
    ...(isOne ? entries(context, 'measure-this') : []),
    'separator',
    ...(isOne ? entries(context, 'set-links') : []),
    ...places,
    'separator',
    ...entries(context, 'copy', 'copy-table', 'cut', ...(isOne ? ['paste'] : [])),
    'separator',
    ...entries(context, 'select-several'),
    ...(isOne && childrenOf(plan, only).length > 0 ? entries(context, 'toggle-branch') : []),
    ...(isOne && !isAim(plan, only) ? entries(context, 'focus-branch') : []),
    ...entries(context, 'comment', 'details'),
    'separator',
    ...(context.ports.view.current?.line ? entries(context, 'move-to') : []),
    ...(isOne && context.ports.view.current?.line?.hasParent() ? entries(context, 'unlink-here') : []),
    remove(context),
  ];
}

/** A new one, and those that there are. */
function cyclesOfIdea(context: CommandContext, idea: NodeId): MenuEntry[] {
  const cycles = cyclesOf(context.openPlan.plan(), idea).map(({ id, title }) => ({
    id: `cycle:${id}`,
    label: oneLine(title) || 'Untitled cycle',
    onAction: () => openCycle(context, id),
  }));
  return [...entries(context, 'new-cycle'), ...(cycles.length > 0 ? [submenu('Open a cycle', cycles)] : [])];
}

export function statusEntries(context: CommandContext): MenuAction[] {
  return statusChoices.map(({ id, label, mark }) => ({
    ...commandEntry(`status-${id}`, context),
    label,
    icon: mark,
  }));
}

export function confidenceEntries(context: CommandContext): MenuAction[] {
  return confidences.map((id) => ({
    ...commandEntry(`confidence-${id}`, context),
    label: confidenceWords[id],
    choice: 'Confidence',
  }));
}

/** Whoever owns something in the plan already; anybody else is typed in the details. */
export function ownerEntries(context: CommandContext): MenuAction[] {
  const plan = context.openPlan.plan();
  const ids = selected(context);
  const owner = sharedValue(plan, ids, (node) => tidyName(node.owner ?? ''));
  const set = (next: string) =>
    act(
      context,
      'change owner',
      (draft) => {
        for (const id of ids) setOwner(draft, id, next);
      },
      { announced: next === '' ? 'No owner.' : `Owner: ${next}.` },
    );
  return [
    ...ownersUsed(plan).map((name) => ({
      id: `owner:${name}`,
      label: name,
      isChosen: name === owner,
      onAction: () => set(name === owner ? '' : name),
    })),
    { id: 'other', label: 'Somebody else…', onAction: () => showDetails(context.session, 'Owner') },
  ];
}

function kindEntries(context: CommandContext): MenuAction[] {
  const plan = context.openPlan.plan();
  const ids = selected(context);
  const now = sharedValue(plan, ids, (node) => node.column);
  return columnsOf(plan).flatMap(({ id, kind }) => {
    if (kind === 'aim') return [];
    const onAction = () => (id === now ? undefined : moveInto(context, { ids, column: id }));
    return { id: `column:${id}`, label: columnKindName(plan, id), isChosen: id === now, onAction };
  });
}

function entries(context: CommandContext, ...ids: readonly string[]): MenuAction[] {
  return ids.map((id) => commandEntry(id, context));
}

function remove(context: CommandContext): MenuAction {
  return { ...commandEntry('delete', context), danger: true };
}

function submenu(label: string, items: readonly MenuEntry[]): MenuEntry {
  return { id: label, label, items };
}
