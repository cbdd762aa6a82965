import { describe, expect, it, vi } from 'vitest';
import { findSteps, foundWords, matchesOf } from '../../../../src/plan/ask/find';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();

describe('find', () => {
  it('finds words in reading order, whatever their case and accents', () => {
    expect(matchesOf(plan, 'RISK')).toEqual(['P1', 'C1', 'C2']);
    expect(matchesOf(plan, 'rísk on')).toEqual(['C2']);
    expect(matchesOf(plan, '  ')).toEqual([]);
  });
});

describe('what is found', () => {
  const withTexts = (texts: Readonly<Record<string, string>>) => {
    const changed = smallPlan();
    for (const [id, text] of Object.entries(texts)) Object.assign(changed.nodes[id] ?? {}, { text });
    return changed;
  };

  it('may be written as Word writes', () => {
    const words = withTexts({ S1: 'don’t\u00a0wait', S2: 'medi\u00adcation\nreview', S3: 'eﬃcient follow‑up' });
    expect(matchesOf(words, "don't wait")).toEqual(['S1']);
    expect(matchesOf(words, 'medication review')).toEqual(['S2']);
    expect(matchesOf(words, 'efficient follow-up')).toEqual(['S3']);
    expect(matchesOf(withTexts({ S1: 'Strasse' }), 'Straße')).toEqual(['S1']);
  });

  it('is not half in one field and half in another', () => {
    const node = plan.nodes['P1'];
    expect(node && [node.text, node.owner]).toEqual(['Risk is known', 'Ama']);
    expect(matchesOf(plan, 'known ama')).toEqual([]);
  });

  it('is told with the field and the words around it, as they are written', () => {
    const box = { id: 'x', order: 'a0', column: 'secondary', text: 'Falls', owner: 'Ama' };
    expect(foundWords({ ...box, text: 'We don’t\u00a0\nwait here' }, "DON'T WAIT")).toEqual({
      field: 'text',
      before: 'We ',
      match: 'don’t wait',
      after: ' here',
    });
    expect(foundWords(box, 'am')).toEqual({ field: 'owner', before: '', match: 'Am', after: 'a' });
    const notes = `${'long ago '.repeat(20)}we measured it${' and again'.repeat(20)}`;
    const found = foundWords({ ...box, notes }, 'measured');
    expect(found).toMatchObject({ field: 'notes', before: '…long ago long ago we ', match: 'measured' });
    expect(found?.after).toMatch(/^ it and again.*…$/);
    expect(foundWords(box, 'elsewhere')).toBeNull();
  });

  it('leaves no half of a character where the words are cut', () => {
    const text = `${'😀'.repeat(30)}x here${'😀'.repeat(60)}`;
    const found = foundWords({ id: 'x', order: 'a0', column: 'secondary', text }, 'here');
    expect(JSON.stringify(found)).not.toMatch(/\\ud[89a-f]/i);
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
