/** What single merges come to, kind by kind, where chance seldom gets to. The cases of the notes are in `vectors/merge.test.ts`. */
import { describe, expect, it } from 'vitest';
import { answered } from '../../../../../src/plan/change/merge/answered';
import { carriedAnswers, laterAnswer, mergeCopies, withLater } from '../../../../../src/plan/change/merge/mergeCopies';
import { mergePlans } from '../../../../../src/plan/change/merge/mergePlans';
import type { Answer, Merge, QuestionKind } from '../../../../../src/plan/change/merge/questions';
import { record } from '../../../../../src/plan/change/record';
import { redacted } from '../../../../../src/plan/ask/people/redact';
import { columnsOf, nodesInColumn } from '../../../../../src/plan/ask/queries';
import { applyOrder } from '../../../../../src/plan/edit/applyOrder';
import { addBox } from '../../../../../src/plan/edit/boxes';
import { setText } from '../../../../../src/plan/edit/boxFields';
import { addColumn, removeColumn } from '../../../../../src/plan/edit/columns';
import { addCycle, deleteCycle, setCycle } from '../../../../../src/plan/edit/cycleEdits';
import { addComment, deleteComment, replyTo } from '../../../../../src/plan/edit/comments';
import { deleteBoxes } from '../../../../../src/plan/edit/deleting';
import { addLink, setLinkNotes } from '../../../../../src/plan/edit/linkBoxes';
import { addMeasure } from '../../../../../src/plan/edit/measureEdits';
import { moveBox } from '../../../../../src/plan/edit/moveBoxes';
import { judge } from '../../../../../src/plan/edit/people/judging';
import { addTies, setTie } from '../../../../../src/plan/edit/people/ties';
import { deletePoints, setPoints } from '../../../../../src/plan/edit/pointEdits';
import { rateProgress } from '../../../../../src/plan/edit/progress';
import { planFaults } from '../../../../../src/plan/model/checkPlan';
import { inOrder } from '../../../../../src/plan/model/order';
import { pointsInOrder } from '../../../../../src/plan/model/points';
import type { Plan } from '../../../../../src/plan/model/schema';
import { diagramPlan } from '../../../../fixtures/diagramPlan';
import { emptyPlan, peoplePlan, smallPlan } from '../../../../fixtures/plans';

type Recipe = (draft: Plan) => void;

const nothing: Recipe = () => {};
const copyOf = (plan: Plan, revision: string, work: Recipe): Plan => ({
  ...record(plan, work).plan,
  revision,
  ancestors: [plan.revision],
});

/** The first is `a`. */
function meet(a: Recipe, b: Recipe, before = smallPlan()): Merge {
  const merge = mergePlans(before, copyOf(before, 'a', a), copyOf(before, 'b', b));
  expect(planFaults(merge.merged)).toEqual([]);
  return merge;
}

const kinds = ({ questions }: Merge): QuestionKind[] => questions.map(({ kind }) => kind);

function answer(merge: Merge, answers: Readonly<Record<string, Answer>>): Plan {
  const given = merge.questions.flatMap(({ id, kind }) => {
    const one = answers[id] ?? answers[kind];
    return one ? [[id, one] as const] : [];
  });
  const plan = answered(merge, new Map(given));
  expect(planFaults(plan)).toEqual([]);
  return plan;
}

