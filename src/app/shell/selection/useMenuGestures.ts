/**
 * Opens the menu of what is pressed: by a right click, by a finger that rests, by the key for menus. What is pressed and
 * not selected yet is selected by it; beside everything the menu is that of the view.
 *
 * Fields keep the browser's own menu, with its spelling and pasting.
 */
import { useMemo, type MouseEvent, type PointerEvent } from 'react';
import type { CommandContext } from '../../../commands/command';
import { useCommandContext } from '../../../commands/commandContext';
import { keepText } from '../../../commands/editing';
import type { View } from '../../../commands/view';
import { openMenu } from '../../../commands/viewCommands';
import type { Selected } from '../../../store/selection';
import { fields } from '../useKeyboard';

/** How long a finger rests, ms, and how far it may tremble, px. */
const rest = { time: 500, way: 10 };

export function useMenuGestures(view: View) {
  const context = useCommandContext();
  return useMemo(() => {
    let waiting: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;
    const stop = () => {
      clearTimeout(waiting?.timer);
      waiting = undefined;
    };
    const onContextMenu = (event: MouseEvent) => {
      const target = targetOf(event);
      if (!target) return;
      event.preventDefault();
      stop();
      choose(context, thingAt(view, target));
      if (isFromKeyboard(event)) openMenu(context);
      else context.session.setState({ menu: { x: event.clientX, y: event.clientY } });
    };
    // Some systems tell of a long press as of a right click, others do not.
    const onPointerDown = (event: PointerEvent) => {
      stop();
      const target = event.pointerType === 'touch' && event.isPrimary ? targetOf(event) : null;
      const thing = target ? thingAt(view, target) : undefined;
      if (!thing && !isGround(target)) return;
      const { clientX: x, clientY: y } = event;
      const open = () => {
        choose(context, thing);
        context.session.setState({ menu: { x, y } });
      };
      waiting = { timer: setTimeout(open, rest.time), x, y };
    };
    const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
      if (waiting && Math.hypot(clientX - waiting.x, clientY - waiting.y) > rest.way) stop();
    };
    return { onContextMenu, onPointerDown, onPointerMove, onPointerUp: stop, onPointerCancel: stop };
  }, [context, view]);
}

/** What was pressed, unless it has a menu of the browser's or none at all. */
function targetOf({ target, currentTarget }: MouseEvent): Element | null {
  // What floats over the page tells its events here too.
  const isWithin = target instanceof Element && currentTarget.contains(target);
  return isWithin && !target.closest(`${fields}, [role="toolbar"], [role="search"]`) ? target : null;
}

/** The empty place of a view, not what floats over it or can be pressed. */
function isGround(target: Element | null): boolean {
  return target?.closest('[data-view-ground]') != null && target.closest('button, a, [role="grid"]') === null;
}

function thingAt({ selects }: View, target: Element): Selected | undefined {
  for (const kind of selects) {
    const id = target.closest(`[data-${kind}-id]`)?.getAttribute(`data-${kind}-id`);
    if (id != null) return { kind, id };
  }
  return undefined;
}

/** What is selected already stays so with all that is selected beside it. */
function choose(context: CommandContext, thing: Selected | undefined): void {
  const { session, ports } = context;
  keepText(context);
  const { selection, picking } = session.getState();
  const isIn = selection.some(({ kind, id }) => kind === thing?.kind && id === thing.id);
  if (isIn || (picking && !thing)) return;
  session.select(thing ? [thing] : [], { quiet: true });
  // Where the keyboard is when the menu opens, it is again when the menu closes.
  if (thing) ports.view.current?.focus();
}

/** There nobody points at a place. */
function isFromKeyboard({ nativeEvent, button, ctrlKey }: MouseEvent): boolean {
  const pointer = 'pointerType' in nativeEvent ? nativeEvent.pointerType : '';
  return button !== 2 && !ctrlKey && pointer === '';
}
