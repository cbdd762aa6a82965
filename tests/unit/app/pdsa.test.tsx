// @vitest-environment jsdom
/** PDSA cycles as a whole: the board by keys and by mouse, the way to a cycle's page and back. jsdom has no layout. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Cycle, Plan, PlanNode } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { rampPlan } from '../../fixtures/rampPlan';
import { stubBrowser } from './browserStubs';
import { renderApp, undo } from './renderApp';

stubBrowser();

type Made = Partial<Omit<Cycle, 'id' | 'order'>>;

function planWith(made: Readonly<Record<string, Made>>): Plan {
  const cycles = Object.entries(made).map(([id, members], index): [string, Cycle] => [
    id,
    {
      id,
      order: `a${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`,
      idea: 'C1',
      title: id,
      stage: 'plan',
      plan: {},
      do: {},
      study: {},
      act: {},
      ...members,
    },
  ]);
  return { ...smallPlan(), cycles: Object.fromEntries(cycles) };
}

const usual = (): Plan =>
  planWith({
    Alpha: { plan: { prediction: 'Nine of ten' } },
    Beta: { idea: 'C2', owner: 'Ama' },
    Gamma: { stage: 'do', plan: { prediction: 'Ten', locked: '2026-11-01T09:00:00.000Z' } },
    Delta: { stage: 'complete', act: { decision: 'adapt' }, study: { predictionHeld: 'partly' } },
  });

async function openBoard(plan: Plan = usual(), address = '/plan/plan-1/pdsa') {
  const app = await renderApp({ plans: [plan], address });
  await screen.findByRole('tab', { name: 'Board' });
  const { openPlan, session } = app.services.context;
  return {
    ...app,
    plan: () => openPlan.plan(),
    session: () => session.getState(),
    keys: (keys: string) => app.user.keyboard(keys),
    /** The titles in each stage. */
    stages: () =>
      ['Plan', 'Do', 'Study', 'Act', 'Complete'].map((stage) =>
        within(screen.getByRole('list', { name: stage }))
          .queryAllByRole('button')
          .map((card) => card.getAttribute('data-cycle-id'))
          .join(' '),
      ),
    card: (id: string) => {
      const card = document.querySelector<HTMLElement>(`[data-cycle-id="${id}"]`);
      if (!card) throw new Error(`There is no card ${id}.`);
      return card;
    },
    announced: () => session.getState().announcement.text,
  };
}