describe('A box that one deleted and the other worked on', () => {
  const merge = () =>
    meet(
      (draft) => deleteBoxes(draft, ['C1']),
      (draft) => setText(draft, 'C1', 'Risk tool on paper'),
    );

  it('stays with its line, and is asked', () => {
    const { merged, questions } = merge();
    expect(merged.nodes['C1']?.text).toBe('Risk tool on paper');
    expect(merged.links['C1-S1']).toBeDefined();
    expect(questions.map(({ kind, on, holds, offers }) => ({ kind, on, holds, offers }))).toEqual([
      { kind: 'deleted-edited', on: { kind: 'nodes', id: 'C1' }, holds: 'b', offers: ['a', 'b'] },
    ]);
  });

  it('has its cycles back once it is to stay, and when that is left for later', () => {
    const before = smallPlan();
    const [mine, theirs] = [
      copyOf(before, 'a', (draft) => deleteBoxes(draft, ['C1'])),
      copyOf(before, 'b', (draft) => setText(draft, 'C1', 'Risk tool on paper')),
    ];
    const later = mergeCopies(before, mine, theirs);
    for (const plan of [answer(merge(), { 'deleted-edited': 'b' }), answered(later, withLater(later, new Map()))])
      expect(Object.keys(plan.cycles)).toEqual(['cycle-1', 'cycle-2']);
  });

  it('goes with all that hangs on it once that is decided', () => {
    const plan = answer(merge(), { 'deleted-edited': 'a' });
    expect(plan.nodes['C1']).toBeUndefined();
    expect([plan.links['C1-S1'], plan.cycles['cycle-1']]).toEqual([undefined, undefined]);
  });

  it('stays where a cycle is to stay that tests it, though it is to go itself', () => {
    const met = meet(
      (draft) => deleteBoxes(draft, ['C1']),
      (draft) => setCycle(draft, 'cycle-2', 'plan', 'prediction', 'Three minutes'),
    );
    expect(met.questions.map(({ on }) => on.id)).toEqual(['cycle-2', 'cycle-1', 'C1']);
    const plan = answer(met, { 'deleted-edited': 'b', 'deleted-used': 'a' });
    expect(plan.cycles['cycle-1']).toBeUndefined();
    expect([plan.nodes['C1']?.text, plan.cycles['cycle-2']?.plan.prediction]).toEqual([
      'Risk tool in the admission pack',
      'Three minutes',
    ]);
  });
});

describe('Lines', () => {
  it('that both drew are one, with the reason that only one of them gave', () => {
    const { merged, notes } = meet(
      (draft) => addLink(draft, { id: 'one', from: 'S4', to: 'P1' }),
      (draft) => {
        addLink(draft, { id: 'other', from: 'S4', to: 'P1' });
        setLinkNotes(draft, 'other', 'Seen on the ward.');
      },
    );
    expect(merged.links['one']?.notes).toBe('Seen on the ward.');
    expect(merged.links['other']).toBeUndefined();
    expect(notes).toEqual([{ kind: 'same-link', on: { kind: 'links', ids: ['one', 'other'] } }]);
  });

  it('whose reason was written while their box was deleted keep the box, and both are asked', () => {
    const met = meet(
      (draft) => setLinkNotes(draft, 'C3-S3', 'A trial.'),
      (draft) => deleteBoxes(draft, ['C3']),
    );
    expect(met.merged.links['C3-S3']?.notes).toBe('A trial.');
    expect(kinds(met)).toEqual(['deleted-edited', 'deleted-used']);
  });

  it('that would run the wrong way go; whoever wants one back has its box back where it stood', () => {
    const met = meet(
      (draft) => addLink(draft, { id: 'new', from: 'S4', to: 'P1' }),
      (draft) => moveBox(draft, { id: 'S4', column: 'primary', after: 'P1' }),
    );
    expect(kinds(met)).toEqual(['wrong-way']);
    expect([met.merged.links['new'], met.merged.nodes['S4']?.column]).toEqual([undefined, 'primary']);
    const plan = answer(met, { 'wrong-way': 'a' });
    expect([plan.links['new']?.to, plan.nodes['S4']?.column]).toEqual(['P1', 'secondary']);
  });

  it('between people that both drew are one tie, asked where they say different things', () => {
    const tie = { from: 'forum', to: 'porters', kind: 'informal', type: 'advises' } as const;
    const met = meet(
      (draft) => {
        addTies(draft, [{ ...tie, id: 'one' }]);
        setTie(draft, 'one', { notes: 'Weekly.' });
      },
      (draft) => {
        addTies(draft, [{ ...tie, id: 'other' }]);
        setTie(draft, 'other', { notes: 'Monthly.' });
      },
      peoplePlan(),
    );
    expect(met.questions.map(({ on, a, b }) => ({ on, a, b }))).toEqual([
      { on: { kind: 'ties', id: 'one', member: 'notes' }, a: 'Weekly.', b: 'Monthly.' },
    ]);
    expect(answer(met, { field: 'b' }).ties['one']?.notes).toBe('Monthly.');
  });
});

