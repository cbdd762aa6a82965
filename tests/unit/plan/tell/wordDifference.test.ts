import { produce } from 'immer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  setArrangement,
  setArrows,
  setColumnWidth,
  setLinkShape,
  setPositions,
} from '../../../../src/plan/edit/appearance';
import { addBox, addChild } from '../../../../src/plan/edit/boxes';
import {
  setDue,
  setEffort,
  setImpact,
  setNotes,
  setOwner,
  setStart,
  setStatus,
  setText,
} from '../../../../src/plan/edit/boxFields';
import { addColumn, removeColumn, renameColumn } from '../../../../src/plan/edit/columns';
import { addCycle, amendPlan, deleteCycle, setCycle, setStage } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { addLink, removeLinks, setConfidence, setLinkNotes } from '../../../../src/plan/edit/linkBoxes';
import { moveBoxesBy, moveToParent } from '../../../../src/plan/edit/moveBoxes';
import { joinPhrases } from '../../../../src/plan/tell/phrases';
import { count } from '../../../../src/kit/english';
import type { Plan } from '../../../../src/plan/model/schema';
import { equal } from '../../../../src/kit/equal';
import { setSmart } from '../../../../src/plan/edit/smart';
import { addTag, recolourTag, removeTag, renameTag, tagBox, untagBox } from '../../../../src/plan/edit/tags';
import { setDescription, setTitle } from '../../../../src/plan/edit/planFields';
import { nameVersion, removeVersionName, renameVersion } from '../../../../src/plan/edit/versions';
import { wordBeginning, wordDifference } from '../../../../src/plan/tell/wordDifference';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { randomEdit, seededRng, seedPlan } from '../../../fixtures/randomEdits';

const now = '2026-11-24T09:00:00.000Z';
const v1 = { revision: 'rev-v1', name: 'v1', note: '', date: now };
let ids = 0;
const newId = () => `new-${ids++}`;

function child(draft: Plan, parent: string, text: string): void {
  addChild(draft, { parent, id: newId(), link: newId(), text });
}

function said(...recipes: ((draft: Plan) => unknown)[]): string[] {
  const before = smallPlan();
  return wordDifference(
    before,
    recipes.reduce((plan, recipe) => produce(plan, (draft) => void recipe(draft)), before),
  );
}

