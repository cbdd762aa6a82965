/** One listener for every key of the editor: it asks the table of commands what a press means where it happened. */
import { useEffect } from 'react';
import type { CommandContext } from '../../commands/command';
import { startEditing } from '../../commands/editing';
import { typedBy } from '../../commands/keys';
import { commandFor } from '../../commands/table';
import { leadingNode } from '../../store/selection';
import { isMac } from '../../browser/platform';

/** Where keys write. A switch or a choice takes no text, so that there undo means the plan. */
export const fields =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="spinbutton"]';
/** Widgets with keys of their own. */
export const widgets = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** `hasCanvas`: whether a diagram is shown that commands on boxes may act on. */
export function useKeyboard(context: CommandContext, hasCanvas: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || target?.closest(widgets)) return;
      const box = target?.closest('[data-node-id]');
      const field = target?.closest(fields) != null;
      const canvas =
        hasCanvas && !field && (box != null || target === document.body || target?.closest('[data-link-id]') != null);
      // A button in the canvas is pressed with Enter and Space alone; it is no box.
      const isBare = !event.ctrlKey && !event.metaKey;
      if (isBare && target?.closest('button') && ['Enter', ' ', 'Tab'].includes(event.key)) return;
      // From the page itself Tab goes to the first control, as everywhere.
      if (target === document.body && event.key === 'Tab') return;
      const command = commandFor(event, { canvas, field, mac: isMac }, context);
      if (command) {
        event.preventDefault();
        void command.run(context);
        return;
      }
      const typed = box && !field ? typedBy(event, isMac) : null;
      const lead = leadingNode(context.session.getState());
      if (typed === null || typed === ' ' || lead === undefined) return;
      event.preventDefault();
      startEditing(context, lead, typed);
    };
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
  }, [context, hasCanvas]);
}
