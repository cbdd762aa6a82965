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

  it.each([
    [
      'bullets of a symbol font',
      'Fewer falls\nØ\tRisk is known\nv\tAssess early\nq\tAsk\nv\tAssess anew\nØ\tSafe room',
      [1, 2, 2, 1],
      5,
    ],
    [
      'bullets that are repeated',
      'Fewer falls\n- Risk is known\n-- Assess early\n--- Ask\n- Safe room',
      [1, 2, 1, 1],
      4,
    ],
    ['angles as in letters', 'Fewer falls\n> Risk is known\n>> Assess early\n>>> Ask\n> Safe room', [1, 2, 1, 1], 4],
    [
      'numbers, letters and roman numbers',
      'Fewer falls\n1) Risk\n  a) Assess early\n    i) Ask\n    ii) Board\n2) Safe room',
      [1, 2, 1, 2],
      5,
    ],
    [
      'numbers above bullets',
      '1. Risk is known\n- Assess early\n- Assess anew\n2. Safe room\n- Clear floors',
      [1, 2, 3, 0],
      5,
    ],
    [
      'names behind which there is a dash',
      'Goal - Fewer falls\n  Driver 1 - Risk\n    Secondary driver 1a – Assess\n      Idea - Ask',
      [1, 1, 1, 1],
      3,
    ],
    [
      'lists side by side and numbers that belong together',
      'AIM\nFewer falls\nPRIMARY DRIVERS\n1. Risk\n2. Room\nSECONDARY DRIVERS\n1.1 Assess\n1.2 Anew\n2.1 Floors\nCHANGE IDEAS\n1.1.1 Ask\n2.1.1 Lights',
      [1, 2, 3, 2],
      7,
    ],
    [
      'a heading below each driver',
      'Aim: Fewer falls\nPrimary driver 1: Risk\nSecondary drivers:\n• Assess\n• Anew\nPrimary driver 2: Room\nSecondary drivers:\n• Floors',
      [1, 2, 3, 0],
      5,
    ],
    [
      'headings within',
      'Aim: Fewer falls\n\tPrimary driver 1: Risk\n\t\tSecondary drivers:\n\t\t\tAssess\n\tPrimary driver 2: Room',
      [1, 2, 1, 0],
      3,
    ],
    [
      'a table of Markdown',
      '| Aim | Primary driver | Change idea |\n|:--|---|--:|\n| Fewer falls | Risk | Ask |\n| | | Board \\| round |',
      [1, 1, 0, 2],
      3,
    ],
  ])('written with %s comes in with its levels', (_, text, boxes, links) => {
    expect(counted(text)).toMatchObject({ boxes, links });
  });

  it.each(['> 80 % of patients\n> 3 falls a week', 'a -- b\nc - d', '2.5 mg\n5 minutes'])(
    'takes %j for two boxes side by side',
    (text) => {
      expect(counted(text).boxes).toEqual([1, 2, 0, 0]);
    },
  );
});
