/** Writes facts as HTML: labels with what they say. What is not known is left out. */
import { tag, words, written } from './html';

/** A fact that is there, or nothing. */
export type Fact = readonly [label: string, html: string] | undefined;

/** A list of labels and what they say; nothing for no facts. */
export function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.flatMap((fact) => (fact ? [tag('dt', {}, words(fact[0])), tag('dd', {}, fact[1])] : []));
  return rows.length === 0 ? '' : tag('dl', {}, ...rows);
}

/** A text of the user's; nothing when it is empty. */
export function said(label: string, text: string | undefined): Fact {
  return text === undefined || text.trim() === '' ? undefined : [label, written('span', text, { class: 'prose' })];
}

/** A word or a date of our own; nothing when it is empty. */
export function told(label: string, text: string | undefined): Fact {
  return text === undefined || text === '' ? undefined : [label, words(text)];
}
