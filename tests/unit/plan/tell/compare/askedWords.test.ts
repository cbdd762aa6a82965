import { produce, type Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../../../../src/plan/change/merge/mergePlans';
import { addChild } from '../../../../../src/plan/edit/boxes';
import { setText } from '../../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../../src/plan/edit/deleting';
import type { Plan } from '../../../../../src/plan/model/schema';
import { askedQuestions } from '../../../../../src/plan/tell/compare/askedWords';
import { changeGroups } from '../../../../../src/plan/tell/compare/changeGroups';
import { factSentence } from '../../../../../src/plan/tell/compare/factWords';
import { withSides } from '../../../../../src/plan/tell/compare/sides';
import { smallPlan } from '../../../../fixtures/plans';

type Edit = (draft: Draft<Plan>) => void;

const before = smallPlan();
/** A copy that left under its own revision. */
const copy = (revision: string, edit: Edit) =>
  produce(before, (draft) => {
    edit(draft);
    draft.revision = revision;
    draft.ancestors = ['rev-1'];
  });
const mergeOf = (mine: Edit, theirs: Edit) => mergePlans(before, copy('rev-2', mine), copy('rev-3', theirs));

const asked = (mine: Edit, theirs: Edit, own: 'a' | 'b' = 'a') =>
  askedQuestions(mergeOf(mine, theirs), own).map(({ title, box, choices }) => [
    title,
    box,
    ...choices.map(({ name, answer, words }) => `${name} (${answer}): ${words}`),
  ]);

describe('a question of a merge', () => {
  it('about a text names the box and has all three texts', () => {
    const [mine, theirs]: Edit[] = [
      (draft) => setText(draft, 'C3', 'Walk at 8'),
      (draft) => setText(draft, 'C3', 'Walk at 9'),
    ];
    expect(asked(mine!, theirs!)).toEqual([
      [
        'Text of “Walk at 8”',
        'C3',
        'Yours (a): Walk at 8',
        'Theirs (b): Walk at 9',
        'Before (before): Walk round at 7 am',
      ],
    ]);
  });

  it('has the user’s own answer first, whichever copy that is', () => {
    const [a, b]: Edit[] = [(draft) => setText(draft, 'C3', 'Walk at 8'), (draft) => setText(draft, 'C3', 'Walk at 9')];
    expect(asked(a!, b!, 'b')[0]?.slice(2, 4)).toEqual(['Yours (b): Walk at 9', 'Theirs (a): Walk at 8']);
  });

  it('about a choice says it in the words of the field', () => {
    expect(
      asked(
        (draft) => void (draft.nodes['C1']!.status = 'adopted'),
        (draft) => void (draft.nodes['C1']!.status = 'abandoned'),
      ),
    ).toEqual([
      [
        'Status of “Risk tool in the admission pack”',
        'C1',
        'Yours (a): Adopted',
        'Theirs (b): Abandoned',
        'Before (before): Testing',
      ],
    ]);
  });

  it('about a box that one deleted and the other edited, or needs, is whether to keep it', () => {
    expect(
      asked(
        (draft) => setText(draft, 'C3', 'Walk at 8'),
        (draft) => deleteBoxes(draft, ['C3']),
      ),
    ).toEqual([['“Walk at 8”: changed here, deleted there', 'C3', 'Yours (a): Keep it', 'Theirs (b): Delete it']]);
  });

  it('says what holds while it waits', () => {
    const later = (mine: Edit, theirs: Edit, own: 'a' | 'b') =>
      askedQuestions(mergeOf(mine, theirs), own).map((question) => question.later);
    const edit: Edit = (draft) => setText(draft, 'C3', 'Walk at 8');
    expect(later(edit, (draft) => setText(draft, 'C3', 'Walk at 9'), 'b')).toEqual([
      'Yours stays for now, and a comment tells of the rest',
    ]);
    expect(later(edit, (draft) => deleteBoxes(draft, ['C3']), 'b')).toEqual([
      'It stays for now, and a comment tells of the rest',
    ]);
  });

  it('stands where its box stands on the page', () => {
    const both =
      (text: string): Edit =>
      (draft) => {
        for (const id of ['C4', 'P1', 'C1']) setText(draft, id, text);
        draft.title = text;
      };
    expect(asked(both('One'), both('Two')).map(([, box]) => box)).toEqual([undefined, 'P1', 'C1', 'C4']);
  });

  it('about what is in no box stands without one', () => {
    expect(
      asked(
        (draft) => void (draft.title = 'No falls'),
        (draft) => void (draft.title = 'Fewer falls'),
      ),
    ).toEqual([
      [
        'Title of the plan',
        undefined,
        'Yours (a): No falls',
        'Theirs (b): Fewer falls',
        'Before (before): Falls on the ward',
      ],
    ]);
  });
});

describe('what needs no question', () => {
  it('says in which copy it was changed, and leaves out what is asked', () => {
    const merge = mergeOf(
      (draft) => {
        setText(draft, 'C3', 'Walk at 8');
        draft.nodes['C1']!.status = 'adopted';
        draft.nodes['S3']!.owner = 'Chi';
        draft.tags['cost']!.name = 'Dear';
      },
      (draft) => {
        setText(draft, 'C3', 'Walk at 9');
        addChild(draft, { parent: 'S3', id: 'new', link: 'new-S3', text: 'Huddle' });
        deleteBoxes(draft, ['C4']);
        draft.tags['cost']!.name = 'Dear';
      },
    );
    const { copies, merged, questions } = merge;
    const groups = withSides({
      here: changeGroups(before, copies.a),
      there: changeGroups(before, copies.b),
      merged: changeGroups(before, merged),
      asked: questions,
    });
    expect(
      groups.flatMap(({ title, counts, changes }) => [
        `${title} (${counts})`,
        ...changes.map(({ name, facts }) => `${name}: ${facts.map(factSentence).join('; ')}`),
      ]),
    ).toEqual([
      'The plan (1 text)',
      'Tag “Dear”: In both: name: “Costs money” → “Dear”',
      'Risk is known (1 status)',
      'Risk tool in the admission pack: Here: Testing → Adopted',
      'The ward is safe (1 added, 1 removed, 1 other)',
      'Clear floors: Here: owner: none → Chi',
      'Night lights in every bay: Removed there',
      'Huddle: Added there, below “Clear floors”',
    ]);
  });
});
