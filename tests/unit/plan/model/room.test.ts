import { describe, expect, it } from 'vitest';
import { addCycle } from '../../../../src/plan/edit/cycleEdits';
import { addTag } from '../../../../src/plan/edit/tags';
import { nameVersion } from '../../../../src/plan/edit/versions';
import { limits } from '../../../../src/plan/model/limits';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const many = <T>(count: number, make: (id: string) => T) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, make(`x${at}`)]));
const version = { revision: 'r', name: 'v', note: '', date: '2027-01-01' };

describe('A plan holds no more than its file can be opened with', () => {
  it.each<[string, number, (plan: Plan, count: number) => void, (plan: Plan) => void]>([
    [
      'tags',
      limits.tags,
      (plan, count) => (plan.tags = many(count, (id) => ({ id, order: 'a0', name: id, colour: '#000000' }))),
      (plan) => addTag(plan, { id: 'new', name: 'New', colour: '#000000' }),
    ],
    [
      'PDSA cycles',
      limits.cycles,
      (plan, count) => {
        const cycle = { idea: 'C1', title: '', stage: 'plan' as const, plan: {}, do: {}, study: {}, act: {} };
        plan.cycles = many(count, (id) => ({ ...cycle, id, order: 'a0' }));
      },
      (plan) => addCycle(plan, { id: 'new', idea: 'C1' }),
    ],
    [
      'named versions',
      limits.versions,
      (plan, count) => (plan.versions = Array.from({ length: count }, () => version)),
      (plan) => nameVersion(plan, version),
    ],
  ])('%s', (words, limit, fill, add) => {
    const plan = smallPlan();
    fill(plan, limit);
    expect(() => add(plan)).toThrow(`A plan holds up to ${limit.toLocaleString('en-GB')} ${words}.`);
    fill(plan, limit - 1);
    expect(() => add(plan)).not.toThrow();
  });
});
