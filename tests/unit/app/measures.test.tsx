// @vitest-environment jsdom
/** Measures as a whole: from nothing to a chart, values typed and pasted, the family, a phase. jsdom has no layout. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { addMeasure } from '../../../src/plan/edit/measureEdits';
import { pointsById, pointsInOrder } from '../../../src/plan/model/points';
import type { FilePoint, Measure, Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp, undo } from './renderApp';
// Its code comes before the tests, which then need not wait for it.
import '../../../src/views/measures/MeasuresView';

stubBrowser();

type Made = Partial<Omit<Measure, 'points' | 'id'>> & { readonly points?: readonly FilePoint[] };

function planWith(...made: readonly Made[]): Plan {
  return produce(smallPlan(), (draft) => {
    for (const [at, { points = [], name = 'Falls', kind = 'outcome', ...members }] of made.entries()) {
      addMeasure(draft, { ...members, id: `M${at + 1}`, name, kind });
      const measure = draft.measures[`M${at + 1}`];
      if (measure) measure.points = pointsById(points);
    }
  });
}

const monthly = (values: readonly number[]): FilePoint[] =>
  values.map((value, at) => ({
    date: `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    value,
  }));

/** Falls that become fewer from the thirteenth month on. */
const better = [12, 14, 11, 13, 15, 12, 13, 14, 12, 11, 13, 12, 7, 6, 8, 5, 7, 6, 7, 8, 6, 5, 7, 6];

async function openMeasures(plan: Plan) {
  const app = await renderApp({ plans: [plan], address: '/plan/plan-1/measures' });
  await screen.findByRole('tab', { name: 'Measures' });
  await screen.findByText(/New measure/);
  const { openPlan, session } = app.services.context;
  return {
    ...app,
    plan: () => openPlan.plan(),
    measure: (id = 'M1') => {
      const measure = openPlan.plan().measures[id];
      if (!measure) throw new Error(`There is no measure ${id}.`);
      return measure;
    },
    values: (id = 'M1') =>
      pointsInOrder(openPlan.plan().measures[id]?.points ?? {}).map(({ id: _, order: __, ...said }) => said),
    cell: (row: string, column: string) => {
      const cell = document.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${column}"]`);
      if (!cell) throw new Error(`There is no cell ${row} ${column}.`);
      return cell;
    },
    session: () => session.getState(),
    paste: (target: Element, text: string) =>
      fireEvent.paste(target, {
        clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : ''), types: ['text/plain'] },
      }),
  };
}

/** The key of a row of the grid, the next date being the first. */
const pointAt = (row: number) =>
  document.querySelectorAll('[role="grid"] [data-row]')[row - 1]?.getAttribute('data-row') ?? '';

