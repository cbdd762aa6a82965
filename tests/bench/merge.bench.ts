/** How long it takes in Node to merge two copies of a plan, and when both have put all boxes in another order. */
import { mergeCopies } from '../../src/plan/change/merge/mergeCopies';
import { columnsOf, nodesInColumn } from '../../src/plan/ask/queries';
import { applyOrder } from '../../src/plan/edit/applyOrder';
import { setText } from '../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../src/plan/edit/deleting';
import { record } from '../../src/plan/change/record';
import { shuffle, seededRandom } from '../../src/kit/seededRandom';
import type { Plan } from '../../src/plan/model/schema';
import { diagramPlan } from '../fixtures/diagramPlan';
import type { Bench, Row } from './main';

const runs = 9;

export const bench: Bench = {
  title: 'Merging two copies of a plan, in Node (ms)',
  run: () => [40, 150, 500, 2_000].map(row),
};

function row(boxes: number): Row {
  const before = diagramPlan(boxes, 1);
  const edited = median(before, [copyOf(before, 'a', edits(2)), copyOf(before, 'b', edits(3))]);
  const reordered = median(before, [copyOf(before, 'a', reorder(2)), copyOf(before, 'b', reorder(3))]);
  const target = boxes === 2_000 ? '≤ 200 ms, reordered ≤ 2,000 ms' : '';
  return { boxes, edited, 'both reordered': reordered, target };
}

function copyOf(plan: Plan, revision: string, recipe: (draft: Plan) => void): Plan {
  return { ...record(plan, recipe).plan, revision, ancestors: [plan.revision] };
}

/** Every tenth box has another text, and one in fifty is gone. */
function edits(seed: number) {
  return (draft: Plan) => {
    const random = seededRandom(seed);
    const ids = Object.keys(draft.nodes).slice(1);
    for (const id of ids) if (random() < 0.1) setText(draft, id, `Text of ${seed}`);
    deleteBoxes(
      draft,
      ids.filter(() => random() < 0.02),
    );
  };
}

function reorder(seed: number) {
  return (draft: Plan) => {
    const random = seededRandom(seed);
    const orders = columnsOf(draft).map(({ id }) => {
      const ids = nodesInColumn(draft, id).map((node) => node.id);
      const places = ids.map((_, at) => at);
      shuffle(places, random);
      return [id, places.map((at) => ids[at] ?? '')] as const;
    });
    applyOrder(draft, Object.fromEntries(orders));
  };
}

function median(before: Plan, [mine, theirs]: readonly [Plan, Plan]): string {
  const times = Array.from({ length: runs }, () => {
    // The same plans again would find what is known of them remembered.
    const [old, one, other] = [{ ...before }, { ...mine }, { ...theirs }];
    const began = performance.now();
    mergeCopies(old, one, other);
    return performance.now() - began;
  });
  return (times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0).toFixed(1);
}
