import { freeze, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { recogniseClipboard } from '../../../../src/exchange/recognise/recogniseClipboard';
import { decidedRows, nameOfDoubt } from '../../../../src/exchange/recognise/decided';
import type { Recognised } from '../../../../src/exchange/recognise/recognised';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { bringIn } from '../../../../src/plan/edit/bringIn';
import { linksOf, parentsOf } from '../../../../src/plan/ask/relations';
import { nodesInColumn } from '../../../../src/plan/ask/queries';
import type { Plan } from '../../../../src/plan/model/schema';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { emptyPlan } from '../../../fixtures/plans';
import { counter } from '../../plan/page';

const outline = (text: string, plan = emptyPlan()) => {
  const recognised = recogniseClipboard({ text }, { words: columnWords(plan), today: '2026-11-30' });
  if (!recognised) throw new Error('There is nothing to read.');
  return recognised;
};

/** `[column] text → further parents (notes)`, two spaces a level; `loose` where it contributes to nothing. */
function written({ rows }: Recognised): string[] {
  const depths = new Map<string, number>([['', -1]]);
  const texts = new Map(rows.map(({ key, text }) => [key, text]));
  return rows.map(({ key, text, column, parents, fields }) => {
    const [first, ...others] = parents.map(({ to }) => to);
    const depth = first === undefined ? 0 : (depths.get(first) ?? -1) + 1;
    depths.set(key, depth);
    return [
      '  '.repeat(depth) + (column === undefined ? text : `[${column}] ${text}`),
      ...(parents.length === 0 && column !== 'aim' ? ['loose'] : []),
      ...(others.length > 0 ? [`→ ${others.map((other) => texts.get(other)).join()}`] : []),
      ...(fields?.notes === undefined ? [] : [`(${fields.notes})`]),
      ...(fields?.measures ?? []).map(({ name }) => `{${name}}`),
    ].join(' ');
  });
}

/** How many boxes stand in each column, and all lines, after the outline went below the empty aim. */
function drawn(text: string): { columns: number[]; links: number; plan: Plan } {
  const { rows } = outline(text);
  const plan = produce(freeze(emptyPlan(), true), (draft) => {
    bringIn(draft, { parent: 'aim-1', boxes: rows, newId: counter() });
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
    expect(written(outline(diagram))).toEqual([
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
    expect(written(outline(flat))).toEqual(written(outline(diagram)));
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
    expect(written(outline(text.replace('OUTLINE\n', '')))).toContain('      [change] Merge the sheets (40 → 8 min)');
    expect(drawn(text.replace('OUTLINE\n', ''))).toMatchObject({ columns: [2, 2, 3], links: 7 });
    const titled = 'Aim: a\nDiagram\n  Primary: b\n    Secondary: c';
    expect(written(outline(titled))).toEqual(['[aim] a', '  [1] b', '    [2] c']);
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
    expect(written(outline(text)).slice(-4)).toEqual([
      '    [2] Choice',
      '    [2] Trust → Staff',
      '    [2] Quiet rooms',
      '    [2] Fairness → Staff,The ward',
    ]);
    const { columns, links, plan } = drawn(text);
    expect([columns, links]).toEqual([[3, 4, 0], 3 + 7]);
    const trust = Object.values(plan.nodes).find(({ text: words }) => words === 'Trust');
    expect(parentsOf(plan, trust?.id ?? '').map((id) => plan.nodes[id]?.text)).toEqual(['Patients', 'Staff']);
  });

  it('adds such lines to the one that indentation says', () => {
    const text = 'Primary 1: A\n  Secondary: A1 -> P2\nPrimary 2: B';
    expect(written(outline(text))).toEqual(['[1] A', '  [2] A1 → B', '[1] B']);
    expect(drawn(text).links).toBe(4);
  });

  it('puts lists that stand by themselves into their columns, not yet linked', () => {
    const text = 'Primary drivers\n- Kit\n- Staff\nSecondary drivers\n- Clear floors\nChange ideas:\n- Walk round';
    expect(drawn(text)).toMatchObject({ columns: [2, 1, 1], links: 2 });
  });

  it('puts a line that says nothing of itself below the last that does', () => {
    expect(written(outline('Aim: a\nPrimary driver 1: b\n- c\n- d\nPrimary driver 2: e'))).toEqual([
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
    expect(written(outline('Big lever 1: ก\n  แนวทาง: ข', titled))).toEqual(['[1] ก', '  [change] ข']);
  });

  it.each([
    ['a list that only begins with the word', 'Aim\n  Driver\n    Idea'],
    ['an ordinary word and a colon', 'Change: what we do\nIdea: nothing'],
    ['a time', 'Ward round\n8:30 at the door'],
    ['an arrow', 'From 40 -> 8 minutes\nA1: the form'],
  ])('is not seen in %s', (_, text) => {
    expect(written(outline(text)).map((line) => line.trim())).toEqual(text.split('\n').map((line) => line.trim()));
  });
});

describe('what is no box', () => {
  it('is told where it stands around lines that say what they are', () => {
    const text = `SOURCE: a leaflet
TITLE: Falls on Ash ward

AIM: Fewer falls [KPI: falls a week < 2]
OUTLINE
  PRIMARY: Kit [KPI: ]
    CHANGE: Socks [PDSA 1: do "one bed"]
MEASURES: outcome Falls; process Socks worn, Rounds (day, night)
NOTE: ask Ama`;
    const { title, rows, ignored } = outline(text);
    expect(title).toBe('Falls on Ash ward');
    expect(rows.map(({ text: words }) => words)).toEqual(['Fewer falls', 'Kit', 'Socks']);
    expect(rows[0]?.fields?.measures).toEqual([
      { name: 'falls a week < 2' },
      { name: 'Falls', kind: 'outcome' },
      { name: 'Socks worn', kind: 'process' },
      { name: 'Rounds (day, night)', kind: 'process' },
    ]);
    expect(rows[2]?.fields).toEqual({ notes: 'PDSA 1: do "one bed"' });
    expect(ignored).toEqual(['3 lines that are no boxes were left out, the first is “SOURCE: a leaflet”.']);
  });

  it('is a measure below its box', () => {
    expect(written(outline('Kit\n\tSocks\n\t\tKPI: worn at noon\n\tLights'))).toEqual([
      'Kit',
      '  Socks {worn at noon}',
      '  Lights',
    ]);
  });
});

describe('a line break within an item', () => {
  it('is joined where the line goes on with small letters', () => {
    const text =
      '- Ask whoever came along what the\n  patient fears most\n- Walk round\n  - Night lights in\n    every bay';
    expect(written(outline(text))).toEqual([
      'Ask whoever came along what the patient fears most',
      'Walk round',
      '  Night lights in every bay',
    ]);
  });

  it('is not where lines are lines', () => {
    expect(written(outline('- Kit\n- Staff\n  Huddle at noon'))).toEqual(['Kit', 'Staff', '  Huddle at noon']);
    expect(written(outline('kit\nstaff\nroom'))).toEqual(['kit', 'staff', 'room']);
  });
});

describe('the same sentence', () => {
  it('twice in a column is a doubt, also when it is spelt a little otherwise', () => {
    const text =
      'A\n\tRisk on the sheet\n\tFloor kept clear\nB\n\tRisk on the  sheet\n\tFloors kept clear\n\tWard 3 first\n\tWard 4 first';
    expect(outline(text).doubts).toEqual([
      { kind: 'same', rows: ['r2', 'r5'] },
      { kind: 'near', rows: ['r3', 'r6'] },
    ]);
  });

  it('becomes one box with a link for each, unless its user says otherwise', () => {
    const recognised = outline('A\n\tSame words\n\t\tOne\nB\n\tSame words\n\t\tTwo');
    expect(written({ ...recognised, rows: decidedRows(recognised) })).toEqual([
      'A',
      '  Same words → B',
      '    One',
      'B',
      '    Two',
    ]);
    const [doubt] = recognised.doubts;
    const answers = new Map([[doubt ? nameOfDoubt(doubt) : '', 'several' as const]]);
    expect(decidedRows(recognised, answers)).toEqual(recognised.rows);
  });

  it('in an aim leaves one aim', () => {
    const recognised = outline('Aim: a\n  Primary: b\nAims:\n- c');
    expect(recognised.rows.filter(({ column }) => column === 'aim')).toHaveLength(1);
  });
});

describe('much of it', () => {
  it.each([
    ['unlike each other', (at: number) => `${'\t'.repeat(at % 3)}An idea for ward ${at}`],
    ['alike', (at: number) => `The ${'very '.repeat(at % 40)}long idea ${'x'.repeat(at % 7)}`],
  ])('that is %s is recognised at once', (_, line) => {
    const text = Array.from({ length: 20_000 }, (__, at) => line(at)).join('\n');
    const began = process.cpuUsage();
    expect(outline(text).rows).toHaveLength(20_000);
    // In µs of the processor, whoever else uses it: half a second, and minutes where each line met each other.
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
  });
});
