/** The text field in a box. Each key press goes into the plan at once; keys that end editing are told apart here. */
import { own } from '../../kit/own';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { insertText } from '../../browser/insertText';
import { useCommandContext } from '../../commands/commandContext';
import { dropText, keepText, makeChild, makeSibling, typeText } from '../../commands/editing';
import { childProblem, siblingProblem } from '../../plan/edit/boxes';
import { useKeptCaret } from '../../fields/useKeptCaret';
import { primaryParent } from '../../plan/ask/relations';
import { usePlan } from '../../store/stores';
import styles from './BoxEditor.module.css';
import { letterStyle } from './SetText';
import type { BoxContent } from './useBoxContent';

export function BoxEditor({ box, name }: { box: BoxContent; name: string }) {
  const context = useCommandContext();
  const text = usePlan((plan) => own(plan.nodes, box.id)?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const { id } = box;
  useKeptCaret(field, text);

  useEffect(() => {
    const { editing } = context.session.getState();
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    const typed = editing?.typed;
    // Typed over the old text, as by hand: the field's own undo then leads back to it. Not while React is at work: it would
    // put the old text back first, and so end that undo.
    if (typed !== undefined) queueMicrotask(() => field.current && insertText(field.current, typed));
  }, [context, id]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { openPlan, session } = context;
    const act = actionFor(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'line') insertText(event.currentTarget, '\n');
    else if (act === 'drop') dropText(context);
    else if (act === 'keep') reselect(keepText(context));
    else if (act === 'child') goOn(childProblem(openPlan.plan(), id), makeChild);
    else if (act === 'sibling') goOn(siblingProblem(openPlan.plan(), id), makeSibling);
    else {
      const parent = primaryParent(openPlan.plan(), id);
      const kept = keepText(context);
      session.selectNodes(parent ? [parent] : kept ? [kept] : []);
    }

    function reselect(kept: string | null) {
      if (kept) session.selectNodes([kept]);
    }
    function goOn(problem: string | null, make: typeof makeChild) {
      if (problem) {
        // The text stays as it is being typed; the sentence says why nothing was added.
        session.say(problem);
        return;
      }
      const kept = keepText(context);
      if (kept) make(context, kept);
    }
  };

  return (
    <textarea
      ref={field}
      className={`${styles.editor} nodrag nopan nowheel nokey`}
      aria-label={name.slice(0, name.indexOf(':'))}
      value={text}
      maxLength={2000}
      dir="auto"
      spellCheck
      style={letterStyle(box)}
      onChange={(event) => typeText(context, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (context.session.getState().editing?.node === id) keepText(context);
      }}
    />
  );
}

function actionFor({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent) {
  if (ctrlKey || metaKey) return null;
  if (key === 'Enter') return altKey ? 'line' : shiftKey ? 'sibling' : 'keep';
  if (key === 'Tab') return shiftKey ? 'parent' : 'child';
  return key === 'Escape' ? 'drop' : null;
}
