/**
 * Pasting into a field of text. A field holds so much; a browser would cut what is longer without a word. In a box the
 * rest goes into its notes, elsewhere it is said what did not fit.
 *
 * Must not know: the field (its text comes in, what to type there goes out).
 */
import { fieldText } from '../exchange/clipboard/fieldText';
import { cutAt } from '../kit/cutAt';
import { number } from '../kit/english';
import { setNotes } from '../plan/edit/boxFields';
import { nodeIn } from '../plan/ask/queries';
import { limits, type NodeId } from '../plan/model/schema';
import { act } from '../store/act';
import type { CommandContext } from './command';

/** What to type into the text of a box; null when the browser does it as well. */
export function textForBox(source: string, room: number): { typed: string; rest: string } | null {
  const text = fieldText(source);
  if (text === source && text.length <= room) return null;
  const [typed, rest] = cutAt(text, Math.max(0, room));
  return { typed, rest };
}

/** Puts what did not fit into a box’s text into its notes, in the same step as the text, and says so. */
export function putRestInNotes(context: CommandContext, box: NodeId, rest: string): void {
  const { openPlan, session } = context;
  const before = nodeIn(openPlan.plan(), box).notes ?? '';
  const [notes, lost] = cutAt(before === '' ? rest : `${before}\n\n${rest}`, limits.notes);
  const run = session.getState().editing?.run;
  act(context, 'edit text', (draft) => setNotes(draft, box, notes), run === undefined ? {} : { run });
  const told = `A box holds ${number(limits.text)} characters.`;
  session.say(
    lost === ''
      ? `${told} The last ${number(rest.length)} of what was pasted were put in its notes.`
      : `${told} Of the last ${number(rest.length)} of what was pasted, ${number(rest.length - lost.length)} were put in its notes; ${number(lost.length)} fit nowhere and were left out.`,
  );
}

/** What fits of a text that is too long for a field, and the sentence that says so; null when it fits. */
export function textForField(
  source: string,
  { name, room, limit }: { name: string; room: number; limit: number },
): { typed: string; said: string } | null {
  const text = source.replace(/\r\n?/gu, '\n');
  if (text.length <= room) return null;
  const [typed] = cutAt(text, Math.max(0, room));
  const left = number(text.length - typed.length);
  const which = name === '' ? 'The field' : `“${name}”`;
  return {
    typed,
    said: `${which} holds ${number(limit)} characters. The last ${left} of what was pasted did not fit; they are still on the clipboard.`,
  };
}