describe('Columns', () => {
  const add =
    (...ids: string[]) =>
    (draft: Plan) => {
      for (const id of ids) addColumn(draft, { id, after: 'primary' });
    };

  it('that would be more than four of drivers are those of the one, and boxes of the other stand nearest', () => {
    const met = meet(add('one', 'more'), (draft) => {
      add('other')(draft);
      addBox(draft, { id: 'new', column: 'other', text: 'Lights at night' });
    });
    expect(columnsOf(met.merged).map(({ id }) => id)).toEqual(['aim', 'primary', 'more', 'one', 'secondary', 'change']);
    expect(met.merged.nodes['new']?.column).toBe('more');
    expect(kinds(met)).toEqual(['columns']);
    const plan = answer(met, { columns: 'b' });
    expect(columnsOf(plan).map(({ id }) => id)).toEqual(['aim', 'primary', 'other', 'secondary', 'change']);
    expect(plan.nodes['new']?.column).toBe('other');
  });

  const remove = (id: string) => (draft: Plan) =>
    removeColumn(draft, { id, newId: () => `n${Object.keys(draft.links).length}` });

  it('of drivers are never all gone, though each removed another one', () => {
    const met = meet(remove('primary'), remove('secondary'), emptyPlan());
    expect(columnsOf(met.merged).map(({ id }) => id)).toEqual(['aim', 'secondary', 'change']);
    expect(kinds(met)).toEqual(['columns']);
  });

  it('come back in their order where each put boxes into the one that the other removed', () => {
    const met = meet(remove('primary'), remove('secondary'));
    expect(columnsOf(met.merged).map(({ id }) => id)).toEqual(['aim', 'primary', 'secondary', 'change']);
    expect(met.questions.filter(({ kind }) => kind === 'deleted-used').map(({ on }) => on.id)).toEqual([
      'primary',
      'secondary',
    ]);
  });
});

describe('Ramps', () => {
  const begun = () => {
    const before = smallPlan();
    return record(before, (draft) => {
      for (const id of ['cycle-3', 'cycle-4']) addCycle(draft, { id, idea: 'C1' });
    }).plan;
  };
  const follow = (id: string, previous: string) => (draft: Plan) =>
    void Object.assign(draft.cycles[id] ?? {}, { previous });

  it('that together go round are opened at the first, and can be had as either has them', () => {
    const met = meet(follow('cycle-3', 'cycle-4'), follow('cycle-4', 'cycle-3'), begun());
    expect(kinds(met)).toEqual(['ring']);
    expect([met.merged.cycles['cycle-3']?.previous, met.merged.cycles['cycle-4']?.previous]).toEqual([
      undefined,
      'cycle-3',
    ]);
    const [a, b] = (['a', 'b'] as const).map((ring) => answer(met, { ring }).cycles);
    expect([a?.['cycle-3']?.previous, a?.['cycle-4']?.previous]).toEqual(['cycle-4', undefined]);
    expect([b?.['cycle-3']?.previous, b?.['cycle-4']?.previous]).toEqual([undefined, 'cycle-3']);
  });

  it('stay on one idea', () => {
    const met = meet(
      (draft) => void Object.assign(draft.cycles['cycle-4'] ?? {}, { idea: 'C2' }),
      follow('cycle-3', 'cycle-4'),
      begun(),
    );
    expect(kinds(met)).toEqual(['other-idea']);
    expect(met.merged.cycles['cycle-3']?.previous).toBeUndefined();
    expect(answer(met, { 'other-idea': 'b' }).cycles['cycle-3']?.previous).toBe('cycle-4');
  });

  it('let a cycle go whose follower was led on to the one before', () => {
    const { merged, questions } = meet((draft) => deleteCycle(draft, 'cycle-1'), nothing);
    expect([Object.keys(merged.cycles), questions]).toEqual([['cycle-2'], []]);
  });

  it('keep a box among the ideas that is tested while it is moved away', () => {
    const before = record(smallPlan(), (draft) =>
      addBox(draft, { id: 'idea', column: 'change', text: 'Red socks' }),
    ).plan;
    const met = meet(
      (draft) => addCycle(draft, { id: 'new', idea: 'idea' }),
      (draft) => moveBox(draft, { id: 'idea', column: 'secondary', after: 'S3' }),
      before,
    );
    expect(kinds(met)).toEqual(['not-an-idea']);
    expect(met.merged.nodes['idea']?.column).toBe('change');
    const plan = answer(met, { 'not-an-idea': 'b' });
    expect([plan.nodes['idea']?.column, plan.cycles['new']]).toEqual(['secondary', undefined]);
  });
});

