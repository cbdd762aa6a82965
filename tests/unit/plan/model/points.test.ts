import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { pointsById, pointsInOrder, withPointIds, withPointIdsAt } from '../../../../src/plan/model/points';
import type { Measure, Plan } from '../../../../src/plan/model/schema';
import { spoilt, stored, the } from '../../format/files';
import { smallPlan } from '../../../fixtures/plans';

const filePoints = [
  { date: '2027-01-01', value: 3 },
  { date: '2027-01-01', value: 4 },
  { date: '2027-02-01', value: null },
];
/** As code before ids stored it. */
const older = {
  id: 'm',
  order: 'a0',
  name: 'Falls',
  kind: 'outcome',
  nodes: [],
  points: filePoints,
} as unknown as Measure;
const today: Measure = { ...older, points: pointsById(filePoints) };

describe('The points of a measure', () => {
  it('are known by their place when a file is read', () => {
    expect(Object.keys(pointsById(filePoints))).toEqual(['p1', 'p2', 'p3']);
    expect(pointsInOrder(pointsById(filePoints))).toMatchObject(filePoints);
  });

  it('stand by date wherever they were put in, those of one day by their place in the table', () => {
    const points = pointsById(filePoints.toReversed());
    expect(pointsInOrder(points).map(({ id }) => id)).toEqual(['p2', 'p3', 'p1']);
  });

  it('leave neither id nor order in the file, where both names may stand for something else', () => {
    const text = spoilt((file) => (the(file.measures, 'm1').points = [{ date: '2027-01-01', id: 'mine', order: 7 }]));
    const result = parse(text);
    expect(result.ok && Object.keys(result.plan.measures['m1']?.points ?? {})).toEqual(['p1']);
    expect(result.ok && serialise(result.plan)).toBe(text);
  });

  it('are completed where older code stored them as an array', () => {
    const plan: Plan = { ...smallPlan(), measures: { m: older } };
    expect(withPointIds(plan).measures).toEqual({ m: today });
    expect(withPointIds(withPointIds(plan))).toEqual(withPointIds(plan));
    const sound = { ...plan, measures: { m: today } };
    expect(withPointIds(sound)).toBe(sound);
  });

  it.each([
    [['measures'], { m: older }, { m: today }],
    [['measures', 'm'], older, today],
    [['measures', 'm', 'points'], filePoints, today.points],
    [['measures', 'm'], undefined, undefined],
    [['measures', 'm', 'nodes'], ['a'], ['a']],
    [['measures', 'm', 'points', 'p1'], { id: 'p1' }, { id: 'p1' }],
    [['nodes', 'm'], { points: [] }, { points: [] }],
  ])('are completed in what older code put at %j', (path, value, completed) => {
    expect(withPointIdsAt(path, value)).toEqual(completed);
  });
});

describe('A stored file', () => {
  it('is written byte for byte as before', () => {
    const result = parse(stored);
    expect(result.ok && serialise(result.plan)).toBe(stored);
  });
});
