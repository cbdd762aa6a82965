import { describe, expect, it } from 'vitest';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { decidedRows } from '../../../../src/exchange/recognise/decided';
import { recogniseClipboard } from '../../../../src/exchange/recognise/recogniseClipboard';
import { columnsOf, nodesInColumn } from '../../../../src/plan/ask/queries';
import { planOfIncoming } from '../../../../src/plan/edit/planOfIncoming';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { outlines, type OutlineFixture } from '../../../fixtures/outlines';
import { counter } from '../../plan/page';

const identity = { id: 'p', revision: 'r', now: '2026-11-30T09:00:00.000Z' };

function counted(text: string): Pick<OutlineFixture, 'boxes' | 'links' | 'measures'> {
  const recognised = recogniseClipboard({ text }, { words: columnWords(), today: '2026-11-30' });
  if (!recognised) throw new Error('There is nothing to read.');
  const { plan } = planOfIncoming({ boxes: decidedRows(recognised) }, identity, counter());
  expect(planFaults(plan)).toEqual([]);
  return {
    boxes: columnsOf(plan).map(({ id }) => nodesInColumn(plan, id).length),
    links: Object.keys(plan.links).length,
    measures: Object.keys(plan.measures).length,
  };
}

describe('a whole diagram', () => {
  it.each(outlines.map((one) => [one.name, one] as const))('written with %s comes in whole', (_, one) => {
    const { boxes, links, measures } = one;
    expect(counted(one.text)).toEqual({ boxes, links, measures });
  });

  it.each(outlines.filter(({ text }) => !/[├\t]/u.test(text)).map((one) => [one.name, one] as const))(
    'written with %s needs no indentation',
    (_, one) => {
      const { boxes, links, measures } = one;
      expect(counted(one.text.replace(/^ +/gmu, ''))).toEqual({ boxes, links, measures });
    },
  );
});
