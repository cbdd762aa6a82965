/** Finds a name within words, as people write it there, and puts something else in its place. */

export interface NameWithin {
  readonly name: string;
  /** Also where it is written in other capitals. */
  readonly anyCase: boolean;
  /** What stands there with `by` instead of the name; `before` is all between the last name and this one. */
  readonly put?: (before: string, by: string) => string;
}

export function replacedName(text: string, { name, anyCase, put = joined }: NameWithin, by: string): string {
  const [small, wanted] = [text.toLowerCase(), name.toLowerCase()];
  // A letter of another length in small would shift all that comes after it.
  if (anyCase && small.length !== text.length) return text.replaceAll(name, by);
  const [all, sought] = anyCase ? [small, wanted] : [text, name];
  let made = '';
  let from = 0;
  for (let at = all.indexOf(sought); at !== -1; at = all.indexOf(sought, Math.max(at + sought.length, from))) {
    const end = at + sought.length;
    if (continues(text[at - 1], text[at]) || continues(text[end], text[end - 1])) continue;
    made += put(text.slice(from, at), by);
    from = end;
  }
  return made + text.slice(from);
}

const joined = (before: string, by: string) => before + by;

const spaced = /[\p{Lu}\p{Ll}\p{Lt}\p{Nd}]/u;

/** Whether a word goes on over the end of a name. Scripts without capitals often have no spaces between words. */
const continues = (beside: string | undefined, end: string | undefined) =>
  beside !== undefined && end !== undefined && spaced.test(beside) && spaced.test(end);
