/**
 * Numbers in front of lines without a dot or bracket behind them: `1 Leadership`, `1.1 Rounds`, `1.1.1 Weekly walk`.
 * They are numbers of a list only beside each other; alone, `2.5 mg` and `5 minutes` are text.
 */
const dotted = /^(\d{1,3}(?:\.\d{1,3}){0,8})[.)]?(?=\s|$)/u;

/** For each line the number of its list that it begins with, as `1.2.3`; undefined where it has none. */
export function listNumbers(lines: readonly string[]): (string | undefined)[] {
  const found = lines.map((line) => dotted.exec(line)?.[1]);
  const all = new Set(found);
  const accepted = new Set<string>();
  for (const number of found) if (number?.includes('.') && isNext(number, all, accepted)) accepted.add(number);
  const begun = new Set([...accepted].flatMap((number) => ancestors(number)));
  const alone = onLinesOfTheirOwn(lines);
  return found.map((number, index) => {
    if (number === undefined) return undefined;
    return accepted.has(number) || begun.has(number) || alone.has(index) ? number : undefined;
  });
}

/** A number with dots counts on from one that counts already, or begins below one that is there, or begins a list of more. */
function isNext(number: string, all: ReadonlySet<string | undefined>, accepted: ReadonlySet<string>): boolean {
  const parts = number.split('.');
  const last = Number(parts.at(-1));
  const parent = parts.slice(0, -1).join('.');
  if (all.has(parent)) return true;
  const sibling = (step: number) => `${parent}.${last + step}`;
  if (accepted.has(sibling(-1))) return true;
  return parts.length > 2 || (last === 1 && (all.has(sibling(1)) || all.has(`${number}.1`)));
}

function ancestors(number: string): string[] {
  const parts = number.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** Slides put `1`, `2`, `3` on lines of their own, each before its item. Gives the places of those lines. */
function onLinesOfTheirOwn(lines: readonly string[]): Set<number> {
  const places = lines.flatMap((line, index) => (/^\d{1,3}$/u.test(line.trim()) ? index : []));
  const counts =
    places.length > 1 &&
    places.every(
      (place, index) => Number(lines[place]) === index + 1 && (places[index + 1] ?? lines.length) > place + 1,
    );
  return new Set(counts ? places : []);
}
