/**
 * Numbers that JSON can write but no program can keep: 1e999 is read as infinity and could only be saved as null. In
 * the members that the format knows, the schema refuses them; here they are found in all others, which are kept as
 * they came.
 */
import { describe } from './phrases';
import { placeMaker, type Path } from './members';
import type { MemberProblem } from './problem';

interface Found {
  readonly path: Path;
  readonly value: number;
}

/** Enough to show and to count; a list of a million of them costs nothing more. */
const most = 100;

/** The numbers of `file`, at whatever depth, that would not come out of a save as they went in: the first 100. */
export function* unwritableNumbers(file: unknown): Generator<MemberProblem> {
  const found: Found[] = [];
  collect(file, [], found);
  const place = placeMaker(file);
  for (const { path, value } of found) yield { kind: 'outOfRange', at: place(path), found: describe(value) };
}

/** Walks everything once. `path` is where `value` stands; it is lent, not given. */
function collect(value: unknown, path: (string | number)[], found: Found[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const name in value) {
    if (found.length === most) return;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof inner !== 'object' && typeof inner !== 'number') continue;
    path.push(isList ? Number(name) : name);
    if (typeof inner !== 'number') collect(inner, path, found);
    else if (!Number.isFinite(inner)) found.push({ path: [...path], value: inner });
    path.pop();
  }
}