describe('the measures of a plan', () => {
  it('begin with the one of the aim, which is named at once', async () => {
    const { press, plan, user } = await openMeasures(smallPlan());
    await press('Measure the aim');
    const name = await screen.findByPlaceholderText('Name of the measure');
    await waitFor(() => expect(name).toHaveFocus());
    await user.keyboard('Falls with harm');
    const [made] = Object.values(plan().measures);
    expect(made).toMatchObject({ name: 'Falls with harm', kind: 'outcome', nodes: ['aim-1'] });
    expect(screen.getByText(/The chart appears with the first values/)).toBeVisible();
  });

  it('stand by kind, with what their family lacks as a quiet question', async () => {
    const { user, plan } = await openMeasures(
      planWith(
        { name: 'Falls', points: monthly(better), frequency: 'monthly', unit: 'falls' },
        { name: 'Rounds', kind: 'process' },
      ),
    );
    const list = screen.getByRole('navigation', { name: 'Measures' });
    expect(within(list).getByRole('heading', { name: 'Outcome' })).toBeVisible();
    expect(within(list).getByRole('button', { name: /Falls/ })).toHaveAttribute('aria-current', 'true');
    const question = within(list).getByText(/no balancing measure/);
    await user.click(within(question).getByRole('button', { name: 'Measure it' }));
    expect(Object.values(plan().measures).some(({ kind }) => kind === 'balancing')).toBe(true);
  });

  it('are gone through by arrows and deleted by key, which can be taken back', async () => {
    const { user, plan } = await openMeasures(planWith({ name: 'Falls' }, { name: 'Rounds', kind: 'process' }));
    screen.getByRole('button', { name: /^Falls/ }).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByLabelText('Name of the measure')).toHaveValue('Rounds'));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(Object.keys(plan().measures)).toEqual(['M1']));
    await user.click(undo());
    expect(Object.keys(plan().measures)).toEqual(['M1', 'M2']);
  });

  it('begin at a box of the diagram or at a cycle, of the aim as its parts say it', async () => {
    const plan = produce(smallPlan(), (draft) => {
      const smart = { measure: 'falls with harm', from: '12', to: '6' };
      Object.assign(draft.nodes['aim-1'] ?? {}, { smart });
    });
    const app = await openMeasures(plan);
    const { context } = app.services;
    const { measureBox } = await import('../../../src/commands/measureDeeds');
    measureBox(context, 'aim-1');
    expect(Object.values(app.plan().measures)[0]).toMatchObject({
      name: 'Falls with harm',
      goal: 'decrease',
      target: 6,
    });
    await app.goTo('/plan/plan-1/pdsa/cycle-2');
    await app.user.click(await screen.findByRole('button', { name: 'Measure this' }));
    await screen.findByRole('navigation', { name: 'Measures' });
    const followed = app.plan().cycles['cycle-2']?.measures ?? [];
    expect(followed).toHaveLength(1);
    expect(app.plan().measures[followed[0] ?? '']?.nodes).toEqual(['C1']);
  });

  it('have an address each, which opens one and follows what is chosen', async () => {
    const app = await openMeasures(planWith({ name: 'Falls' }, { name: 'Rounds', kind: 'process' }));
    await app.goTo('/plan/plan-1/measures/M2');
    const name = () => screen.getByLabelText('Name of the measure');
    await waitFor(() => expect(name()).toHaveValue('Rounds'));
    screen.getByRole('button', { name: /^Rounds/ }).focus();
    await app.user.keyboard('{ArrowUp}');
    await waitFor(() => expect(name()).toHaveValue('Falls'));
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M1'));
    await app.user.keyboard('{Delete}');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M2'));
    await app.user.click(screen.getByRole('button', { name: 'All charts on one page' }));
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures'));
    await app.user.click(within(screen.getByRole('list', { name: 'Charts' })).getByRole('button', { name: 'Rounds' }));
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M2'));
    await app.goTo('/plan/plan-1/measures');
    await waitFor(() => expect(app.session().kept['measure-place']).toBe('list'));
    expect(window.location.hash).toBe('#/plan/plan-1/measures');
    await app.goTo('/plan/plan-1/measures/M2');
    await waitFor(() => expect(app.session().kept['measure-place']).toBe('measure'));
    await app.goTo('/plan/plan-1/measures/gone');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M2'));
  });

  it('print together on A4 across', async () => {
    const app = await openMeasures(planWith({ points: monthly(better) }, { name: 'Rounds', points: monthly(better) }));
    await app.user.click(screen.getByRole('button', { name: 'All charts on one page' }));
    const print = vi.spyOn(app.services.context.ports, 'printPictures').mockResolvedValue();
    await app.user.click(await screen.findByRole('button', { name: 'Print' }));
    const [sheets = []] = print.mock.calls[0] ?? [];
    expect(sheets.map(({ page, tables }) => [page?.widthMm, page?.heightMm, tables?.length])).toEqual([[297, 210, 2]]);
  });

  it('stand as charts in the details of their box and on the page of a cycle that names them', async () => {
    const plan = produce(planWith({ points: monthly(better), nodes: ['C1'], chart: 'xmr' }), (draft) => {
      Object.assign(draft.cycles['cycle-1'] ?? {}, { measures: ['M1'] });
    });
    const app = await openMeasures(plan);
    await app.goTo('/plan/plan-1/outline');
    act(() => app.services.context.session.selectNodes(['C1']));
    const charts = await screen.findByRole('list', { name: 'Charts of measures' });
    expect(await within(charts).findByRole('figure', { name: /^XmR chart of Falls/ })).toBeVisible();
    await app.user.click(within(charts).getByRole('button', { name: 'Falls' }));
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/measures/M1'));
    await app.goTo('/plan/plan-1/pdsa/cycle-1');
    const page = await screen.findByRole('form');
    expect(await within(page).findByRole('figure', { name: /^XmR chart of Falls/ })).toBeVisible();
  });

  it('are found by their words', async () => {
    const { user } = await openMeasures(planWith({ name: 'Falls' }, { name: 'Rounds', kind: 'process', owner: 'Ama' }));
    screen.getByRole('button', { name: /^Falls/ }).focus();
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Find in the measures' }), 'ama');
    await waitFor(() => expect(screen.getByText('process measure:')).toBeVisible());
    expect(screen.getByLabelText('Name of the measure')).toHaveValue('Rounds');
    await user.keyboard('{Escape}{Control>}k{/Control}');
    await user.keyboard('fall');
    await user.click(await screen.findByRole('option', { name: /Falls.*Outcome measure/ }));
    await waitFor(() => expect(screen.getByLabelText('Name of the measure')).toHaveValue('Falls'));
  });

  it('can be one that the plan itself has the values of', async () => {
    const { choose, plan } = await openMeasures(
      produce(smallPlan(), (draft) => {
        Object.assign(draft.cycles['cycle-1'] ?? {}, { do: { start: '2026-01-05', end: '2026-01-20' } });
      }),
    );
    await choose('New measure', 'From this plan: PDSA cycles finished a month');
    await waitFor(() => expect(Object.values(plan().measures)[0]?.name).toBe('PDSA cycles finished a month'));
    const [made] = Object.values(plan().measures);
    expect(pointsInOrder(made?.points ?? {})[0]).toMatchObject({ date: '2026-01-01', value: 1 });
    expect(screen.getByRole('button', { name: 'Count again' })).toBeVisible();
  });
});

