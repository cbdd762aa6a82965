/** Collects what a merge has to ask and to tell. */
import type { Answer, MergeNote, MergeQuestion, On } from './questions';

type Asked = Omit<MergeQuestion, 'id' | 'holds' | 'offers'> & Partial<Pick<MergeQuestion, 'holds' | 'offers'>>;

export interface Report {
  ask(question: Asked): void;
  tell(note: MergeNote): void;
}

export interface Collected extends Report {
  /** In an order that does not depend on how they were found. */
  questions(): MergeQuestion[];
  notes(): MergeNote[];
}

export function collect(): Collected {
  const questions = new Map<string, MergeQuestion>();
  const notes: MergeNote[] = [];
  return {
    ask(asked) {
      const { kind, on } = asked;
      const id = [kind, on.kind, on.id, on.member ?? '', ...(on.within ?? [])].join('/');
      const offers: readonly Answer[] = asked.before === undefined ? ['a', 'b'] : ['a', 'b', 'before'];
      if (!questions.has(id)) questions.set(id, { offers, holds: 'a', ...asked, id });
    },
    tell(note) {
      notes.push(note);
    },
    questions: () => [...questions.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    notes: () => notes,
  };
}

/** For what is not worth a word. */
export const unasked: Report = { ask() {}, tell() {} };

/** A place within a thing, one step further in. */
export function inside(on: On, name: string): On {
  return on.member === undefined ? { ...on, member: name } : { ...on, within: [...(on.within ?? []), name] };
}
