/**
 * Checks how the parts of a file refer to one another: columns in their order, one aim, links towards it, cycles and
 * measures of boxes that exist. Linear in the size of the file, lazy, and satisfied with whatever is readable: a part
 * whose shape is broken is passed over here, because its shape has been complained of already.
 */
import { limits } from '../plan/model/schema';
import { cycleProblems } from './cycleRules';
import { linkProblems } from './linkRules';
import { mentionsIn, parts as lists } from '../plan/model/mentions';
import { itemOf, readParts, type Parts } from './parts';
import { member, textMember } from './members';
import type { EntityList, Item, RuleProblem } from './problem';

/** As many boxes are named where there are too many. */
const named = 3;

/** Every broken rule between the parts of `file`, in the order of the file's lists. */
export function* referenceProblems(file: unknown): Generator<RuleProblem> {
  const parts = readParts(file);
  for (const list of lists) yield* duplicateIds(parts, list);
  const columns = [...columnProblems(parts)];
  yield* columns;
  const rules: Partial<Record<EntityList, () => Iterable<RuleProblem>>> = {
    nodes: () => aimProblems(parts),
    // While the columns are in disorder, left and right mean nothing.
    links: () => linkProblems(parts, columns.length === 0),
    cycles: () => cycleProblems(parts),
  };
  for (const list of lists) {
    // A line says itself where its missing end was.
    if (list !== 'links') yield* unknownReferences(parts, list);
    yield* rules[list]?.() ?? [];
  }
}

/** What the things of a list refer to and the file does not have. */
function* unknownReferences(parts: Parts, list: EntityList): Generator<RuleProblem> {
  const refused = mentionsIn(list).filter(({ rule, to }) => rule.inFile === 'refused' && parts.has(to));
  if (refused.length === 0) return;
  for (const holder of parts.list(list))
    for (const { member: name, to } of refused) {
      const value = member(holder.value, name);
      const ids: unknown[] = Array.isArray(value) ? value : [value];
      for (const [index, id] of ids.entries()) {
        if (typeof id !== 'string' || parts.find(to, id)) continue;
        const path = `${holder.path}.${name}${Array.isArray(value) ? `[${index}]` : ''}`;
        yield { kind: 'unknownReference', list, holder: itemOf(holder), member: name, id, path };
      }
    }
}

function* duplicateIds(parts: Parts, list: EntityList): Generator<RuleProblem> {
  for (const again of parts.list(list)) {
    const first = again.id === undefined ? undefined : parts.find(list, again.id);
    if (first && first !== again)
      yield { kind: 'duplicateId', list, id: first.id ?? '', first: itemOf(first), again: itemOf(again) };
  }
}

function* columnProblems(parts: Parts): Generator<RuleProblem> {
  const columns = parts.list('columns');
  const kinds = columns.map((column) => textMember(column.value, 'kind'));
  const known = kinds.every((kind) => kind === 'aim' || kind === 'driver' || kind === 'change');
  if (!parts.has('columns') || !known) return;
  const found = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
  for (const of of ['aim', 'change'] as const) {
    if (found(of) !== 1) {
      yield { kind: 'columnCount', of, found: found(of) };
      continue;
    }
    const at = kinds.indexOf(of);
    const column = columns[at];
    if (column && at !== (of === 'aim' ? 0 : kinds.length - 1))
      yield { kind: 'columnOutOfPlace', of, item: itemOf(column) };
  }
  if (found('driver') < 1 || found('driver') > limits.driverColumns)
    yield { kind: 'columnCount', of: 'driver', found: found('driver') };
}

function* aimProblems(parts: Parts): Generator<RuleProblem> {
  if (!parts.has('columns') || !parts.has('nodes')) return;
  const aims: Item[] = [];
  let unplaced = false;
  for (const node of parts.list('nodes')) {
    const id = textMember(node.value, 'column');
    const column = id === undefined ? undefined : parts.find('columns', id);
    if (!column) unplaced = true;
    if (textMember(column?.value, 'kind') === 'aim') aims.push(itemOf(node));
  }
  const aimColumns = parts.list('columns').filter((column) => textMember(column.value, 'kind') === 'aim').length;
  // A box that stands nowhere may be the missing aim.
  if (aimColumns === 1 && aims.length !== 1 && !(aims.length === 0 && unplaced)) {
    yield { kind: 'aimCount', found: aims.length, boxes: aims.slice(0, named) };
  }
}
