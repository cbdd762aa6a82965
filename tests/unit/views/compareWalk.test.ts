import { describe, expect, it } from 'vitest';
import type { Change, ChangeGroup } from '../../../src/plan/tell/compare/change';
import { changesAtOnce, openAtFirst, stepFrom, stopsOf } from '../../../src/views/compare/walk';

const change = (id: string): Change => ({
  id: `nodes ${id}`,
  on: { kind: 'nodes', id },
  sign: 'changed',
  name: id,
  facts: [],
});
const group = (id: string, ...ids: readonly string[]): ChangeGroup => ({
  id,
  title: id,
  counts: '',
  changes: ids.map(change),
});
const question = { id: 'q', title: 'Q', why: '', choices: [], later: '' };

describe('the walk through a comparison', () => {
  const stops = stopsOf([question], [group('branch P1', 'C1', 'C2'), group('measures', 'm')]);

  it('goes from questions to changes, in the order of the page', () => {
    expect(stops.map(({ key }) => key)).toEqual(['question q', 'change nodes C1', 'change nodes C2', 'change nodes m']);
  });

  it.each([
    ['begins at the first', undefined, 1, 'question q'],
    ['or at the last, backwards', undefined, -1, 'change nodes m'],
    ['goes on into the next group', 'change nodes C2', 1, 'change nodes m'],
    ['goes back to a question', 'change nodes C1', -1, 'question q'],
    ['ends at the last', 'change nodes m', 1, undefined],
  ] as const)('%s', (_, from, by, to) => {
    expect(stepFrom(stops, from, by)?.key).toBe(to);
  });

  it('finds the look shut, and what is beyond so many changes', () => {
    const ids = Array.from({ length: changesAtOnce + 5 }, (_, at) => `C${at}`);
    const groups = [group('branch P1', ...ids), group('branch P2', 'D'), group('appearance', 'look')];
    expect([...openAtFirst(groups)]).toEqual(['branch P1']);
    expect([...openAtFirst(groups.slice(1))]).toEqual(['branch P2']);
  });
});
