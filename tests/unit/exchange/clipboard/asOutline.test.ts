import { freeze, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { asOutline } from '../../../../src/exchange/clipboard/asOutline';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { readClipboard } from '../../../../src/exchange/clipboard/readClipboard';
import { addBranch } from '../../../../src/plan/edit/addBranch';
import { linksOf, parentsOf } from '../../../../src/plan/ask/relations';
import { nodesInColumn } from '../../../../src/plan/ask/queries';
import type { OutlineItem } from '../../../../src/plan/model/outlineItem';
import type { Plan } from '../../../../src/plan/model/schema';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { emptyPlan } from '../../../fixtures/plans';
import { counter } from '../../plan/page';

const outline = (text: string, plan = emptyPlan()) => {
  const pasted = readClipboard({ text });
  if (!pasted) throw new Error('There is nothing to read.');
  return asOutline(pasted, columnWords(plan));
};

/** `column text (key) → keys`, two spaces a level. */
function written(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ text, column, loose, to, notes, children }) => [
    [
      '  '.repeat(depth) + (column === undefined ? text : `[${column}] ${text}`),
      ...(loose ? ['loose'] : []),
      ...(to ? [`→ ${to.join()}`] : []),
      ...(notes === undefined ? [] : [`(${notes})`]),
    ].join(' '),
    ...written(children, depth + 1),
  ]);
}

/** How many boxes stand in each column, and all lines, after the outline went below the empty aim. */
function drawn(text: string): { columns: number[]; links: number; plan: Plan } {
  const { items } = outline(text);
  const [first, ...others] = items;
  const lines = first?.column === 'aim' ? [...first.children, ...others] : items;
  const plan = produce(freeze(emptyPlan(), true), (draft) => {
    addBranch(draft, { parent: 'aim-1', lines, newId: counter() });
  });
  expect(planFaults(plan)).toEqual([]);
  const columns = ['primary', 'secondary', 'change'].map((id) => nodesInColumn(plan, id).length);
  return { columns, links: linksOf(plan).length, plan };
}

describe('a list that says what its lines are', () => {
  const diagram = `AIM: Fewer falls on Ash ward by May
  PRIMARY: Risk is known [sub-title: before noon]
    SECONDARY: Asked at the door: "what worries you?"
      CHANGE: A card at each bed
      CHANGE: A question in the handover
  PRIMARY: The ward is safe
    SECONDARY: Clear floors
      CHANGE: Walk round at 7`;

  it('loses the names of its columns and keeps the rest', () => {
    expect(written(outline(diagram).items)).toEqual([
      '[aim] Fewer falls on Ash ward by May',
      '  [1] Risk is known [sub-title: before noon]',
      '    [2] Asked at the door: "what worries you?"',
      '      [change] A card at each bed',
      '      [change] A question in the handover',
      '  [1] The ward is safe',
      '    [2] Clear floors',
      '      [change] Walk round at 7',
    ]);
    expect(drawn(diagram)).toMatchObject({ columns: [2, 2, 3], links: 7 });
  });

  it('has its columns from them, whatever its indentation', () => {
    const flat = diagram.replace(/^ +/gmu, '');
    expect(written(outline(flat).items)).toEqual(written(outline(diagram).items));
  });

  it('is read with numbers, out of a drawn tree, and below a title of its own', () => {
    const text = `OVERALL AIM: 20% less paperwork

OUTLINE
PRIMARY DRIVER 1: Fewer forms
├─ Secondary Driver: One sheet
│  ├─ Change Idea: Merge the sheets (40 → 8 min)
│  └─ Change Idea: Stop the diary
PRIMARY DRIVER 2: Better data
└─ Secondary Driver: Typed once
   └─ Change Idea: Bedside tablet`;
    expect(written(outline(text.replace('OUTLINE\n', '')).items)).toContain(
      '      [change] Merge the sheets (40 → 8 min)',
    );
    expect(drawn(text.replace('OUTLINE\n', ''))).toMatchObject({ columns: [2, 2, 3], links: 7 });
    const titled = 'Aim: a\nDiagram\n  Primary: b\n    Secondary: c';
    expect(written(outline(titled).items)).toEqual(['[aim] a', '  [1] b', '    [2] c']);
  });

  it('makes lines of the names that its lines call each other by', () => {
    const text = `AIM: Care that is kind
  PRIMARY pd1: Patients
  PRIMARY pd2: Staff
  PRIMARY pd3: The ward

SECONDARY -> PRIMARY (every link)
  sd1: Choice -> pd1
  sd2: Trust -> pd1, pd2
  sd3: Quiet rooms -> PD3
  sd4: Fairness -> pd1, pd2, pd3`;
    expect(written(outline(text).items).slice(-4)).toEqual([
      '    [2] Choice loose → p1',
      '    [2] Trust loose → p1,p2',
      '    [2] Quiet rooms loose → p3',
      '    [2] Fairness loose → p1,p2,p3',
    ]);
    const { columns, links, plan } = drawn(text);
    expect([columns, links]).toEqual([[3, 4, 0], 3 + 7]);
    const trust = Object.values(plan.nodes).find(({ text: words }) => words === 'Trust');
    expect(parentsOf(plan, trust?.id ?? '').map((id) => plan.nodes[id]?.text)).toEqual(['Patients', 'Staff']);
  });

  it('adds such lines to the one that indentation says', () => {
    const text = 'Primary 1: A\n  Secondary: A1 -> P2\nPrimary 2: B';
    expect(written(outline(text).items)).toEqual(['[1] A', '  [2] A1 → p2', '[1] B']);
    expect(drawn(text).links).toBe(4);
  });

  it('puts lists that stand by themselves into their columns, not yet linked', () => {
    const text = 'Primary drivers\n- Kit\n- Staff\nSecondary drivers\n- Clear floors\nChange ideas:\n- Walk round';
    expect(drawn(text)).toMatchObject({ columns: [2, 1, 1], links: 2 });
  });

  it('puts a line that says nothing of itself below the last that does', () => {
    expect(written(outline('Aim: a\nPrimary driver 1: b\n- c\n- d\nPrimary driver 2: e').items)).toEqual([
      '[aim] a',
      '  [1] b',
      '    c',
      '    d',
      '  [1] e',
    ]);
  });

  it('knows the titles that the plan gives its columns', () => {
    const plan = emptyPlan();
    const { change, primary } = plan.columns;
    if (!change || !primary) throw new Error('The columns have changed.');
    const titled = {
      ...plan,
      columns: {
        ...plan.columns,
        change: { ...change, title: 'แนวทาง' },
        primary: { ...primary, title: 'Big levers' },
      },
    };
    const { items } = outline('Big lever 1: ก\n  แนวทาง: ข', titled);
    expect(written(items)).toEqual(['[1] ก', '  [change] ข']);
  });

  it.each([
    ['a list that only begins with the word', 'Aim\n  Driver\n    Idea'],
    ['an ordinary word and a colon', 'Change: what we do\nIdea: nothing'],
    ['a time', 'Ward round\n8:30 at the door'],
    ['an arrow', 'From 40 -> 8 minutes\nA1: the form'],
  ])('is not seen in %s', (_, text) => {
    expect(written(outline(text).items).map((line) => line.trim())).toEqual(
      text.split('\n').map((line) => line.trim()),
    );
  });
});