describe('the chart of a measure', () => {
  it('says in words what it shows, and how often its rules cry wolf', async () => {
    await openMeasures(planWith({ points: monthly(better), goal: 'decrease', chart: 'xmr', unit: 'falls' }));
    expect(await screen.findByText('Improving:')).toBeVisible();
    expect(screen.getByText(/These rules cry wolf on 19 of 100 charts/)).toBeVisible();
    expect(screen.getByRole('listbox', { name: /^Values of Falls/ })).toBeVisible();
  });

  it('is looked at as another chart by its reader alone, until that is kept', async () => {
    const { user, measure } = await openMeasures(planWith({ points: monthly(better), chart: 'xmr' }));
    await user.click(screen.getByRole('radio', { name: 'Run chart' }));
    expect(measure().chart).toBe('xmr');
    expect(screen.getByText(/Only you see the chart like this/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep for the measure' }));
    expect(measure().chart).toBe('run');
    expect(screen.queryByText(/Only you see/)).toBeNull();
  });

  it('is read by rules of its own, with how often these cry wolf beside them', async () => {
    const { user, measure } = await openMeasures(planWith({ points: monthly(better), chart: 'xmr' }));
    const details = within(await screen.findByRole('complementary', { name: 'Details' }));
    const shift = await details.findByRole('textbox', { name: 'In a row on one side' });
    expect(shift).toHaveValue('7');
    expect(details.getByText(/They cry wolf on 19 of 100 charts/)).toBeVisible();
    await user.clear(shift);
    await user.type(shift, '5{Enter}');
    expect(measure().rules).toEqual({ shift: 5 });
    const rate = (await details.findByText(/They cry wolf on/)).textContent.match(/\d+/)?.[0];
    expect(Number(rate)).toBeGreaterThan(30);
    await user.clear(shift);
    await user.type(shift, '2{Enter}');
    expect(measure().rules).toEqual({ shift: 5 });
    expect(details.getByText(/A row is 3 to 100 values long/, { selector: 'p' })).toBeVisible();
    await user.click(details.getByRole('switch', { name: 'Outside a limit counts as near it' }));
    await user.click(details.getByRole('switch', { name: 'Leave out wild jumps' }));
    expect(measure().rules).toEqual({ shift: 5, nearCountsOutside: true, screen: false });
    expect(screen.getByText(/5 on one side/)).toBeInTheDocument();
  });

  it('suggests a step with its cause and begins a phase only with a reason; “Not now” is heard', async () => {
    const points = monthly(better).map((point, at) => (at === 12 ? { ...point, mark: 'Night round began' } : point));
    const { user, measure } = await openMeasures(planWith({ points, goal: 'decrease', chart: 'xmr' }));
    expect(await screen.findByText(/with a cause you know \(Night round began\)/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^New limits from 1 January/ }));
    const dialog = await screen.findByRole('dialog', { name: 'New phase' });
    expect(within(dialog).getByLabelText('Why')).toHaveValue('Night round began');
    await user.click(within(dialog).getByRole('button', { name: 'Begin the phase' }));
    expect(measure().phases).toEqual([{ from: '2026-01-01', reason: 'Night round began' }]);
    await user.click(undo());
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/with a cause you know/)).toBeNull();
  });
});

