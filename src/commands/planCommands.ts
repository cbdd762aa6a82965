/** What can be done to the whole plan, to its picture and to the view of it. */
import { setArrows, setLinkShape } from '../plan/edit/appearance';
import { own } from '../kit/own';
import { childrenOf } from '../plan/ask/relations';
import { quoted } from '../plan/ask/words';
import { arrowStyles, linkShapes } from '../plan/model/schema';
import type { MethodWordId } from '../plan/tell/methodWords';
import { leading } from './selected';
import { act } from '../store/act';
import { isTogetherOffered } from '../store/inRoom';
import { redo, undo } from '../store/undoing';
import type { Command, CommandContext } from './command';
import { toggleFree } from './freeArrangement';
import { tidy } from './tidy';
import { exportFormats } from '../output/formats';
import { writtenForms } from '../exchange/write/forms';

function toggleBranch(context: CommandContext): void {
  const { session, openPlan } = context;
  const id = leading(context);
  if (id === undefined || childrenOf(openPlan.plan(), id).length === 0) return;
  const { collapsed } = session.getState();
  const open = collapsed.has(id);
  const next = new Set(collapsed);
  if (open) next.delete(id);
  else next.add(id);
  session.setCollapsed(next);
  session.announce(open ? 'Branch opened.' : 'Branch collapsed.');
}

function focusBranch(context: CommandContext): void {
  const { session, openPlan } = context;
  const next = session.getState().focus === null ? leading(context) : undefined;
  session.setState({ focus: next ?? null });
  const box = next === undefined ? undefined : openPlan.plan().nodes[next];
  if (!box) return session.announce('No branch is dimmed.');
  const showAll = () => session.setState({ focus: null });
  const message = session.post(`The branch of ${quoted(box)} stands out; the others are dimmed. Esc shows all again.`, {
    label: 'Show all',
    run: showAll,
  });
  // What it offers is done by then.
  const stop = session.subscribe(({ focus }) => {
    if (focus === next) return;
    stop();
    session.dismiss(message);
  });
}

const shapeWords = { elbow: 'Lines with corners', curved: 'Curved lines', straight: 'Straight lines' } as const;
const arrowWords = {
  none: 'No arrowheads',
  'towards-aim': 'Arrowheads towards the aim',
  'from-aim': 'Arrowheads from the aim',
} as const;

const pictureCommands: readonly Command[] = [
  ...linkShapes.map((shape): Command => ({
    id: `lines-${shape}`,
    label: shapeWords[shape],
    group: 'View',
    where: 'plan',
    chosen: ({ openPlan }) => (openPlan.plan().appearance.links ?? 'elbow') === shape,
    run: (context) =>
      void act(context, 'change lines', (draft) => setLinkShape(draft, shape), { announced: `${shapeWords[shape]}.` }),
  })),
  ...arrowStyles.map((arrows): Command => ({
    id: `arrows-${arrows}`,
    label: arrowWords[arrows],
    group: 'View',
    where: 'plan',
    chosen: ({ openPlan }) => (openPlan.plan().appearance.arrows ?? 'none') === arrows,
    run: (context) =>
      void act(context, 'change arrowheads', (draft) => setArrows(draft, arrows), {
        announced: `${arrowWords[arrows]}.`,
      }),
  })),
];