const cases: [what: string, recipe: (draft: Plan) => unknown, words: string[]][] = [
  ['nothing', () => {}, []],
  ['a new title', (d) => setTitle(d, 'Falls at night'), ['Renamed the plan to “Falls at night”']],
  ['no title any more', (d) => setTitle(d, ''), ['Renamed the plan to “Untitled plan”']],
  ['a description', (d) => setDescription(d, 'Why'), ['Changed the description']],
  ['a box added', (d) => child(d, 'S1', 'Falls huddle'), ['Added “Falls huddle”']],
  ['an empty box added', (d) => addBox(d, { id: 'n', column: 'change' }), ['Added an empty box']],
  ['two boxes of two kinds', (d) => (child(d, 'P1', 'A'), child(d, 'S1', 'B')), ['Added “A” and “B”']],
  [
    'three change ideas',
    (d) => (child(d, 'S1', 'A'), child(d, 'S1', 'B'), child(d, 'S2', 'C')),
    ['Added 3 change ideas'],
  ],
  [
    'a driver with three ideas',
    (d) => {
      addChild(d, { parent: 'P1', id: 'S9', link: 'l9', text: 'Sight' });
      for (const text of ['A', 'B', 'C']) child(d, 'S9', text);
    },
    ['Added “Sight”', 'Added 3 change ideas'],
  ],
  ['a box deleted', (d) => deleteBoxes(d, ['C4']), ['Deleted “Night lights in every bay”']],
  ['an idea with cycles deleted', (d) => deleteBoxes(d, ['C1']), ['Deleted “Risk tool in the admission pack”']],
  ['a box moved up', (d) => moveBoxesBy(d, ['S2'], -1), ['Moved “Review after every change”']],
  [
    'a box moved to another parent',
    (d) => moveToParent(d, { ids: ['C3'], parent: 'S1', newId }),
    ['Moved “Walk round at 7 am”'],
  ],
  ['a text', (d) => setText(d, 'P1', 'Known risk'), ['Changed the text of “Known risk”']],
  ['two texts', (d) => (setText(d, 'P1', 'A'), setText(d, 'C1', 'B')), ['Changed the text of “A” and “B”']],
  [
    'five texts',
    (d) => ['P1', 'P2', 'S1', 'S2', 'C1'].map((id) => setText(d, id, id)),
    ['Changed the text of 5 boxes'],
  ],
  [
    'three drivers',
    (d) => ['S1', 'S2', 'S3'].map((id) => setOwner(d, id, 'Ama')),
    ['Made Ama the owner of 3 secondary drivers'],
  ],
  ['an owner taken off', (d) => setOwner(d, 'P1', undefined), ['Took the owner off “Risk is known”']],
  ['a status', (d) => setStatus(d, 'C3', 'testing'), ['Set the status of “Walk round at 7 am” to testing']],
  ['the default status said aloud', (d) => setStatus(d, 'C3', 'proposed'), []],
  [
    'a status cleared',
    (d) => setStatus(d, 'C1', undefined),
    ['Set the status of “Risk tool in the admission pack” to proposed'],
  ],
  ['a due date', (d) => setDue(d, 'S3', '2027-03-31'), ['Set the due date of “Clear floors” to 31 March 2027']],
  ['a start', (d) => setStart(d, 'S3', '2027-03-01'), ['Set the start of “Clear floors” to 1 March 2027']],
  ['an impact', (d) => setImpact(d, 'C3', 5), ['Rated the impact of “Walk round at 7 am” 5 of 5']],
  [
    'an effort taken back',
    (d) => setEffort(d, 'C1', undefined),
    ['Took back the effort of “Risk tool in the admission pack”'],
  ],
  ['notes', (d) => setNotes(d, 'S3', 'See audit'), ['Changed the notes of “Clear floors”']],
  [
    'SMART parts',
    (d) => setSmart(d, 'place', 'Ward 6'),
    ['Changed the SMART parts of “Halve falls with harm on the ward”'],
  ],
  ['a tag put on', (d) => tagBox(d, 'C3', 'cost'), ['Tagged “Walk round at 7 am” with “Costs money”']],
  [
    'a tag taken off',
    (d) => untagBox(d, 'C1', 'quick'),
    ['Took the tag “Quick win” off “Risk tool in the admission pack”'],
  ],
  ['a tag made', (d) => addTag(d, { id: 't', name: 'Soon', colour: '#2f7d5b' }), ['Made the tag “Soon”']],
  ['a tag renamed', (d) => renameTag(d, 'cost', 'Dear'), ['Renamed the tag “Costs money” to “Dear”']],
  ['a tag recoloured', (d) => recolourTag(d, 'cost', '#000000'), ['Changed the colour of the tag “Costs money”']],
  ['a tag that boxes wore deleted', (d) => removeTag(d, 'quick'), ['Deleted the tag “Quick win”']],
  ['a link', (d) => addLink(d, { id: 'l', from: 'S4', to: 'P1' }), ['Linked “Not yet placed” to “Risk is known”']],
  [
    'a link removed',
    (d) => removeLinks(d, ['C4-P2']),
    ['Unlinked “Night lights in every bay” from “The ward is safe”'],
  ],
  ['three links removed', (d) => removeLinks(d, ['C4-P2', 'C1-S1', 'C2-S2']), ['Removed 3 links']],
  [
    'a confidence',
    (d) => setConfidence(d, 'S2-P1', 'low'),
    ['Set the confidence in the link “Review after every change” to “Risk is known” to low'],
  ],
  [
    'notes of a link',
    (d) => setLinkNotes(d, 'S2-P1', 'One audit'),
    ['Changed the notes of the link “Review after every change” to “Risk is known”'],
  ],
  ['a column', (d) => addColumn(d, { id: 'third', after: 'secondary' }), ['Added the column “Tertiary drivers”']],
  [
    'a column renamed',
    (d) => renameColumn(d, 'change', 'Interventions'),
    ['Renamed the column “Change ideas” to “Interventions”'],
  ],
  [
    'a cycle begun',
    (d) => addCycle(d, { id: 'y', idea: 'C3' }),
    ['Began the PDSA cycle “Cycle 1” on “Walk round at 7 am”'],
  ],
  ['lines', (d) => setLinkShape(d, 'curved'), ['Changed the shape of the lines']],
  ['arrowheads', (d) => setArrows(d, 'from-aim'), ['Changed the arrowheads']],
  [
    'free arrangement',
    (d) => (setArrangement(d, 'free'), setPositions(d, { P1: { x: 1, y: 2 } })),
    ['Arranged the boxes freely'],
  ],
  ['a column width', (d) => setColumnWidth(d, 'change', 300), ['Changed the width of columns']],
  ['a version named', (d) => nameVersion(d, v1), ['Named this version “v1”']],
  ['unknown members', (d) => void (d.more = { theirs: 1 }), ['Changed what another app keeps in the plan']],
  [
    'several things at once, the weightiest first',
    (d) => {
      setLinkShape(d, 'curved');
      for (const text of ['A', 'B', 'C']) child(d, 'S1', text);
      moveBoxesBy(d, ['S2'], -1);
      setTitle(d, 'New');
    },
    [
      'Renamed the plan to “New”',
      'Added 3 change ideas',
      'Moved “Review after every change”',
      'Changed the shape of the lines',
    ],
  ],
];