describe('cells', () => {
  const table = [
    'Primary Drivers & KPIs\tSecondary Drivers & KPIs\tChange Ideas & KPIs',
    '"Booking\nKPI: no-shows < 5%"\t"Slots\nKPI: on time > 90%"\t"App\nKPI: > 70%"',
    '\t\tReminders',
    '"Flow"\tFewer steps\tOne desk',
    '\t\tScreens',
    '\tQuick lab\tTubes',
  ].join('\n');

  it('are paths: what is empty means as above, what is the same is one box, what breaks stays one', () => {
    expect(written(outline(table).items)).toEqual([
      '[1] Booking\nKPI: no-shows < 5%',
      '  [2] Slots\nKPI: on time > 90%',
      '    [change] App\nKPI: > 70%',
      '    [change] Reminders',
      '[1] Flow',
      '  [2] Fewer steps',
      '    [change] One desk',
      '    [change] Screens',
      '  [2] Quick lab',
      '    [change] Tubes',
    ]);
    expect(drawn(table)).toMatchObject({ columns: [2, 3, 5], links: 10 });
  });

  it('are levels from left to right where nothing heads them', () => {
    expect(written(outline('A\tA1\nA\tA2\nB\tB1').items)).toEqual(['A', '  A1', '  A2', 'B', '  B1']);
  });

  it('that are not of the diagram go into the notes of their row', () => {
    const text = 'Driver\tChange idea\tOwner\tDue\nKit\tSocks\tZoe\t2027-01-31\n\tLights\t\t';
    expect(written(outline(`Primary ${text}`).items)).toEqual([
      '[1] Kit',
      '  [change] Socks (Owner: Zoe\nDue: 2027-01-31)',
      '  [change] Lights',
    ]);
  });

  it('in one column are a list', () => {
    expect(written(outline('"Kit\nfor all"\r\nSocks\r\n').items)).toEqual(['Kit\nfor all', 'Socks']);
  });
});

describe('a line that is too long', () => {
  it('is parted between words, its rest goes into the notes, and its number is told', () => {
    const long = `${'word '.repeat(450)}end`;
    const { items, long: told } = outline(`One\nTwo\n  ${long}\nThree`);
    const [, two] = items;
    const [child] = two?.children ?? [];
    expect(child?.text.length).toBeLessThanOrEqual(2_000);
    expect(`${child?.text} ${child?.notes}`).toBe(long);
    expect(told).toEqual([{ line: 3, length: long.length, lost: 0 }]);
    expect(items).toHaveLength(3);
  });

  it('says what fitted nowhere', () => {
    const { long } = outline(`${'a'.repeat(23_000)}\nb`);
    expect(long).toEqual([{ line: 1, length: 23_000, lost: 1_000 }]);
  });

  it('is never parted within a character', () => {
    const { items } = outline(`x${'😀'.repeat(1_500)}\nb`);
    expect(items[0]?.text).toBe(`x${'😀'.repeat(999)}`);
  });
});