export const planCommands: readonly Command[] = [
  {
    id: 'undo',
    label: 'Undo',
    group: 'Plan',
    keys: ['Mod+Z'],
    where: 'plan',
    inFields: 'rested',
    enabled: ({ openPlan }) => openPlan.getState().past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Plan',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'plan',
    inFields: 'rested',
    enabled: ({ openPlan }) => openPlan.getState().future.length > 0,
    run: redo,
  },
  { id: 'tidy', label: 'Tidy', group: 'Plan', where: 'plan', run: tidy },
  {
    id: 'free',
    label: 'Free arrangement',
    group: 'Plan',
    where: 'plan',
    checked: ({ openPlan }) => openPlan.plan().appearance.arrangement === 'free',
    run: toggleFree,
  },
  {
    id: 'toggle-branch',
    label: 'Collapse or expand the branch',
    group: 'View',
    // Free in every browser and desktop; Ctrl+. opens a choice of emoji on some.
    keys: ['Mod+Shift+Enter'],
    where: 'boxes',
    enabled: (context) => leading(context) !== undefined,
    run: toggleBranch,
  },
  {
    id: 'expand-all',
    label: 'Expand all branches',
    group: 'View',
    where: 'plan',
    enabled: ({ session }) => session.getState().collapsed.size > 0,
    run: ({ session }) => {
      session.setCollapsed(new Set());
      session.announce('All branches opened.');
    },
  },
  {
    id: 'focus-branch',
    label: 'Focus on this branch, or on all again',
    group: 'View',
    keys: ['Mod+Shift+F'],
    where: 'plan',
    run: focusBranch,
  },
  {
    id: 'present',
    label: 'Present',
    group: 'View',
    // Ctrl+Shift+P opens a private window in Firefox, and Alt+P types a letter on a Mac.
    keys: ['Mod+Enter'],
    where: 'plan',
    run: ({ session }) => session.openDialog('present'),
  },
  ...pictureCommands,
  ...exportFormats.map(({ id, menuLabel }): Command => ({
    id: `export-${id}`,
    label: menuLabel,
    group: 'Share',
    where: 'plan',
    run: ({ session }) => session.openDialog(`export-${id}`),
  })),
  ...writtenForms.map(({ id, label }): Command => ({
    id: `save-as-${id}`,
    label,
    group: 'Share',
    where: 'plan',
    run: ({ ports }) => ports.saveForm(id),
  })),
  {
    id: 'copy-picture',
    label: 'Copy as picture',
    group: 'Share',
    where: 'plan',
    run: ({ ports }) => ports.copyPicture(),
  },
  {
    id: 'print',
    label: 'Print…',
    group: 'Share',
    keys: ['Mod+P'],
    where: 'plan',
    inFields: true,
    run: ({ ports }) => ports.print(),
  },
  {
    id: 'web-page',
    label: 'Web page…',
    group: 'Share',
    where: 'plan',
    run: ({ session }) => session.openDialog('web-page'),
  },
  {
    id: 'together',
    label: 'Work together…',
    group: 'Share',
    where: 'plan',
    enabled: ({ inRoom }) => isTogetherOffered(inRoom.getState()),
    run: ({ session }) => session.openDialog('together'),
  },
  {
    id: 'save-file',
    label: 'Save to a file',
    group: 'Share',
    keys: ['Mod+S'],
    where: 'plan',
    inFields: true,
    run: ({ ports }) => ports.savePlanFile(),
  },
  { id: 'history', label: 'History', group: 'Plan', where: 'plan', run: ({ ports }) => ports.goToHistory() },
  {
    id: 'name-version',
    label: 'Name this version…',
    group: 'Plan',
    where: 'plan',
    run: ({ session }) => session.openDialog('version'),
  },
  {
    id: 'compare-file',
    label: 'Compare with a file…',
    group: 'Plan',
    where: 'plan',
    run: ({ ports }) => ports.compareFile(),
  },
  { id: 'library', label: 'Go to all plans', group: 'Plan', where: 'plan', run: ({ ports }) => ports.goToLibrary() },
  {
    id: 'palette',
    label: 'Find any command',
    group: 'View',
    keys: ['Mod+K'],
    where: 'plan',
    inFields: true,
    run: ({ session }) => session.openDialog('palette'),
  },
  {
    id: 'keys',
    label: 'Show the keys',
    group: 'View',
    keys: ['?'],
    where: 'plan',
    run: ({ session }) => session.openDialog('keys'),
  },
  {
    id: 'words',
    label: 'What the words mean',
    group: 'View',
    where: 'plan',
    run: (context) => context.session.openDialog(`words-${wordHere(context)}`),
  },
  {
    id: 'about',
    label: 'About Aimtree',
    group: 'View',
    where: 'plan',
    run: ({ session }) => session.openDialog('about'),
  },
];

/** What the view, or its inner tab, is about. */
function wordHere({ ports, session }: CommandContext): MethodWordId {
  const here = ports.whereNow()?.view;
  const about = ports.views.find(({ id }) => id === here)?.about;
  const tab = about?.kept === undefined ? undefined : session.getState().kept[about.kept];
  return (about?.tabs && typeof tab === 'string' ? own(about.tabs, tab) : undefined) ?? about?.word ?? 'driver-diagram';
}