describe('Values by date', () => {
  const measured = () =>
    record(smallPlan(), (draft) => {
      addMeasure(draft, { id: 'falls', name: 'Falls', kind: 'outcome' });
      setPoints(draft, 'falls', [{ change: { date: '2027-01-01', value: 3 } }], () => 'p1');
    }).plan;
  const values = ({ measures }: Plan) =>
    pointsInOrder(measures['falls']?.points ?? {}).map(({ date, value }) => [date, value]);
  const put = (date: string, value: number, id: string) => (draft: Plan) =>
    setPoints(draft, 'falls', [{ change: { date, value } }], () => id);

  it('stand side by side though both gave theirs the same id', () => {
    const { merged, questions } = meet(put('2027-02-01', 4, 'p2'), put('2027-03-01', 5, 'p2'), measured());
    expect([questions, values(merged)]).toEqual([
      [],
      [
        ['2027-01-01', 3],
        ['2027-02-01', 4],
        ['2027-03-01', 5],
      ],
    ]);
  });

  it('stay where one was deleted and changed, and go once that is decided', () => {
    const met = meet(
      (draft) => deletePoints(draft, 'falls', ['p1']),
      (draft) => setPoints(draft, 'falls', [{ id: 'p1', change: { value: 9 } }], () => ''),
      measured(),
    );
    expect(met.questions.map(({ kind, on }) => ({ kind, on }))).toEqual([
      {
        kind: 'deleted-edited',
        on: { kind: 'measures', id: 'falls', member: 'points', within: ['2027-01-01'] },
      },
    ]);
    expect(values(met.merged)).toEqual([['2027-01-01', 9]]);
    expect(values(answer(met, { 'deleted-edited': 'a' }))).toEqual([]);
  });

  it('of progress and of how people were judged are merged by day', () => {
    const rate = (date: string) => (draft: Plan) => rateProgress(draft, { date, score: 2, note: '' });
    const see = (date: string) => (draft: Plan) => judge(draft, 'sister', { power: 5 }, date);
    const { merged, questions } = meet(
      (draft) => [rate('2027-02-01'), see('2026-11-01')].forEach((work) => work(draft)),
      (draft) => [rate('2027-01-01'), see('2026-10-01')].forEach((work) => work(draft)),
      peoplePlan(),
    );
    expect(merged.progress.map(({ date }) => date)).toEqual(['2027-01-01', '2027-02-01']);
    expect(merged.stakeholders['sister']?.assessed?.map(({ date }) => date)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(questions).toEqual([]);
  });
});

describe('Comments', () => {
  const said = { author: 'Ama', date: '2026-11-24', text: 'Whose is this?' };
  const before = () =>
    record(smallPlan(), (draft) => {
      addComment(draft, { ...said, id: 'asked', on: { kind: 'nodes', id: 'C3' } });
    }).plan;
  const reply = (id: string) => (draft: Plan) => replyTo(draft, 'asked', { ...said, id });

  it('have the replies of both, in their order and under their ids', () => {
    const { merged, questions } = meet(
      (draft) => ['z', 'y'].forEach((id) => reply(id)(draft)),
      reply('x'),
      record(before(), reply('first')).plan,
    );
    expect(inOrder(merged.comments['asked']?.replies ?? {}).map(({ id }) => id)).toEqual(['first', 'z', 'y', 'x']);
    expect(questions).toEqual([]);
  });

  it('stay when what they are about goes, and bring nothing back', () => {
    const { merged, questions } = meet((draft) => deleteBoxes(draft, ['C3']), reply('x'), before());
    expect([merged.nodes['C3'], Object.keys(merged.comments), questions]).toEqual([undefined, ['asked'], []]);
  });

  it('stay where one was deleted and answered, and are asked', () => {
    const met = meet((draft) => deleteComment(draft, { id: 'asked' }), reply('x'), before());
    expect([kinds(met), Object.keys(met.merged.comments['asked']?.replies ?? {})]).toEqual([['deleted-edited'], ['x']]);
  });
});

describe('Texts', () => {
  it('of several paragraphs can be had one after the other', () => {
    const before = record(smallPlan(), (draft) => void Object.assign(draft.nodes['C2'] ?? {}, { notes: 'Old' })).plan;
    const note = (notes: string) => (draft: Plan) => void Object.assign(draft.nodes['C2'] ?? {}, { notes });
    const met = meet(note('Mine'), note('Theirs'), before);
    expect(kinds(met)).toEqual(['lines']);
    expect(answer(met, { lines: 'both' }).nodes['C2']?.notes).toBe('Mine\nTheirs');
    expect(answer(met, { lines: 'before' }).nodes['C2']?.notes).toBe('Old');
  });

  it('that only one of the copies holds are never asked twice: a later answer begins from the same merge', () => {
    const met = meet(
      (draft) => setText(draft, 'P1', 'One'),
      (draft) => setText(draft, 'P1', 'Other'),
    );
    expect([met.merged, answer(met, { field: 'b' }), answer(met, {})].map(({ nodes }) => nodes['P1']?.text)).toEqual([
      'One',
      'Other',
      'One',
    ]);
  });

  it('of a member that no version knows are set where that member stands', () => {
    const ward = (name: string) => (draft: Plan) =>
      void Object.assign(draft.nodes['P1'] ?? {}, { more: { ward: name } });
    const met = meet(ward('4'), ward('5'));
    expect(met.questions.map(({ on }) => on)).toEqual([{ kind: 'nodes', id: 'P1', member: 'ward' }]);
    expect(answer(met, { field: 'b' }).nodes['P1']).toMatchObject({ more: { ward: '5' } });
  });
});

describe('Yours and theirs', () => {
  it('are told apart whatever the revisions are, and yours holds for later', () => {
    const before = smallPlan();
    const [one, other] = [
      copyOf(before, 'a', (draft) => setText(draft, 'P1', 'One')),
      copyOf(before, 'b', (draft) => setText(draft, 'P1', 'Other')),
    ];
    const [here, there] = [mergeCopies(before, one, other), mergeCopies(before, other, one)];
    expect([here.mine, there.mine]).toEqual(['a', 'b']);
    expect([here, there].map((merge) => answered(merge, withLater(merge, new Map())).nodes['P1']?.text)).toEqual([
      'One',
      'Other',
    ]);
    expect(there.questions.map((question) => laterAnswer(there, question))).toEqual(['b']);
    expect(here.merged.revision).toBe(there.merged.revision);
  });

  it('differ in what the merged plan is called as soon as they answer differently', () => {
    const met = meet(
      (draft) => setText(draft, 'P1', 'One'),
      (draft) => setText(draft, 'P1', 'Other'),
    );
    expect(answer(met, { field: 'b' }).revision).not.toBe(met.merged.revision);
    expect(answer(met, { field: 'a' }).revision).toBe(met.merged.revision);
  });

  it('keep their order keys where nothing was put in order', () => {
    const before = smallPlan();
    const theirs = copyOf(before, 'b', (draft) =>
      addBox(draft, { id: 'new', column: 'primary', text: 'New', after: 'P1' }),
    );
    const { merged } = mergeCopies(
      before,
      copyOf(before, 'a', (draft) => setText(draft, 'P2', 'Mine')),
      theirs,
    );
    expect(nodesInColumn(merged, 'primary').map(({ id }) => id)).toEqual(['P1', 'new', 'P2']);
    for (const { id, order } of Object.values(before.nodes)) expect(merged.nodes[id]?.order).toBe(order);
  });

  it('may have keys that are alike', () => {
    const before = record(smallPlan(), (draft) => {
      for (const node of Object.values(draft.nodes)) node.order = 'a0';
    }).plan;
    const { merged } = meet(
      (draft) => setText(draft, 'S1', 'Mine'),
      (draft) => setText(draft, 'S2', 'Theirs'),
      before,
    );
    expect(nodesInColumn(merged, 'secondary').map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4']);
  });
});

describe('A copy that left without names', () => {
  const before = peoplePlan();
  const sent = (work: Recipe) => copyOf({ ...redacted(before), revision: before.revision }, 'b', work);

  it('neither deletes nor overwrites what was withheld', () => {
    const mine = copyOf(before, 'a', (draft) => setText(draft, draft.nodes['P1'] ? 'P1' : 'aim-1', 'Mine'));
    const theirs = sent((draft) => void Object.assign(draft.stakeholders['porters'] ?? {}, { matters: 'Fewer steps' }));
    const { merged, questions } = mergePlans(before, mine, theirs);
    expect(questions).toEqual([]);
    expect(merged.redacted).toBeUndefined();
    expect(merged.stakeholders['sister']).toEqual(before.stakeholders['sister']);
    expect(merged.stakeholders['porters']).toEqual({
      ...before.stakeholders['porters'],
      matters: 'Fewer steps',
    });
    expect(merged.contacts).toEqual(before.contacts);
  });

  it('takes what was judged since in the full one', () => {
    const mine = copyOf(before, 'a', (draft) => judge(draft, 'sister', { power: 1 }, '2026-11-01'));
    const { merged } = mergePlans(
      before,
      mine,
      sent((draft) => judge(draft, 'porters', { power: 5 }, '2026-11-01')),
    );
    expect([merged.stakeholders['sister']?.power, merged.stakeholders['porters']?.power]).toEqual([1, 5]);
  });

  it('comes to the same full plan where only such a copy is known as the common state', () => {
    const full = copyOf(before, 'a', (draft) => judge(draft, 'sister', { power: 1 }, '2026-11-01'));
    const theirs = sent((draft) => setText(draft, 'aim-1', 'Theirs'));
    const here = mergePlans(before, full, theirs);
    const there = mergePlans({ ...redacted(before), revision: before.revision }, full, theirs);
    expect(there.merged.stakeholders).toEqual(here.merged.stakeholders);
    expect(there.merged.revision).toBe(here.merged.revision);
  });
});

describe('A plan of 2,000 boxes', () => {
  it('is merged within two seconds though both have turned the order of every column round', () => {
    const before = diagramPlan(2_000, 1);
    const turned = (by: number) => (draft: Plan) => {
      const orders = columnsOf(draft).map(({ id }) => {
        const ids = nodesInColumn(draft, id).map((node) => node.id);
        return [id, [...ids.slice(by), ...ids.slice(0, by)].reverse()] as const;
      });
      applyOrder(draft, Object.fromEntries(orders));
    };
    const copies = [copyOf(before, 'a', turned(40)), copyOf(before, 'b', turned(90))] as const;
    const began = performance.now();
    const { merged, questions } = mergePlans(before, ...copies);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect([Object.keys(merged.nodes).length, questions]).toEqual([Object.keys(before.nodes).length, []]);
  });
});

describe('Answers given before the copy that is here went on', () => {
  it.each([
    ['yours', 'Mine'],
    ['theirs', 'Theirs'],
    ['before', smallPlan().nodes.P1?.text],
  ] as const)('still mean %s when its new revision makes it the other side', (chosen, text) => {
    const before = smallPlan();
    const mine = copyOf(before, 'a', (draft) => setText(draft, 'P1', 'Mine'));
    const theirs = copyOf(before, 'm', (draft) => setText(draft, 'P1', 'Theirs'));
    const asked = mergeCopies(before, mine, theirs);
    const [question] = asked.questions;
    const answers = new Map(
      question && [[question.id, { yours: asked.mine, theirs: asked.theirs, before: 'before' as const }[chosen]]],
    );

    const now = mergeCopies(before, { ...mine, revision: 'z' }, theirs);

    expect(now.mine).not.toBe(asked.mine);
    expect(answered(now, carriedAnswers(answers, asked, now)).nodes.P1?.text).toBe(text);
  });
});
