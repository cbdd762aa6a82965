/** One listener for every key of the editor: it asks the table of commands what a press means where it happened. */
import { useEffect } from 'react';
import { isMac } from '../../browser/platform';
import type { CommandContext } from '../../commands/command';
import { startEditing } from '../../commands/editing';
import { typedBy } from '../../commands/keys';
import { commandFor } from '../../commands/table';
import type { View } from '../../commands/view';
import { leadingNode } from '../../store/selection';

/** Where keys write. A switch or a choice takes no text, so that there undo means the plan. */
export const fields =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="spinbutton"]';
/** Of these, one whose last text the plan has taken. */
const rested = '[data-undo="plan"]';
/** Widgets with keys of their own. */
export const widgets = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** `view`: the view on the screen, whose keys hold while something in it, or nothing at all, has the keyboard. */
export function useKeyboard(context: CommandContext, view: View | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressed(event, context, view);
    // Buttons let no Enter through, though one with Ctrl is not theirs.
    const onChord = (event: KeyboardEvent) => {
      const isChord = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
      if (!isChord || !(event.target instanceof Element) || !event.target.closest('button')) return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener('keydown', onChord, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onChord, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [context, view]);
}

function pressed(event: KeyboardEvent, context: CommandContext, view: View | undefined): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || target?.closest(widgets)) return;
  const field = target?.closest(fields) != null && (target.matches(rested) ? 'rested' : true);
  const inView = field ? false : isInView(target, view);
  // A button in the view is pressed with Enter and Space alone; it is no box.
  const isBare = !event.ctrlKey && !event.metaKey;
  if (isBare && target?.closest('button') && ['Enter', ' ', 'Tab'].includes(event.key)) return;
  // From the page itself Tab goes to the first control, as everywhere.
  if (target === document.body && event.key === 'Tab') return;
  const command = commandFor(event, { view, inView, field, mac: isMac }, context);
  if (command) {
    event.preventDefault();
    void command.run(context);
  } else if (!field && view?.keys.includes('boxes') && target?.closest('[data-node-id]')) typeIntoBox(event, context);
}

/** Whether the keys of the view hold at the element: in a thing that can be selected there, or on the view’s ground. */
function isInView(target: Element | null, view: View | undefined): boolean | 'page' {
  if (!view) return false;
  if (target === document.body) return 'page';
  const things = view.selects.map((kind) => `[data-${kind}-id]`).join();
  return target?.closest(things) != null || target?.matches('[data-view-ground]') === true;
}

/** Typing on a selected box begins to edit it. */
function typeIntoBox(event: KeyboardEvent, context: CommandContext): void {
  const typed = typedBy(event, isMac);
  const lead = leadingNode(context.session.getState());
  if (typed === null || typed === ' ' || lead === undefined) return;
  event.preventDefault();
  startEditing(context, lead, typed);
}
