import { describe, expect, it, vi } from 'vitest';
import { findSteps, matchesOf } from '../../../../src/plan/ask/find';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();

describe('find', () => {
  it('finds words in reading order, whatever their case and accents', () => {
    expect(matchesOf(plan, 'RISK')).toEqual(['P1', 'C1', 'C2']);
    expect(matchesOf(plan, 'rísk on')).toEqual(['C2']);
    expect(matchesOf(plan, '  ')).toEqual([]);
  });
});

describe('find in a plan full of notes', () => {
  const large = smallPlan();
  for (const node of Object.values(large.nodes))
    node.notes = `${'Übung macht den Meister. '.repeat(4_000)}${node.id} ends`;

  it('reads them once, box by box, and answers the same question from memory', () => {
    let steps = 0;
    for (const _ of findSteps(large)) steps += 1;
    expect(steps).toBe(Object.keys(large.nodes).length);
    const normalise = vi.spyOn(String.prototype, 'normalize');
    const found = matchesOf(large, 'ubung macht');
    expect(found).toHaveLength(steps);
    expect(matchesOf(large, 'ubung macht')).toBe(found);
    expect(normalise).not.toHaveBeenCalled();
    normalise.mockRestore();
  });

  it('reads a box anew when it has changed', () => {
    const node = large.nodes['C1'];
    if (!node) throw new Error('It is there.');
    const changed = { ...large, nodes: { ...large.nodes, C1: { ...node, text: 'Perroquet' } } };
    expect(matchesOf(changed, 'perroquet')).toEqual(['C1']);
    expect(matchesOf(large, 'perroquet')).toEqual([]);
  });
});
