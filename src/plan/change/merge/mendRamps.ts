/** A ramp of a merged plan stays on one idea and never comes back to itself. */
import { circles } from '../../model/ramps';
import type { Plan } from '../../model/schema';
import { change, textOf, type Draft } from './draft';
import type { ApartCopies } from './living';
import type { On, QuestionKind } from './questions';
import type { Report } from './report';

export function mendRamps(draft: Draft, copies: ApartCopies, report: Report): void {
  const { cycles } = draft.things;
  const ids = [...cycles.keys()].sort();
  for (const id of ids) {
    const [previous, idea] = ['previous', 'idea'].map((member) => textOf(cycles.get(id), member)) as [string, string];
    if (previous === '' || textOf(cycles.get(previous), 'idea') === idea) continue;
    undo(draft, { kind: 'other-idea', id, others: [previous] }, copies, report);
  }
  const found = circles(Object.fromEntries(cycles) as unknown as Plan['cycles']);
  for (const circle of found.map((each) => each.map(({ id }) => id).sort())) {
    const [first = '', ...others] = circle;
    undo(draft, { kind: 'ring', id: first, others }, copies, report);
  }
}

interface Undoing {
  readonly kind: QuestionKind;
  readonly id: string;
  readonly others: readonly string[];
}

/** Lets a cycle follow none, and asks. */
function undo(draft: Draft, { kind, id, others }: Undoing, { before, a, b }: ApartCopies, report: Report): void {
  const previous = [a, b, before].map(({ things }) => things.cycles.get(id)?.['previous']);
  report.ask({
    kind,
    on: { kind: 'cycles', id, member: 'previous' },
    a: previous[0],
    b: previous[1],
    before: previous[2],
    offers: ['a', 'b'],
    holds: null,
    others: others.map((other): On => ({ kind: 'cycles', id: other })),
  });
  change(draft, 'cycles', id, { previous: undefined });
}
