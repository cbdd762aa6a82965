/** One difference as a line: “Added there, below “Clear floors””, “There: status: Testing → Adopted”. */
import { capital } from '../../../kit/english';
import { oneLine } from '../../ask/words';
import type { Fact, Side } from './change';

const sides: Readonly<Record<Side, string>> = { here: 'here', there: 'there', both: 'in both' };

/** Without its texts, which a page shows word by word. */
export function factLine({ words, further = '', member, side }: Fact): string {
  if (side === undefined) return capital(words + further);
  // What came or went as a whole is a verb; all else says what is another.
  return capital(member === '' ? `${words} ${sides[side]}${further}` : `${sides[side]}: ${words}${further}`);
}

/** The same with its texts, old and new: for tables and for plain text. */
export function factSentence(fact: Fact): string {
  const { texts } = fact;
  if (!texts) return factLine(fact);
  return `${factLine(fact)}: ${textWords(texts.before)} → ${textWords(texts.after)}`;
}

function textWords(text: string): string {
  const line = oneLine(text);
  return line === '' ? 'empty' : `“${line}”`;
}
