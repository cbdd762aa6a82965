import { expect, it } from 'vitest';
import { addCycle } from '../../../../src/plan/edit/cycleEdits';
import { addTag } from '../../../../src/plan/edit/tags';
import { nameVersion } from '../../../../src/plan/edit/versions';
import { limits, type Cycle, type Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `x${at}`);
const now = '2026-11-24T09:00:00.000Z';

/** The small plan with as much of one thing as a file may hold. */
const full: Record<string, Partial<Plan>> = {
  tags: {
    tags: Object.fromEntries(ids(limits.tags).map((id) => [id, { id, order: `a${id}`, name: '', colour: '#123456' }])),
  },
  versions: { versions: ids(limits.versions).map((revision) => ({ revision, name: revision, note: '', date: now })) },
  cycles: {
    cycles: Object.fromEntries(
      ids(limits.cycles).map((id): [string, Cycle] => [
        id,
        { id, order: `a${id}`, idea: 'C1', title: '', stage: 'plan', plan: {}, do: {}, study: {}, act: {} },
      ]),
    ),
  },
};

it.each<[string, (draft: Plan) => void, string]>([
  ['tags', (draft) => addTag(draft, { id: 'one', name: 'More', colour: '#123456' }), 'A plan holds up to 1,000 tags.'],
  ['cycles', (draft) => addCycle(draft, { id: 'one', idea: 'C1' }), 'A plan holds up to 20,000 PDSA cycles.'],
  [
    'versions',
    (draft) => nameVersion(draft, { revision: 'one', name: 'More', note: '', date: now }),
    'A plan holds up to 1,000 named versions.',
  ],
])('no more %s are made than a file may hold: such a plan could not be opened again', (part, edit, words) => {
  expect(() => changed(edit, { ...smallPlan(), ...full[part] })).toThrow(words);
});
