/** How long it takes in Node to move many boxes of a large plan under another parent, with the patches of the change. */
import { enablePatches, produceWithPatches } from 'immer';
import { moveToParent } from '../../src/plan/edit/moveBoxes';
import { nodesInColumn } from '../../src/plan/ask/queries';
import { diagramPlan } from '../fixtures/diagramPlan';
import type { Bench, Row } from './main';

const runs = 9;

export const bench: Bench = {
  title: 'Moving boxes of 3,000, in Node (ms)',
  run() {
    enablePatches();
    return [1, 50, 400].map(row);
  },
};

function row(boxes: number): Row {
  const plan = diagramPlan(3_000, 1);
  const ids = nodesInColumn(plan, 'change')
    .slice(-boxes)
    .map(({ id }) => id);
  const times = Array.from({ length: runs }, () => {
    let links = 0;
    // The same plan again would find its order remembered.
    const fresh = { ...plan, nodes: { ...plan.nodes }, links: { ...plan.links } };
    const began = performance.now();
    produceWithPatches(fresh, (draft) =>
      moveToParent(draft, { ids, parent: 'secondary-1', newId: () => `new-${(links += 1)}` }),
    );
    return performance.now() - began;
  });
  const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return { boxes, median: median.toFixed(1), target: '≤ 100 ms' };
}
