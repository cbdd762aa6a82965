import { produce, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { addChild } from '../../../../../src/plan/edit/boxes';
import { setText } from '../../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../../src/plan/edit/deleting';
import { addLink, removeLinks } from '../../../../../src/plan/edit/linkBoxes';
import type { Comment, Measure, Plan } from '../../../../../src/plan/model/schema';
import { changeGroups } from '../../../../../src/plan/tell/compare/changeGroups';
import { changeRows, changesText } from '../../../../../src/plan/tell/compare/changesAsText';
import { factSentence } from '../../../../../src/plan/tell/compare/factWords';
import { wordDifference } from '../../../../../src/plan/tell/wordDifference';
import { diagramPlan } from '../../../../fixtures/diagramPlan';
import { growth, linear } from '../../../../fixtures/growth';
import { emptyPlan, smallPlan } from '../../../../fixtures/plans';
import { randomEdit, seededRng, seedPlan, type Rng } from '../../../../fixtures/randomEdits';

const point = (id: string, date: string, value: number) => ({ id, order: id, date, value });
const measure: Measure = {
  id: 'm',
  order: 'a0',
  name: 'Falls',
  kind: 'outcome',
  nodes: [],
  points: { a0: point('a0', '2026-10-01', 4) },
};
const comment: Comment = {
  id: 'say',
  order: 'a0',
  on: { kind: 'nodes', id: 'C1' },
  author: 'Ama',
  date: '2026-11-23',
  text: 'Is this so?',
  replies: {},
};
const plan: Plan = { ...smallPlan(), measures: { m: measure }, comments: { say: comment } };

/** “Group (counts)”, then its changes as “+ name: what”. */
function told(before: Plan, after: Plan): string[] {
  const signs = { added: '+', removed: '-', moved: '>', changed: '~' };
  return changeGroups(before, after).flatMap(({ title, counts, changes }) => [
    `${title} (${counts})`,
    ...changes.map(({ sign, name, facts }) => `${signs[sign]} ${name}: ${facts.map(factSentence).join('; ')}`),
  ]);
}
const toldOf = (recipe: (draft: Draft<Plan>) => void) => told(plan, produce(plan, recipe));

describe('what changed, by branch', () => {
  it.each<[string, (draft: Draft<Plan>) => void, string[]]>([
    ['nothing', () => undefined, []],
    [
      'a box that came',
      (draft) => addChild(draft, { parent: 'S3', id: 'new', link: 'new-S3', text: 'Falls huddle' }),
      ['The ward is safe (1 added)', '+ Falls huddle: Added, below “Clear floors”'],
    ],
    [
      'a box that went, with the cycles that tested it',
      (draft) => deleteBoxes(draft, ['C1']),
      ['Risk is known (1 removed)', '- Risk tool in the admission pack: Removed, with 2 PDSA cycles'],
    ],
    [
      'a text',
      (draft) => setText(draft, 'C3', 'Walk round at 8 am'),
      ['The ward is safe (1 text)', '~ Walk round at 8 am: Text: “Walk round at 7 am” → “Walk round at 8 am”'],
    ],
    [
      'a box that moved to another driver',
      (draft) => {
        removeLinks(draft, ['C1-S1']);
        addLink(draft, { id: 'C1-S3', from: 'C1', to: 'S3' });
      },
      [
        'The ward is safe (1 moved)',
        '> Risk tool in the admission pack: From “Assessment on admission” to “Clear floors”',
      ],
    ],
    [
      'an order',
      (draft) => void (draft.nodes['S2']!.order = 'Zz'),
      ['Risk is known (1 moved)', '> Review after every change: Now first below its driver'],
    ],
    [
      'a column',
      (draft) => {
        removeLinks(draft, ['C4-P2']);
        draft.nodes['C4']!.column = 'secondary';
      },
      [
        'Not yet placed (1 moved, 1 link)',
        '> Night lights in every bay: Change idea → secondary driver',
        '- “Night lights in every bay” to “The ward is safe”: Unlinked',
      ],
    ],
    [
      'members of a box',
      (draft) =>
        void Object.assign(draft.nodes['C1']!, { status: 'adopted', owner: 'Chi', due: '2027-01-05', tags: undefined }),
      [
        'Risk is known (1 status, 3 other)',
        '~ Risk tool in the admission pack: Owner: Ben → Chi; Due date: none → 5 January 2027; Testing → Adopted; Tags: “Quick win” → none',
      ],
    ],
    [
      'lines',
      (draft) => {
        addLink(draft, { id: 'S1-P2', from: 'S1', to: 'P2' });
        removeLinks(draft, ['C2-S3']);
        draft.links['S2-P1']!.confidence = 'low';
      },
      [
        'Risk is known (3 links)',
        '+ “Assessment on admission” to “The ward is safe”: Linked',
        '~ “Review after every change” to “Risk is known”: Confidence: Medium → Low',
        '- “Risk on the handover sheet” to “Clear floors”: Unlinked',
      ],
    ],
    [
      'cycles, each counted once, in the branch of their idea',
      (draft) => {
        draft.cycles['cycle-2']!.study = { results: 'Nine of ten', learning: 'Print it' };
        draft.cycles['cycle-2']!.stage = 'study';
      },
      [
        'Risk is known (1 cycle)',
        '~ PDSA cycle “Cycle 2” on “Risk tool in the admission pack”: Stage: Plan → Study; Results: none → Nine of ten; What was learned: none → Print it',
      ],
    ],
    [
      'values, whatever their ids',
      (draft) => {
        draft.measures['m']!.points = {
          x: point('x', '2026-10-01', 5),
          y: point('y', '2026-11-02', 3),
          z: point('z', '2026-11-09', 3),
        };
      },
      [
        'Measures (3 values)',
        '~ Measure “Falls”: 2 values added: 2 and 9 November 2026; 1 value changed: 1 October 2026',
      ],
    ],
    [
      'comments, their replies and that they were dealt with',
      (draft) => {
        const { replies } = draft.comments['say']!;
        replies['r1'] = { id: 'r1', order: 'a0', author: 'Ben', date: '2026-11-24', text: 'Yes' };
        draft.comments['say']!.resolved = { by: 'Ben', date: '2026-11-24' };
      },
      ['Comments (2 other)', '~ Comment “Is this so?”: 1 reply added; Whether it is resolved: yes'],
    ],
    [
      'the plan itself, its tags, and its look at the end',
      (draft) => {
        draft.title = 'No falls';
        draft.tags['cost']!.name = 'Dear';
        draft.appearance.corners = 'round';
      },
      [
        'The plan (2 texts)',
        '~ The plan itself: Title: “Falls on the ward” → “No falls”',
        '~ Tag “Dear”: Name: “Costs money” → “Dear”',
        'Appearance (1 other)',
        '~ How the picture looks: Changed the corners',
      ],
    ],
  ])('tells of %s', (_, recipe, expected) => {
    expect(toldOf(recipe)).toEqual(expected);
  });

  it('has branches in the order of the page, and what went where it stood', () => {
    const after = produce(plan, (draft) => {
      deleteBoxes(draft, ['C2']);
      setText(draft, 'C1', 'One');
      setText(draft, 'C3', 'Three');
      setText(draft, 'aim-1', 'No falls');
    });
    expect(changeGroups(plan, after).map(({ title, changes }) => [title, ...changes.map(({ on }) => on.id)])).toEqual([
      ['Aim', 'aim-1'],
      ['Risk is known', 'C1', 'C2'],
      ['The ward is safe', 'C3'],
    ]);
  });

  it('names the branch of a driver that went', () => {
    expect(toldOf((draft) => deleteBoxes(draft, ['P1']))[0]).toMatch(/^Risk is known \(/u);
  });

  it('leaves as a table with a row a thing, and as text', () => {
    const after = produce(plan, (draft) => {
      setText(draft, 'C1', 'One');
      setText(draft, 'S1', 'Two');
    });
    const groups = changeGroups(plan, after);
    expect(changeRows(groups)).toEqual([
      ['Risk is known', 'Two', 'Text: “Assessment on admission” → “Two”'],
      ['', 'One', 'Text: “Risk tool in the admission pack” → “One”'],
    ]);
    expect(changesText('What changed', groups)).toBe(
      [
        'What changed',
        '',
        'Risk is known (2 texts)',
        '- Two: Text: “Assessment on admission” → “Two”',
        '- One: Text: “Risk tool in the admission pack” → “One”',
      ].join('\n'),
    );
    expect(changesText('What changed', [])).toBe('What changed\n\nNothing was changed.');
  });

  it('tells two plans of strangers apart without a fault, whatever their words', () => {
    const other = produce(emptyPlan(), (draft) => void (draft.nodes['aim-1']!.text = '__proto__'));
    expect(told(plan, other).length).toBeGreaterThan(5);
    expect(told(other, plan).length).toBeGreaterThan(5);
  });

  it('tells of whatever History tells of, and of nothing else', () => {
    const edited = (begun: Plan, rng: Rng, edits: number): Plan =>
      Array.from({ length: edits }).reduce<Plan>((at) => produce(at, randomEdit(at, rng).recipe), begun);
    for (let seed = 1; seed <= 60; seed += 1) {
      const rng = seededRng(seed);
      const before = edited(seedPlan(), rng, 20);
      const after = edited(before, rng, 1 + (seed % 4));
      const [phrases, groups] = [wordDifference(before, after), changeGroups(before, after)];
      expect({ seed, told: groups.length > 0 }).toEqual({ seed, told: phrases.length > 0 });
      const ids = groups.flatMap(({ changes }) => changes.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('takes time in proportion to the plan', () => {
    const changed = (boxes: number) => {
      const before = diagramPlan(boxes, 7);
      const after = produce(before, (draft) => {
        for (const node of Object.values(draft.nodes)) node.text += ' now';
      });
      return { before, after };
    };
    expect(growth(changed, 250, ({ before, after }) => changeGroups(before, after))).toBeLessThan(linear);
  });
});
