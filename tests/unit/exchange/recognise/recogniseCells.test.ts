import { describe, expect, it } from 'vitest';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { decidedRows } from '../../../../src/exchange/recognise/decided';
import { recogniseClipboard } from '../../../../src/exchange/recognise/recogniseClipboard';
import { readTable } from '../../../../src/exchange/recognise/readTable';
import type { Recognised } from '../../../../src/exchange/recognise/recognised';
import { emptyPlan } from '../../../fixtures/plans';

const options = { words: columnWords(emptyPlan()), today: '2026-11-30' };

const table = (forms: { text?: string; html?: string }) => {
  const recognised = recogniseClipboard(forms, options);
  if (!recognised) throw new Error('There is nothing to read.');
  return recognised;
};

/** Two spaces a level: `[column] text → further parents {measures} (notes)`. */
function written({ rows }: Pick<Recognised, 'rows'>): string[] {
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
      ...(fields?.measures ?? []).map(({ name }) => `{${name}}`),
      ...(fields?.notes === undefined ? [] : [`(${fields.notes})`]),
    ].join(' ');
  });
}

const html = (...rows: string[]) => ({ html: `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>` });

describe('cells', () => {
  const text = [
    'Primary Drivers & KPIs\tSecondary Drivers & KPIs\tChange Ideas & KPIs',
    '"Booking\nKPI: no-shows < 5%"\t"Slots\nKPI: on time > 90%"\t"App\nKPI: > 70%"',
    '\t\tReminders',
    '"Flow"\tFewer steps\tOne desk',
    '\t\tScreens',
    '\tQuick lab\tTubes',
  ].join('\n');

  it('are paths: what is empty means as above, what is the same is one box, a KPI is its measure', () => {
    expect(written(table({ text }))).toEqual([
      '[1] Booking {no-shows < 5%}',
      '  [2] Slots {on time > 90%}',
      '    [change] App {> 70%}',
      '    [change] Reminders',
      '[1] Flow',
      '  [2] Fewer steps',
      '    [change] One desk',
      '    [change] Screens',
      '  [2] Quick lab',
      '    [change] Tubes',
    ]);
  });

  it('are levels from left to right where nothing heads them', () => {
    expect(written(table({ text: 'A\tA1\nA\tA2\nB\tB1' }))).toEqual(['A', '  A1', '  A2', 'B', '  B1']);
  });

  it('that say something about a box go into its fields, others into its notes', () => {
    const head = 'Primary driver\tChange idea\tOwner\tDue\tStatus\tImpact\tTags\tMeasure\tBudget';
    const { rows } = table({
      text: `${head}\nKit\tSocks\tZoe\t31/01/2027\tDone\tHigh\tnight, quick\tFalls; Socks worn\t300\n\tLights\t\tsoon\t\t\t\t\t`,
    });
    expect(rows[1]).toMatchObject({
      text: 'Socks',
      fields: {
        owner: 'Zoe',
        due: '2027-01-31',
        status: 'adopted',
        impact: 4,
        tags: [{ name: 'night' }, { name: 'quick' }],
        measures: [{ name: 'Falls' }, { name: 'Socks worn' }],
        notes: 'Budget: 300',
      },
    });
    expect(rows[2]?.fields).toEqual({ notes: 'Due: soon' });
  });

  it.each([
    ['day first', ['3/2/2027', '4/12/2027'], '2027-02-03'],
    ['month first, where only that can be', ['3/2/2027', '4/13/2027'], '2027-03-02'],
    ['as a sheet counts days', ['46056', '46057'], '2026-02-03'],
    ['with a time of day', ['2027-02-03T00:00:00', '2027-02-04 09:30'], '2027-02-03'],
  ])('hold dates %s', (_, [first = '', second = ''], due) => {
    const { rows } = table({ text: `Primary\tIdea\tDue date\nA\tB\t${first}\nC\tD\t${second}` });
    expect(rows[1]?.fields?.due).toBe(due);
  });

  it('of several lines or bullets are several boxes, a line that goes on is not', () => {
    const found = table({
      text: 'Primary\tIdeas\nKit\t"- Socks\n- Lights\n  at night"\nStaff\t"Huddle\nWalk round\nwith the matron"',
    });
    expect(written(found)).toEqual([
      '[1] Kit',
      '  [change] Socks',
      '  [change] Lights at night',
      '[1] Staff',
      '  [change] Huddle',
      '  [change] Walk round with the matron',
    ]);
    expect(found.done).toEqual(['2 cells made several boxes', 'Bullets and numbers taken off']);
  });

  it('in one column are a list', () => {
    expect(written(table({ text: '"Kit\nfor all"\r\nSocks\r\n' }))).toEqual(['Kit\nfor all', 'Socks']);
  });

  it('have their aim in a column, above the heading or beside the table', () => {
    const body = 'Primary\tIdea\nKit\tSocks';
    const expected = ['[aim] Fewer falls', '  [1] Kit', '    [change] Socks'];
    expect(written(table({ text: `Aim: Fewer falls\t\n${body}` }))).toEqual(expected);
    expect(written(table({ text: 'Aim\tPrimary\tIdea\nFewer falls\tKit\tSocks' }))).toEqual(expected);
    const page = `<p>Aim: Fewer falls</p><p>Made by us</p>${html('<th>Primary</th><th>Idea</th>', '<td>Kit</td><td>Socks</td>').html}`;
    expect(written(table({ html: page }))).toEqual(expected);
    expect(table({ html: page }).ignored).toEqual(['1 line beside the table was left out.']);
  });

  it('that are merged are filled down, and one that is empty there has nothing beside it', () => {
    const found = table(
      html(
        '<th>Primary</th><th>Secondary</th><th>Ideas</th>',
        '<td rowspan=2>Kit</td><td rowspan=2>Feet</td><td>Socks</td>',
        '<td>Shoes</td>',
        '<td></td><td></td><td>Stickers</td>',
      ),
    );
    expect(written(found)).toEqual([
      '[1] Kit',
      '  [2] Feet',
      '    [change] Socks',
      '    [change] Shoes',
      '[change] Stickers loose',
    ]);
    expect(found.doubts).toEqual([{ kind: 'unplaced', rows: ['r5'], beside: 'r2' }]);
    const answers = (answer: 'beside' | 'out') => new Map([['unplaced r5', answer] as const]);
    expect(decidedRows(found, answers('beside')).at(-1)?.parents).toEqual([{ to: 'r2' }]);
    expect(decidedRows(found, answers('out'))).toHaveLength(4);
  });

  it('of columns that do not know of each other are boxes that are not placed yet', () => {
    const found = table({ text: 'Primary\tSecondary\tChange ideas\nA\ta\t1\nB\tb\t2\n\tc\t3\n\t\t4' });
    expect(written(found)).toEqual([
      '[1] A',
      '[2] a loose',
      '[change] 1 loose',
      '[1] B',
      '[2] b loose',
      '[change] 2 loose',
      '[2] c loose',
      '[change] 3 loose',
      '[change] 4 loose',
    ]);
    expect(found.doubts.map(({ kind }) => kind)).toEqual(['lists']);
    if (!found.table) throw new Error('It is a table.');
    const together = readTable({ ...found.table, rows: 'together' }, '2026-11-30');
    expect(written(together).slice(0, 3)).toEqual(['[1] A', '  [2] a', '    [change] 1']);
  });

  it('are read anew when a column is given another meaning', () => {
    const { table: found } = table({ text: 'Primary\tIdea\tRoom\nKit\tSocks\tB2' });
    if (!found) throw new Error('It is a table.');
    const meanings = found.meanings.with(2, { kind: 'field', field: 'owner' });
    expect(readTable({ ...found, meanings }, '2026-11-30').rows[1]?.fields).toEqual({ owner: 'B2' });
    const without = readTable({ ...found, meanings: found.meanings.with(2, { kind: 'ignored' }) }, '2026-11-30');
    expect(without.ignored).toEqual(['Not taken: Room.']);
  });

  it('may be parted by commas or semicolons where they are headed', () => {
    expect(written(table({ text: 'Primary driver,Change idea\nKit,"Socks, warm"' }))).toEqual([
      '[1] Kit',
      '  [change] Socks, warm',
    ]);
    expect(written(table({ text: 'Kit, tools and socks\nStaff, day and night' }))).toHaveLength(2);
  });

  it('of a sheet as long as a plan can hold are recognised at once', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `P${at % 9}\tS${at % 99}\tIdea number ${at}\tAma`);
    const began = process.cpuUsage();
    expect(table({ text: `Primary\tSecondary\tIdea\tOwner\n${rows.join('\n')}` }).rows.length).toBeGreaterThan(20_000);
    // In µs of the processor, whoever else uses it: half a second, and minutes where each row met each other.
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
  });
});
