/** What is asked about a doubt, and the answers, in words. */
import { answersTo, type Answer } from '../../exchange/recognise/decided';
import type { Doubt, RecognisedRow } from '../../exchange/recognise/recognised';
import { number } from '../../kit/english';
import { inQuotes } from '../../plan/ask/words';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function inWords(count: number): string {
  return small[count] ?? number(count);
}

type Rows = ReadonlyMap<string, RecognisedRow>;

export function askDoubt(doubt: Doubt, rows: Rows): string {
  const [first = '', second = ''] = doubt.rows.map((key) => inQuotes(rows.get(key)?.text ?? ''));
  const many = doubt.rows.length;
  switch (doubt.kind) {
    case 'same':
      return `${first} stands ${many === 2 ? 'twice' : `${inWords(many)} times`}, under different boxes.`;
    case 'near':
      return `${first} and ${second} are almost the same.`;
    case 'unplaced':
      return `${first} has no driver beside it.`;
    case 'aims':
      return `There are ${inWords(many)} aims, and a plan has one: ${first}. What are the others?`;
    case 'lists':
      return 'Does what stands in one row belong together?';
  }
}

export function answersInWords(doubt: Doubt, rows: Rows): { readonly id: Answer; readonly label: string }[] {
  return answersTo[doubt.kind].map((id) => ({ id, label: wordAnswer(id, doubt, rows) }));
}

function wordAnswer(answer: Answer, doubt: Doubt, rows: Rows): string {
  const many = inWords(doubt.rows.length);
  switch (answer) {
    case 'one':
      return `One box with ${many} links`;
    case 'several':
      return `${many.charAt(0).toUpperCase()}${many.slice(1)} boxes`;
    case 'unplaced':
      return 'Not yet placed';
    case 'beside':
      return `Under ${inQuotes((doubt.kind === 'unplaced' && rows.get(doubt.beside ?? '')?.text) || '')}`;
    case 'out':
      return doubt.kind === 'aims' ? 'Left out' : 'Leave out';
    case 'drivers':
      return 'Primary drivers';
  }
}