describe('what was done, in words', () => {
  it.each(cases)('%s', (_, recipe, words) => {
    expect(said(recipe)).toEqual(words);
  });

  it('follows a PDSA cycle through its stages', () => {
    const plan = smallPlan();
    const begun = produce(plan, (draft) => addCycle(draft, { id: 'y', idea: 'C3' }));
    const after = (...recipes: ((draft: Plan) => void)[]) =>
      wordDifference(
        begun,
        recipes.reduce((state, recipe) => produce(state, recipe), begun),
      );
    const name = '“Cycle 1” on “Walk round at 7 am”';
    expect(after((draft) => setStage(draft, 'y', 'study', now))).toEqual([`Took ${name} to Study`]);
    expect(after((draft) => setStage(draft, 'y', 'complete', now))).toEqual([`Completed ${name}`]);
    expect(after((draft) => setCycle(draft, 'y', 'act', 'decision', 'adapt'))).toEqual([
      `Decided to adapt after ${name}`,
    ]);
    expect(after((draft) => setCycle(draft, 'y', 'do', 'observations', 'Busy'))).toEqual([
      `Worked on the PDSA cycle ${name}`,
    ]);
    expect(after((draft) => deleteCycle(draft, 'y'))).toEqual([`Deleted the PDSA cycle ${name}`]);
    const locked = produce(begun, (draft) => setStage(draft, 'y', 'do', now));
    const amended = produce(locked, (draft) =>
      amendPlan(draft, 'y', { prediction: 'Less' }, { at: now, reason: 'Misread' }),
    );
    expect(wordDifference(locked, amended)).toEqual([`Amended the plan of ${name}`]);
  });

  it('tells of measures and their values', () => {
    const measure = { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome' as const, nodes: ['aim-1'], points: {} };
    const plan = smallPlan();
    const with_ = { ...plan, measures: { m: measure } };
    const points = (value: number) => ({ p1: { id: 'p1', order: 'a0', date: '2027-01-01', value } });
    const valued = { ...plan, measures: { m: { ...measure, points: points(3) } } };
    expect(wordDifference({ ...plan, measures: {} }, with_)).toEqual(['Added the measure “Falls”']);
    expect(wordDifference(with_, valued)).toEqual(['Recorded 1 value of “Falls”']);
    expect(wordDifference(valued, { ...plan, measures: { m: { ...measure, points: points(4) } } })).toEqual([
      'Changed the values of “Falls”',
    ]);
    expect(wordDifference(with_, { ...plan, measures: { m: { ...measure, name: 'All falls' } } })).toEqual([
      'Renamed the measure “Falls” to “All falls”',
    ]);
    expect(wordDifference(with_, { ...plan, measures: { m: { ...measure, goal: 'decrease' } } })).toEqual([
      'Changed the goal of the measure “Falls”',
    ]);
  });

  it('tells of the names of versions', () => {
    const plan = produce(smallPlan(), (draft) => nameVersion(draft, v1));
    const after = (recipe: (draft: Plan) => void) => wordDifference(plan, produce(plan, recipe));
    expect(after((draft) => renameVersion(draft, 'rev-v1', { name: 'v2', note: '' }))).toEqual([
      'Renamed the version “v1” to “v2”',
    ]);
    expect(after((draft) => renameVersion(draft, 'rev-v1', { name: 'v1', note: 'Why' }))).toEqual([
      'Changed the note of the version “v1”',
    ]);
    expect(after((draft) => removeVersionName(draft, 'rev-v1'))).toEqual(['Took the name of the version “v1” away']);
  });

  it('says nothing of what was done and undone again', () => {
    expect(
      said(
        (draft) => addChild(draft, { parent: 'S1', id: 'x', link: 'lx', text: 'Oops' }),
        (draft) => setText(draft, 'x', 'Typed'),
        (draft) => deleteBoxes(draft, ['x']),
        (draft) => setTitle(draft, 'Other'),
        (draft) => setTitle(draft, smallPlan().title),
      ),
    ).toEqual([]);
  });

  it('does not call it a move when boxes are pushed along by a column that goes', () => {
    const with_ = produce(smallPlan(), (draft) => addColumn(draft, { id: 'third', after: 'secondary' }));
    const without = produce(with_, (draft) => removeColumn(draft, { id: 'third', newId }));
    expect(wordDifference(with_, without)).toEqual(['Removed the column “Tertiary drivers”']);
  });

  it('says something of every edit that changes the content, and nothing of what stayed, whatever is edited', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rng = seededRng(seed);
        let plan = seedPlan();
        for (let edit = 0; edit < 30; edit += 1) {
          const { label, recipe } = randomEdit(plan, rng);
          const after = produce(plan, (draft) => void recipe(draft));
          const words = wordDifference(plan, after);
          const quiet = [
            'applyOrder',
            'moveBox',
            'moveToParent',
            'setPositions',
            'setArrangement',
            'setStatus',
            'setConfidence',
            'moveBoxUp',
            'moveBoxDown',
          ];
          if (!equal(after, plan) && !quiet.includes(label)) expect([label, words.length]).not.toEqual([label, 0]);
          expect(wordDifference(after, structuredClone(after))).toEqual([]);
          plan = after;
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('phrases on one line', () => {
  it('are joined, and too many are counted', () => {
    expect(joinPhrases(['Added 3 change ideas', 'Moved “A”'])).toBe('Added 3 change ideas; moved “A”');
    expect(joinPhrases(['One', 'Two', 'Three'])).toBe('One; two; three');
    expect(joinPhrases(['One', 'Two', 'Three', 'Four'])).toBe('One; two; 2 more changes');
    expect(joinPhrases([])).toBe('');
  });

  it('count in words', () => {
    expect([count(1, 'box'), count(2, 'box', 'boxes'), count(3, 'change idea')]).toEqual([
      '1 box',
      '2 boxes',
      '3 change ideas',
    ]);
    expect([wordBeginning(emptyPlan()), wordBeginning(smallPlan())]).toEqual(['Began the plan', 'Began with 11 boxes']);
  });
});
