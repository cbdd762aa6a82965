/** What can be done in whatever view is shown: arrows, find, selecting all, letting go. What they mean is the view's. */
import { clearFilter } from '../store/filtering';
import { stopFollowing } from '../store/following';
import type { Command, CommandContext } from './command';
import { isDimming } from './filterCommands';
import { goOnTo, stopPicking } from './picking';
import type { Direction } from './view';
import type { Session } from '../store/session';

const arrow = (direction: Direction, key: string): Command => ({
  id: `go-${direction}`,
  label: `Go ${direction}`,
  group: 'Move and select',
  keys: [key],
  where: 'arrows',
  run: ({ session, ports }) => {
    const next = ports.view.current?.next?.(direction);
    if (!next) return;
    if (session.getState().picking === null) session.select([next]);
    else goOnTo(session, next);
  },
});

/** Brings the panel into sight, beside the view or over it, with what it holds. */
export function showPanel(session: Session): void {
  session.setState(({ panel }) => ({ details: true, panel: { ...panel, isShown: true } }));
}

/** Brings the details into sight; with the keyboard in a field, by its label. */
export function showDetails(session: Session, field?: string): void {
  showPanel(session);
  session.setState(() => ({
    panelHolds: 'details',
    ...(field !== undefined && { panelAsked: { field } }),
  }));
}

/** Opens the menu of what is selected below it. */
export function openMenu({ session, ports }: Pick<CommandContext, 'session' | 'ports'>): void {
  const place = ports.view.current?.place?.();
  if (place) session.setState({ menu: { x: place.x, y: place.y + place.height } });
}

export const viewCommands: readonly Command[] = [
  arrow('up', 'ArrowUp'),
  arrow('down', 'ArrowDown'),
  arrow('left', 'ArrowLeft'),
  arrow('right', 'ArrowRight'),
  {
    id: 'select-all',
    label: 'Select all',
    group: 'Move and select',
    keys: ['Mod+A'],
    where: 'plan',
    enabled: ({ ports }) => ports.view.current?.all !== undefined,
    run: ({ session, ports }) => {
      const all = ports.view.current?.all?.();
      if (!all) return;
      session.select(all, { quiet: true });
      ports.view.current?.focus();
    },
  },
  {
    id: 'let-go',
    label: 'Let go of the selection',
    group: 'Move and select',
    keys: ['Escape'],
    where: 'arrows',
    run: (context) => {
      const { session } = context;
      if (stopPicking(session) || stopFollowing(context)) return;
      const { focus, selection } = session.getState();
      if (focus === null && selection.length === 0 && isDimming(context)) return clearFilter(context);
      session.setState({ focus: null });
      session.select([], { quiet: true });
    },
  },
  {
    id: 'stop-following',
    label: 'Stop following',
    group: 'View',
    keys: ['Escape'],
    where: 'plan',
    enabled: ({ inRoom }) => inRoom.getState().following !== null,
    run: (context) => void stopFollowing(context),
  },
  {
    id: 'details',
    label: 'Go to the details, or back',
    group: 'View',
    keys: ['F6'],
    where: 'plan',
    inFields: true,
    run: ({ session }) => {
      showPanel(session);
      session.setState({ panelAsked: {} });
    },
  },
  {
    id: 'coach',
    label: 'Open coach',
    group: 'View',
    keys: ['F8'],
    where: 'plan',
    inFields: true,
    run: ({ session }) => {
      showPanel(session);
      session.setState({ panelHolds: 'coach', panelAsked: {} });
    },
  },
  {
    id: 'guide',
    label: 'Guide me through the first steps',
    group: 'View',
    where: 'plan',
    run: ({ session }) => {
      showDetails(session);
      session.setState({ guide: true, panelAsked: {} });
    },
  },
  {
    id: 'toggle-details',
    label: 'Show or hide the details',
    group: 'View',
    keys: ['Mod+I'],
    where: 'plan',
    inFields: true,
    run: ({ ports }) => ports.toggleDetails(),
  },
  {
    id: 'menu',
    label: 'Open the menu of what is selected',
    group: 'Move and select',
    // Where the keyboard has a key for menus, the browser says so by an event of its own.
    keys: ['Shift+F10'],
    where: 'arrows',
    enabled: ({ ports }) => ports.view.current?.place?.() !== undefined,
    run: openMenu,
  },
  {
    id: 'find',
    label: 'Find',
    group: 'View',
    keys: ['Mod+F'],
    where: 'plan',
    inFields: true,
    enabled: ({ ports }) => ports.view.current?.find !== undefined,
    run: ({ session }) => session.setState(({ find }) => ({ find: find ?? { query: '', at: 0 } })),
  },
];
