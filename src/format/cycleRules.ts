/**
 * The rules of PDSA cycles: each of a change idea, following a cycle of the same idea, never in a circle. Whether what
 * they refer to is there at all is asked of every kind alike (`references.ts`).
 */
import { itemOf, type Part, type Parts } from './parts';
import { textMember } from './members';
import type { RuleProblem } from './problem';

/** As many cycles of a circle are named. */
const named = 5;

/** Every rule that a cycle of the file breaks. */
export function* cycleProblems(parts: Parts): Generator<RuleProblem> {
  for (const cycle of parts.list('cycles')) {
    yield* ideaProblems(cycle, parts);
    yield* previousProblems(cycle, parts);
  }
  yield* circles(parts);
}

function* ideaProblems(cycle: Part, parts: Parts): Generator<RuleProblem> {
  const id = textMember(cycle.value, 'idea');
  if (id === undefined || !parts.has('nodes')) return;
  const box = parts.find('nodes', id);
  if (!box) return;
  const column = textMember(box.value, 'column');
  const kind = column === undefined ? undefined : textMember(parts.find('columns', column)?.value, 'kind');
  if (kind === 'aim' || kind === 'driver') yield { kind: 'ideaNotChange', cycle: itemOf(cycle), box: itemOf(box) };
}

function* previousProblems(cycle: Part, parts: Parts): Generator<RuleProblem> {
  const id = textMember(cycle.value, 'previous');
  if (id === undefined) return;
  const previous = parts.find('cycles', id);
  if (previous && textMember(previous.value, 'idea') !== textMember(cycle.value, 'idea')) {
    yield { kind: 'previousOfOtherIdea', cycle: itemOf(cycle), previous: itemOf(previous) };
  }
}

/** Each circle once. A cycle follows at most one other, so every walk is a line that ends or bites its own tail. */
function* circles(parts: Parts): Generator<RuleProblem> {
  const done = new Set<Part>();
  for (const start of parts.list('cycles')) {
    const walk = new Set<Part>();
    let cycle: Part | undefined = start;
    while (cycle && !done.has(cycle) && !walk.has(cycle)) {
      walk.add(cycle);
      const previous = textMember(cycle.value, 'previous');
      cycle = previous === undefined ? undefined : parts.find('cycles', previous);
    }
    if (cycle && walk.has(cycle)) {
      const line = [...walk];
      const circle = line.slice(line.indexOf(cycle));
      yield { kind: 'cyclesInCircle', found: circle.length, cycles: circle.slice(0, named).map(itemOf) };
    }
    for (const passed of walk) done.add(passed);
  }
}