describe('the values of a measure', () => {
  it('are typed one after the other: the next date is there already', async () => {
    const { cell, user, values } = await openMeasures(planWith({ points: monthly([12, 14]), frequency: 'monthly' }));
    cell('next', 'value').focus();
    await user.keyboard('9{Enter}');
    await user.keyboard('11{Enter}');
    expect(values().slice(2)).toEqual([
      { date: '2025-03-01', value: 9 },
      { date: '2025-04-01', value: 11 },
    ]);
  });

  it('are counted where the chart takes counts; more than there were is refused in words', async () => {
    const { cell, user, values } = await openMeasures(planWith({ chart: 'p', unit: '%', frequency: 'monthly' }));
    cell('next', 'numerator').focus();
    await user.keyboard('12{Tab}10{Enter}');
    expect(await screen.findByText('12 were counted out of 10.')).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'Out of' }));
    await user.keyboard('20{Enter}');
    expect(values()).toMatchObject([{ numerator: 12, denominator: 20 }]);
  });

  it('are left out with a reason, cleared to a gap, and deleted by their date', async () => {
    const { cell, user, values } = await openMeasures(planWith({ points: monthly([12, 14, 13]) }));
    cell('p2', 'reason').focus();
    await user.keyboard('Power cut{Enter}');
    expect(values()[1]).toEqual({ date: '2025-02-01', value: 14, ghost: true, reason: 'Power cut' });
    cell('p1', 'value').focus();
    await user.click(cell('p1', 'value'));
    await user.keyboard('{Delete}');
    expect(values()[0]).toEqual({ date: '2025-01-01', value: null });
    await user.click(cell('p3', 'date'));
    await user.keyboard('{Delete}');
    expect(values()).toHaveLength(2);
    expect(cell('p2', 'date')).toHaveFocus();
  });

  it('are filled down and pasted over as blocks; one cell that cannot be read changes nothing', async () => {
    const { cell, paste, user, values, session } = await openMeasures(planWith({ points: monthly([12, 14, 13]) }));
    await user.click(cell('p3', 'value'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(values().map(({ value }) => value)).toEqual([13, 13, 13]);
    await user.click(cell('p3', 'value'));
    paste(cell('p3', 'value'), '4,5\tQuiet\n5,5\tBusy');
    expect(values().slice(1)).toEqual([
      { date: '2025-02-01', value: 5.5, note: 'Busy' },
      { date: '2025-03-01', value: 4.5, note: 'Quiet' },
    ]);
    paste(cell('p3', 'value'), 'six\n7');
    expect(values()[1]?.value).toBe(5.5);
    expect(session().messages.at(-1)?.text).toBe('Nothing was changed. “six” is not a number.');
  });

  it('of rare events are their days', async () => {
    const { cell, user, values } = await openMeasures(planWith({ chart: 't' }));
    cell('next', 'date').focus();
    await user.keyboard('3 March 2026{Enter}');
    await user.keyboard('19/4/2026{Enter}');
    expect(values()).toEqual([{ date: '2026-03-03' }, { date: '2026-04-19' }]);
    expect(cell(pointAt(2), 'value')).toHaveTextContent('47');
  });

  it('come from a spreadsheet, and what was understood is shown before it is kept', async () => {
    const { cell, paste, values, user } = await openMeasures(planWith({ points: [] }));
    const rows = better.map(
      (value, at) => `01/${String((at % 12) + 1).padStart(2, '0')}/${2025 + Math.floor(at / 12)}\t${value},0`,
    );
    await user.click(cell('next', 'value'));
    paste(cell('next', 'value'), ['Month\tFalls', ...rows].join('\n'));
    const dialog = await screen.findByRole('dialog', { name: 'What was understood' });
    expect(within(dialog).getByRole('button', { name: /How is 01\/01\/2025 meant/ })).toBeVisible();
    expect(values()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Take over 24 values' }));
    expect(values()).toHaveLength(24);
    expect(values()[13]).toEqual({ date: '2026-02-01', value: 6 });
    expect(await screen.findByRole('listbox', { name: /^Values of Falls/ })).toBeVisible();
  });
});
