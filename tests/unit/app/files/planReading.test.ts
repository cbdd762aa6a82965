import { expect, it, vi } from 'vitest';
import { createPlanService } from '../../../../src/app/files/planService';
import { readPlan } from '../../../../src/app/files/planReading';
import { readPlanFile } from '../../../../src/app/files/readPlanFile';
import { serialise } from '../../../../src/format/serialise';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { smallPlan } from '../../../fixtures/plans';

const text = serialise(smallPlan());
/** A file whose pieces are not what its size says: it is longer or shorter by now. */
function changing(by: number): File {
  const file = new File([text], 'plan.aimtree.json');
  const { size } = file;
  const slice = () => new Blob([text.slice(0, Math.max(0, size + by)), ' '.repeat(Math.max(0, by))]);
  return Object.assign(file, { slice });
}
const service = () =>
  createPlanService({
    store: createMemoryStore(),
    autosave: { flush: async () => undefined },
    newId: () => 'id',
    now: () => '2026-11-24T09:00:00.000Z',
  });

it.each([-1, -100, 1, 100])(
  'a file that has changed by %i bytes while it is read is not read as a plan',
  async (by) => {
    await expect(readPlan(changing(by), {})).rejects.toThrow('has changed');
    expect(await service().openFile(changing(by))).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringMatching(/could not read it.*Try again/)],
    });
  },
);

it('a file that cannot be had any more is refused with what to do', async () => {
  const gone = new File([text], 'plan.aimtree.json');
  const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  expect(await service().openFile(Object.assign(gone, { slice }))).toMatchObject({
    kind: 'refused',
    reasons: [expect.stringMatching(/could not read it.*Try again/)],
  });
});

it('a small file is read at once, a large one and a picture beside the page', async () => {
  const start = vi.fn(function start() {
    throw new Error('There are none here.');
  });
  vi.stubGlobal('Worker', start);
  await readPlanFile(new File([text], 'plan.aimtree.json'));
  expect(start).toHaveBeenCalledTimes(0);
  await readPlanFile(new File([text, ' '.repeat(200_000)], 'plan.aimtree.json'));
  await readPlanFile(new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'plan.png'));
  expect(start).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