describe('the board of cycles', () => {
  it('has a list for each stage, and cards named by all that is on them', async () => {
    const { stages, card } = await openBoard();
    expect(stages()).toEqual(['Alpha Beta', 'Gamma', '', '', 'Delta']);
    expect(card('Beta')).toHaveAccessibleName(
      'Beta, cycle 1 of Risk on the handover sheet. Ama. Needs: No prediction yet',
    );
    expect(card('Delta')).toHaveTextContent('Partly held · Adapt');
    expect(screen.getByText('Nothing waits for a decision.')).toBeVisible();
    expect(screen.getByText('4 cycles of 2 ideas · 3 open, 1 complete · predictions: 1 partly')).toBeVisible();
  });

  it('is walked by arrows, with one stop for Tab', async () => {
    const { card, keys } = await openBoard();
    expect(document.querySelectorAll('[data-cycle-id][tabindex="0"]')).toHaveLength(1);
    card('Alpha').focus();
    await keys('{ArrowDown}');
    expect(card('Beta')).toHaveFocus();
    await keys('{ArrowRight}');
    expect(card('Gamma')).toHaveFocus();
    await keys('{ArrowRight}');
    expect(card('Delta')).toHaveFocus();
    await keys('{ArrowLeft}{ArrowLeft}');
    expect(card('Alpha')).toHaveFocus();
  });

  it('carries a card by keys, says what dropping it does, and takes move and lock back together', async () => {
    const { card, keys, plan, stages, announced, user } = await openBoard();
    card('Alpha').focus();
    await keys(' ');
    expect(announced()).toBe('Picked up “Alpha”. Arrows move it, Space drops it, Esc puts it back.');
    await keys('{ArrowRight}');
    expect(announced()).toBe('Do, 1 of 2. Dropped here, the prediction is fixed.');
    expect(screen.getByText('Was here')).toBeVisible();
    expect(stages().slice(0, 2)).toEqual(['Beta', 'Alpha Gamma']);
    expect(card('Alpha')).toHaveFocus();
    expect(plan().cycles.Alpha?.stage).toBe('plan');
    await keys('{ArrowDown} ');
    expect(stages().slice(0, 2)).toEqual(['Beta', 'Gamma Alpha']);
    expect(plan().cycles.Alpha).toMatchObject({ stage: 'do', plan: { prediction: 'Nine of ten' } });
    expect(plan().cycles.Alpha?.plan.locked).toBeDefined();
    await waitFor(() => expect(card('Alpha')).toHaveFocus());
    await user.click(undo());
    expect(plan().cycles.Alpha).toMatchObject({ stage: 'plan', plan: { prediction: 'Nine of ten' } });
    expect(plan().cycles.Alpha?.plan).not.toHaveProperty('locked');
  });

  it('puts a card back by Esc, and warns where no prediction was made', async () => {
    const { card, keys, stages, plan, announced } = await openBoard();
    card('Beta').focus();
    await keys(' {ArrowRight}');
    expect(announced()).toBe('Do, 2 of 2. No prediction yet. Dropped here, it is fixed as empty.');
    expect(screen.getByText('No prediction yet. Dropped here, it is fixed as empty.', { selector: 'p' })).toBeVisible();
    await keys('{Escape}');
    expect(stages().slice(0, 2)).toEqual(['Alpha Beta', 'Gamma']);
    expect(plan()).toEqual(expect.objectContaining({ cycles: usual().cycles }));
    await keys(' {ArrowUp} ');
    expect(stages()[0]).toBe('Beta Alpha');
  });

  it('takes cards by mouse', async () => {
    const { card, plan, stages } = await openBoard();
    const dataTransfer = { setData: () => {}, types: ['text/plain'] };
    fireEvent.dragStart(card('Beta'), { dataTransfer });
    await waitFor(() => {
      fireEvent.dragOver(screen.getByRole('heading', { name: 'Study' }), { dataTransfer });
      expect(screen.getByText('No prediction yet. Dropped here, it is fixed as empty.')).toBeVisible();
    });
    fireEvent.drop(screen.getByRole('heading', { name: 'Study' }), { dataTransfer });
    await waitFor(() => expect(stages()[2]).toBe('Beta'));
    expect(plan().cycles.Beta).toMatchObject({ stage: 'study' });
    expect(plan().cycles.Beta?.plan.locked).toBeDefined();
  });

  it('shows only what needs something, one idea, or one owner, and keeps that for the reader', async () => {
    const { stages, press, session, plan, user } = await openBoard();
    const choose = async (menu: string | RegExp, name: string) => {
      await press(menu);
      await user.click(await screen.findByRole('menuitemradio', { name }));
    };
    const before = plan();
    await press('Needs something 1');
    expect(stages()).toEqual(['Beta', '', '', '', '']);
    await press('Needs something 1');
    await choose('Idea: All ideas', 'Risk tool in the admission pack');
    await waitFor(() => expect(stages()).toEqual(['Alpha', 'Gamma', '', '', 'Delta']));
    await choose(/^Idea: Risk tool/, 'All ideas');
    await choose('Owner: All owners', 'Ama');
    await waitFor(() => expect(stages()).toEqual(['Beta', '', '', '', '']));
    expect(session().kept['pdsa-filter']).toMatchObject({ owner: 'Ama' });
    expect(plan()).toBe(before);
  });

  it('asks once who I am, and shows what is mine on the board and among the ramps', async () => {
    const { stages, press, session, user } = await openBoard();
    await press('Mine');
    await user.click(await screen.findByRole('combobox', { name: 'Owner' }));
    await user.keyboard('Ama{Enter}');
    await waitFor(() => expect(stages()).toEqual(['Beta', '', '', '', '']));
    expect(session().me).toBe('Ama');
    expect(screen.getByRole('button', { name: 'Mine 1' })).toHaveAttribute('aria-pressed', 'true');
    await press('Mine 1');
    expect(stages()).toEqual(['Alpha Beta', 'Gamma', '', '', 'Delta']);
    await user.click(screen.getByRole('tab', { name: 'Ramps' }));
    expect(await screen.findByRole('button', { name: 'Mine 1' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('finds cycles by any of their words, among the older ones too, and the keyboard goes to what was found', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 8 }, (_, at): [string, Made] => [
        `Old${at}`,
        {
          stage: 'complete',
          do: { end: `2026-01-0${at + 1}` },
          ...(at === 0 && { study: { learning: 'Ask in the morning' } }),
        },
      ]),
    );
    const { keys, card, session } = await openBoard(
      planWith({ Alpha: { plan: { prediction: 'By the MORNING round' } }, ...old }),
    );
    await keys('{Control>}f{/Control}');
    const field = await screen.findByRole('textbox', { name: 'Find in the PDSA' });
    await keys('morning');
    expect(screen.getByText('1 of 2')).toBeVisible();
    expect(card('Alpha')).toHaveAttribute('data-found', 'true');
    expect(await screen.findByText('Prediction:')).toBeVisible();
    expect(session().selection).toEqual([
      { kind: 'node', id: 'C1' },
      { kind: 'cycle', id: 'Alpha' },
    ]);
    await keys('{Enter}');
    await waitFor(() => expect(card('Old0')).toHaveAttribute('data-found', 'true'));
    expect(await screen.findByText('What we learned:')).toBeVisible();
    expect(field).toHaveFocus();
    await keys('{Escape}');
    expect(card('Old0')).toHaveFocus();
    expect(card('Old0')).not.toHaveAttribute('data-found');
  });

  it('asks for the idea of a new cycle, and opens its page with the title to be typed', async () => {
    const { press, keys, plan, user } = await openBoard();
    await press('New cycle');
    (await screen.findByRole('combobox', { name: 'Which change idea it tests' })).focus();
    await user.paste('walk');
    await keys('{Enter}');
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await waitFor(() => expect(title).toHaveFocus());
    await keys('One round');
    expect(Object.values(plan().cycles)).toContainEqual(
      expect.objectContaining({ idea: 'C3', title: 'One round', stage: 'plan' }),
    );
    expect(screen.getByRole('form', { name: 'One round' })).toBeVisible();
  });

  it('opens the page of a card, and comes back to that card', async () => {
    const { card, keys, press } = await openBoard();
    card('Gamma').focus();
    await keys('{Enter}');
    expect(await screen.findByRole('form', { name: 'Gamma' })).toBeVisible();
    expect(window.location.hash).toBe('#/plan/plan-1/pdsa/Gamma');
    await press('Back to the board');
    await waitFor(() => expect(card('Gamma')).toHaveFocus());
    expect(window.location.hash).toBe('#/plan/plan-1/pdsa');
  });

  it('tells the branch of an idea by the colour beside it, on its card and on the page', async () => {
    const { card, keys } = await openBoard();
    const colour = (place: ParentNode | null) => place?.querySelector('[data-branch]')?.getAttribute('data-branch');
    expect([colour(card('Alpha')), colour(card('Beta'))]).toEqual(['1', '1']);
    card('Gamma').focus();
    await keys('{Enter}');
    expect(colour(await screen.findByRole('form', { name: 'Gamma' }))).toBe('1');
  });

  it('leads from the panel of a cycle to all ramps', async () => {
    const plan = rampPlan();
    const { user } = await renderApp({ plans: [plan], address: `/plan/${plan.id}/pdsa/a2` });
    await screen.findByRole('form', { name: 'Two late shifts' });
    await user.click(await screen.findByRole('button', { name: 'All ramps' }));
    expect(await screen.findByRole('tab', { name: 'Ramps', selected: true })).toBeVisible();
    expect(window.location.hash).toMatch(/\/pdsa$/);
  });

  it('opens a page from another view, and goes back there', async () => {
    const { goTo, services, press, keys, user } = await openBoard();
    await goTo('/plan/plan-1/outline');
    const row = await screen.findByRole('row', { name: 'Change idea: Risk tool in the admission pack' });
    services.context.session.selectNodes(['C1']);
    await waitFor(() => expect(row).toHaveFocus());
    await user.click(await screen.findByRole('button', { name: /^Gamma/ }));
    await press('Open');
    expect(await screen.findByRole('form', { name: 'Gamma' })).toBeVisible();
    await press('Back to the outline');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
    await keys('{Enter}');
    expect(await screen.findByRole('form', { name: 'Gamma' })).toBeVisible();
  });

  it('has a bar and a menu for the card that is selected, and none on its page', async () => {
    const { card, user, plan, stages } = await openBoard();
    card('Gamma').focus();
    const bar = within(await screen.findByRole('toolbar', { name: 'Selection' }));
    await user.click(bar.getByRole('button', { name: 'Move to' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Act' }));
    await waitFor(() => expect(stages()[3]).toBe('Gamma'));
    fireEvent.contextMenu(card('Beta'), { button: 2 });
    await user.click(await screen.findByRole('menuitem', { name: 'Next cycle' }));
    await waitFor(() => expect(plan().cycles.Beta?.stage).toBe('complete'));
    expect(await screen.findByRole('form', { name: 'Cycle 2' })).toBeVisible();
    expect(screen.queryByRole('toolbar', { name: 'Selection' })).toBeNull();
  });

  it('deletes the card that has the keyboard, and offers to undo it', async () => {
    const { card, keys, stages, user } = await openBoard();
    card('Alpha').focus();
    await keys('{Delete}');
    expect(stages()[0]).toBe('Beta');
    await waitFor(() => expect(card('Beta')).toHaveFocus());
    await user.click(undo());
    expect(stages()[0]).toBe('Alpha Beta');
  });

  it('shows the five newest of what is complete until one asks for the older', async () => {
    const done = Object.fromEntries(
      Array.from({ length: 8 }, (_, index): [string, Made] => [
        `done-${index}`,
        { stage: 'complete', do: { end: `2026-10-0${index + 1}` } },
      ]),
    );
    const { stages, press } = await openBoard(planWith(done));
    expect(stages()[4]).toBe('done-7 done-6 done-5 done-4 done-3');
    await press('3 older');
    expect(stages()[4]?.split(' ')).toHaveLength(8);
    await press('Only the newest');
    expect(stages()[4]?.split(' ')).toHaveLength(5);
  });

  it('teaches what a cycle is where there is none', async () => {
    await openBoard(planWith({}));
    expect(screen.getByText('A cycle tests one change idea on a small scale.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'New cycle' })).toHaveLength(2);
  });

  it('leads from the address of a cycle to its page, and from one that is none to the view', async () => {
    const { goTo } = await openBoard();
    await goTo('/plan/plan-1/pdsa/Delta');
    expect(await screen.findByRole('form', { name: 'Delta' })).toBeVisible();
    await goTo('/plan/plan-1/outline/Delta');
    await waitFor(() => expect(window.location.hash).toBe('#/plan/plan-1/outline'));
  });
});

describe('the ramps', () => {
  async function openRamps(plan: Plan = rampPlan()) {
    const app = await openBoard(plan);
    await app.user.click(screen.getByRole('tab', { name: 'Ramps' }));
    return app;
  }

  it('are a figure named by its sentence, with a list of steps for each idea', async () => {
    await openRamps();
    expect(await screen.findByRole('figure', { name: '4 ramps, 10 cycles, 3 predictions held' })).toBeVisible();
    const steps = within(screen.getByRole('list', { name: 'Steps of Risk tool in the admission pack' }));
    expect(steps.getAllByRole('button').map((step) => step.getAttribute('aria-label'))).toEqual([
      'Step 1, One shift, one assistant, 1 shift, 11 to 12 January 2027, held, adapt',
      'Step 2, Two late shifts, 2 shifts, 19 to 21 January 2027, partly held, adapt',
      'Step 3, All weekdays after 4 pm, 15 shifts, 1 to 19 February 2027, in study',
    ]);
    expect(document.querySelectorAll('svg [data-step]')).toHaveLength(9);
    expect(screen.getByRole('list', { name: 'Marks' })).toHaveTextContent('partly held');
  });

  it('are walked by arrows, and a step opens its page and is found again', async () => {
    const { card, keys, press } = await openRamps();
    card('a1').focus();
    await keys('{ArrowRight}');
    expect(card('a2')).toHaveFocus();
    await keys('{ArrowDown}');
    expect(card('b2')).toHaveFocus();
    await keys('{ArrowUp}{ArrowLeft}');
    expect(card('a1')).toHaveFocus();
    await keys('{Enter}');
    expect(await screen.findByRole('form', { name: 'One shift, one assistant' })).toBeVisible();
    await press('Back to the ramps');
    await waitFor(() => expect(card('a1')).toHaveFocus());
  });

  it('move a step up and down by keys and by dragging, one step of undo each', async () => {
    const { card, keys, plan, user } = await openRamps();
    card('a2').focus();
    await keys('{Alt>}{ArrowUp}{/Alt}');
    expect(plan().cycles.a2?.step).toBe(3);
    await user.click(undo());
    expect(plan().cycles.a2).not.toHaveProperty('step');
    fireEvent.pointerDown(card('a1'), { button: 0, clientY: 200 });
    fireEvent.pointerUp(card('a1'), { clientY: 150 });
    fireEvent.click(card('a1'));
    expect(plan().cycles.a1?.step).toBe(3);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('show what the reader chooses', async () => {
    const { press, session } = await openRamps();
    await press('Abandoned 1');
    expect(await screen.findByRole('figure', { name: '3 ramps, 9 cycles, 3 predictions held' })).toBeVisible();
    expect(session().kept['pdsa-ramps']).toMatchObject({ abandoned: false });
  });

  it('find the step of a cycle by its words', async () => {
    const { keys, plan } = await openRamps();
    const wanted = Object.values(plan().cycles).find(({ plan: { start } }) => start !== undefined);
    await keys('{Control>}f{/Control}');
    await screen.findByRole('textbox', { name: 'Find in the PDSA' });
    await keys(wanted?.title ?? '');
    await waitFor(() =>
      expect(document.querySelector(`[data-cycle-id="${wanted?.id}"]`)).toHaveAttribute('data-found', 'true'),
    );
  });

  it('leave as a file of the form that is chosen', async () => {
    const { press, services, user } = await openRamps();
    const save = vi.spyOn(services.files, 'save').mockImplementation(async ({ content }) => {
      await content;
      return 'saved';
    });
    await press('Export ramps…');
    await screen.findByRole('dialog', { name: 'Export ramps' });
    await press(/Form/);
    await user.click(await screen.findByRole('option', { name: 'PowerPoint slide' }));
    await press('Export');
    await waitFor(() => expect(save).toHaveBeenCalled());
    const [file] = save.mock.calls[0] ?? [];
    expect(file).toMatchObject({ name: 'falls-on-the-ward-ramps.pptx', description: 'PowerPoint slide' });
    const content = await file?.content;
    if (!(content instanceof Blob)) throw new Error('No file was made.');
    const slides = unzipSync(new Uint8Array(await content.arrayBuffer()));
    expect(strFromU8(slides['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Falls on the ward: PDSA ramps');
    // 13⅓ inches in EMU
    expect(strFromU8(slides['ppt/presentation.xml'] ?? new Uint8Array())).toContain('cx="12192000"');
  });

  it('lead to cycles without dates, which have no place on the axis', async () => {
    const { user } = await openRamps();
    const lost = within(screen.getByRole('region', { name: 'Cycles without dates' }));
    await user.click(lost.getByRole('button', { name: 'Some day' }));
    expect(await screen.findByRole('form', { name: 'Some day' })).toBeVisible();
  });

  it('have only those in sight on the page when they are very many, and arrows lead on to the others', async () => {
    const plan = rampPlan();
    const { C1, a1 } = { ...plan.nodes, ...plan.cycles } as Record<'C1', PlanNode> & Record<'a1', Cycle>;
    const many = Array.from({ length: 60 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    const nodes = Object.fromEntries(many.map((id) => [id, { ...C1, id, order: `c${id}V` }]));
    const cycles = Object.fromEntries(
      many.map((id) => [`${id}-1`, { ...a1, id: `${id}-1`, idea: id, order: `c${id}V` }]),
    );
    const { card, keys } = await openRamps({ ...plan, nodes: { ...plan.nodes, ...nodes }, cycles });
    expect(await screen.findByRole('figure', { name: '60 ramps, 60 cycles, 60 predictions held' })).toBeVisible();
    const drawn = () =>
      [...document.querySelectorAll('[data-cycle-id]')].map((step) => step.getAttribute('data-cycle-id'));
    expect(drawn().length).toBeLessThan(40);
    const last = drawn().at(-1) ?? '';
    card(last).focus();
    await keys('{ArrowDown}');
    fireEvent.scroll(document.querySelector('[data-view-ground]') as HTMLElement);
    const next = `m${String(Number(last.slice(1, 3)) + 1).padStart(2, '0')}-1`;
    await waitFor(() => expect(card(next)).toHaveFocus());
    expect(document.querySelectorAll('svg [data-step]').length).toBe(drawn().length);
  });

  it('teach how a ramp looks where there is none', async () => {
    await openRamps(planWith({}));
    expect(screen.getByText('Ramps appear with the first cycle.')).toBeVisible();
  });
});
