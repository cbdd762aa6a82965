/**
 * Copy, cut and paste as the browser's own events: they come with the clipboard, so no permission is asked, and a key, a
 * menu of the browser and a finger all end here.
 */
import { useEffect } from 'react';
import { putForms } from '../../browser/clipboard';
import { insertText } from '../../browser/insertText';
import type { CommandContext } from '../../commands/command';
import { copySelection } from '../../commands/copying';
import { keepText } from '../../commands/editing';
import { isOutlineForAim, paste, pasteAnywhere, type PastedForms } from '../../commands/pasting';
import { putRestInNotes, textForBox, textForField } from '../../commands/pastingText';
import { branchType } from '../../exchange/clipboard/branchForms';
import { limits } from '../../plan/model/schema';
import { fields, widgets } from './useKeyboard';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** `hasBoxes`: whether a view is shown in which boxes are selected. */
export function useClipboard(context: CommandContext, hasBoxes: boolean): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => copyOrCut(event, context, hasBoxes);
    const onPaste = (event: ClipboardEvent) => pasted(event, context, hasBoxes);
    window.addEventListener('copy', onCopy);
    window.addEventListener('cut', onCopy);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('cut', onCopy);
      window.removeEventListener('paste', onPaste);
    };
  }, [context, hasBoxes]);
}

/** The keyboard is on the page itself, where nobody has pointed at anything. The target of the event does not tell. */
const isOnPage = () => document.activeElement === document.body;

function targetOf({ target }: Event): Element | null {
  return target instanceof Element ? target : null;
}

function copyOrCut(event: ClipboardEvent, context: CommandContext, hasBoxes: boolean): void {
  const target = targetOf(event);
  const isElsewhere = target?.closest(`${fields}, ${widgets}`) != null;
  // Words that are selected on the page are copied as such.
  const isOfText = document.getSelection()?.isCollapsed === false;
  if (!hasBoxes || event.defaultPrevented || isElsewhere || isOfText || !event.clipboardData) return;
  if (event.type === 'cut' && isOnPage()) return;
  const copied = copySelection(context, event.type === 'cut' ? 'cut' : 'copy');
  if (!copied) return;
  const { text, html, json } = copied.forms;
  putForms(event.clipboardData, { text, html, own: { type: branchType, data: json } });
  event.preventDefault();
  copied.done();
}

function pasted(event: ClipboardEvent, context: CommandContext, hasBoxes: boolean): void {
  const data = event.clipboardData;
  if (!data || event.defaultPrevented) return;
  const forms = { text: data.getData('text/plain'), html: data.getData('text/html'), own: data.getData(branchType) };
  const target = targetOf(event);
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (intoField(target, context, forms)) event.preventDefault();
    return;
  }
  const isEmpty = Object.values(forms).every((form) => form === '');
  if (!hasBoxes || isEmpty || target?.closest(`${fields}, ${widgets}`)) return;
  event.preventDefault();
  if (isOnPage()) return pasteAnywhere(context, forms);
  paste(context, forms);
}

/** Whether it was done here; otherwise the browser pastes. */
function intoField(field: TextField, context: CommandContext, forms: PastedForms): boolean {
  const { openPlan, session } = context;
  const box = field.closest('[data-node-id]') ? session.getState().editing?.node : undefined;
  if (box !== undefined && isOutlineForAim(openPlan.plan(), box, forms)) {
    keepText(context);
    session.selectNodes([box]);
    paste(context, forms);
    return true;
  }
  if (forms.text === '') return false;
  const selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  if (box !== undefined) {
    const text = textForBox(forms.text, limits.text - field.value.length + selected);
    if (!text) return false;
    insertText(field, text.typed);
    if (text.rest !== '') putRestInNotes(context, box, text.rest);
    return true;
  }
  if (field.maxLength < 0 || field.readOnly) return false;
  const room = field.maxLength - field.value.length + selected;
  const text = textForField(forms.text, { name: nameOf(field), room, limit: field.maxLength });
  if (!text) return false;
  insertText(field, text.typed);
  session.say(text.said);
  return true;
}

function nameOf(field: TextField): string {
  return (field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '').trim();
}
