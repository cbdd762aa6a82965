// @vitest-environment jsdom
/** The register as a whole: from the usual questions to names, cells edited in place, a list from a spreadsheet. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openStakeholder } from '../../../src/commands/peopleDeeds';
import { runCommand } from '../../../src/commands/table';
import { redacted } from '../../../src/plan/ask/people/redact';
import { stakeholderNamed } from '../../../src/plan/ask/people/register';
import type { Plan, Stakeholder } from '../../../src/plan/model/schema';
import { createWrapper } from '../../../src/geometry/text/wrapText';
import { tableMeasure } from '../../fixtures/interWidths';
import { peoplePlan, smallPlan } from '../../fixtures/plans';
import { stubBrowser } from './browserStubs';
import { renderApp, undo } from './renderApp';

stubBrowser();

/** At noon, wherever the tests run. */
const today = () => new Date().toISOString().slice(0, 10);

async function openRegister(plan: Plan) {
  const app = await renderApp({ plans: [plan], address: '/plan/plan-1/stakeholders' });
  const grid = await screen.findByRole('grid', { name: 'Stakeholders' });
  const { openPlan } = app.services.context;
  return {
    ...app,
    grid,
    plan: () => openPlan.plan(),
    names: () => Object.values(openPlan.plan().stakeholders).map(({ name }) => name),
    who: (name: string) => stakeholderNamed(openPlan.plan(), name),
    cell: (id: string, column: string) => {
      const cell = document.querySelector<HTMLElement>(`[data-row="${id}"] [data-cell="${column}"]`);
      if (!cell) throw new Error(`There is no cell ${id} ${column}.`);
      return cell;
    },
    paste: (target: Element, text: string) =>
      fireEvent.paste(target, {
        clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : ''), types: ['text/plain'] },
      }),
  };
}

describe('The register', () => {
  it('asks the usual questions while it is empty, and takes names one after another', async () => {
    const { user, names, grid } = await openRegister(smallPlan());
    const asked = within(grid).getByRole('textbox', { name: 'Who decides?' });
    await user.click(asked);
    await user.keyboard('Service board{Enter}');
    await waitFor(() => expect(names()).toEqual(['Service board']));
    expect(within(grid).queryByRole('textbox', { name: 'Who decides?' })).toBeNull();
    await waitFor(() => expect(within(grid).getByRole('textbox', { name: 'Who pays?' })).toHaveFocus());
    await user.click(within(grid).getByRole('textbox', { name: 'Name of a stakeholder' }));
    await user.keyboard('Ward sister{Enter}');
    await waitFor(() => expect(names()).toEqual(['Service board', 'Ward sister']));
  });

  it('is edited in place: words, a class by its first letters, and what cannot be read stays with its reason', async () => {
    const { user, cell, plan } = await openRegister(peoplePlan());
    await user.click(cell('porters', 'matters'));
    await user.keyboard('Beds that roll{Enter}');
    await waitFor(() => expect(plan().stakeholders['porters']?.matters).toBe('Beds that roll'));
    await user.click(cell('porters', 'classes'));
    await user.keyboard('cust, coll{Enter}');
    await waitFor(() => expect(plan().stakeholders['porters']?.classes).toEqual(['customer', 'collaborator']));
    await user.click(cell('porters', 'level'));
    await user.keyboard('shout{Tab}');
    expect(await screen.findByRole('alert')).toHaveTextContent('“shout” is not a level.');
    await user.keyboard('{Escape}');
    expect(plan().stakeholders['porters']?.level).toBeUndefined();
  });

  it('moves X by arrows and O with Shift, sets power by a digit, switches the kind by Enter, and keeps the day', async () => {
    const { user, cell, plan } = await openRegister(peoplePlan());
    const sister = () => plan().stakeholders['sister'];
    await user.click(cell('sister', 'stance'));
    await user.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
    expect(sister()?.stance).toEqual({ now: 'help', needed: 'help' });
    expect(sister()?.assessed?.at(-1)).toMatchObject({ now: 'help', power: 4 });
    await user.click(cell('sister', 'power'));
    await user.keyboard('2');
    expect(sister()?.power).toBe(2);
    await user.click(cell('sister', 'kind'));
    await user.keyboard('{Enter}');
    expect(sister()?.kind).toBe('group');
    await user.click(cell('sister', 'name'));
    await user.keyboard('{Delete}');
    expect(sister()?.active).toBe(false);
    await waitFor(() => expect(document.querySelector('[data-row="sister"]')).toBeNull());
    await user.click(undo());
    await waitFor(() => expect(sister()?.active).toBeUndefined());
  });

  it('takes a list from a spreadsheet after a question, and leaves out who is there already', async () => {
    const { user, grid, paste, who, names } = await openRegister(peoplePlan());
    const field = within(grid).getByRole('textbox', { name: 'Name of a stakeholder' });
    await user.click(field);
    paste(
      field,
      'Stakeholder\tOrganisation\tInfluence\nNight staff\tThis hospital\t2\nporters\tThis hospital\t1\nCouncil\t\tmuch',
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add 3 names' });
    expect(within(dialog).getByRole('checkbox', { name: 'porters (there: Porters)' })).not.toBeChecked();
    expect(dialog).toHaveTextContent('Power of “Council”: “much” is not from 1 to 5.');
    await user.click(within(dialog).getByRole('button', { name: 'Add 2 stakeholders' }));
    expect(names()).toEqual(['Ward sister', 'Porters', 'Patient forum', 'Ama', 'Night staff', 'Council']);
    expect(who('Night staff')).toMatchObject({ kind: 'group', organisation: 'This hospital', power: 2 });
    expect(who('Council')).toMatchObject({ kind: 'organisation' });
  });

  it('is filtered and sorted, and shows the record of whoever is selected', async () => {
    const { user, grid, cell, plan } = await openRegister(peoplePlan());
    const shown = () =>
      within(grid)
        .getAllByRole('rowheader')
        .map((each) => each.textContent);
    expect(shown()).toEqual(['Ward sister', 'Porters', 'Patient forum']);
    await user.click(screen.getByRole('button', { name: 'Patient voice 1' }));
    expect(shown()).toEqual(['Patient forum']);
    await user.click(screen.getByRole('button', { name: 'Patient voice 1' }));
    await user.click(within(grid).getByRole('button', { name: 'Who' }));
    expect(shown()).toEqual(['Patient forum', 'Porters', 'Ward sister']);
    await user.click(cell('forum', 'name'));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.type(name, ' of the town');
    expect(plan().stakeholders['forum']?.name).toBe('Patient forum of the town');
  });
});

describe('The engagement plan', () => {
  it('records a contact in one line, which sets the last contact, the next step and what was heard', async () => {
    const { user, plan, cell } = await openRegister(peoplePlan());
    await user.click(screen.getByRole('tab', { name: 'Engagement plan' }));
    const grid = await screen.findByRole('grid', { name: 'Engagement plan' });
    expect(within(grid).getByRole('gridcell', { name: 'Overdue, 2 stakeholders, open' })).toBeVisible();
    await user.click(cell('sister', 'name'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const line = await within(grid).findByRole('textbox', { name: /Record a contact/ });
    await user.type(line, 'phone today, likes Tuesdays "Ask us first" @Porters > send the rota');
    const understood = within(grid).getByRole('list', { name: 'Understood' });
    expect(understood).toHaveTextContent('Ward sister, Porters');
    expect(understood).toHaveTextContent('Also heard: “Ask us first”');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(Object.keys(plan().contacts)).toHaveLength(3));
    const made = Object.values(plan().contacts).find(({ id }) => id !== 'call' && id !== 'round');
    expect(made).toMatchObject({
      kind: 'Phone',
      date: today(),
      stakeholders: ['sister', 'porters'],
      summary: 'likes Tuesdays',
      next: 'send the rota',
      owner: 'Ama',
    });
    expect(Object.values(plan().heard)).toContainEqual(
      expect.objectContaining({ said: 'Ask us first', stakeholders: ['sister', 'porters'] }),
    );
    expect(within(grid).queryByRole('textbox', { name: /Record a contact/ })).toBeNull();
  });
});

describe('What stays on this machine', () => {
  it.each(['Power and impact', 'Commitment'])('stays out of the picture of %s unless names are chosen', async (tab) => {
    const plan = peoplePlan();
    const sister = { ...plan.stakeholders['sister'], name: 'Ama Boateng', role: 'Ward sister' } as Stakeholder;
    const { user, services } = await openRegister({ ...plan, stakeholders: { ...plan.stakeholders, sister } });
    await user.click(screen.getByRole('tab', { name: tab }));
    const port = services.context.ports.view;
    await waitFor(() => expect(port.current?.name?.()).toMatch(/power|commitment/));
    const picture = port.current?.picture?.();
    if (picture?.kind !== 'drawn') throw new Error('There is no picture.');
    expect(picture.switches).toContainEqual({ id: 'names', label: 'With names of people', isOn: false });
    const drawn = (on: readonly string[]) =>
      JSON.stringify(
        picture.draw(services.context.openPlan.plan(), createWrapper(tableMeasure), {
          isNarrow: false,
          isColumn: false,
          on: new Set(on),
        }),
      );
    expect(drawn([])).toContain('AB');
    expect(drawn([])).not.toContain('Boateng');
    expect(drawn(['names'])).toContain('Boateng');
  });

  it('is told with the file that is saved at once; the team may let it leave', async () => {
    const { user, plan, services } = await openRegister(peoplePlan());
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('menuitem', { name: /^JSON file/ }));
    expect(
      await screen.findByText(/^Saved as a JSON file\. Names of people and judgements on them stayed here\./),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'What leaves…' }));
    const dialog = await screen.findByRole('dialog', { name: 'JSON file' });
    expect(within(dialog).getByRole('list', { name: 'Left out of the file' })).toHaveTextContent(
      'the power of 3 stakeholders',
    );
    await user.click(within(dialog).getByRole('switch', { name: 'Names and judgements stay on this machine' }));
    expect(within(dialog).queryByRole('list')).toBeNull();
    expect(plan().appearance.show).toEqual({ peopleLeave: true });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    services.openPlan.undo();
  });

  it('is there still when a file that left without it is opened as the newer version', async () => {
    const { plan, services } = await openRegister(peoplePlan());
    const file = redacted({ ...peoplePlan(), title: 'Falls, by a colleague' });
    await services.plans.openAsNewer(file);
    await services.desk.openAnew('plan-1');
    await waitFor(() => expect(plan().title).toBe('Falls, by a colleague'));
    expect(plan().stakeholders).toEqual(peoplePlan().stakeholders);
    expect(plan().contacts).toEqual(peoplePlan().contacts);
    expect(plan().redacted).toBeUndefined();
  });
});

describe('The page of a stakeholder', () => {
  it('is opened from the register, holds the whole record, and leads back to where one was', async () => {
    const { user, cell, plan, services } = await openRegister(peoplePlan());
    await user.click(cell('porters', 'name'));
    runCommand('open-record', services.context);
    const page = within(await screen.findByRole('form', { name: 'Porters' }));
    await waitFor(() => expect(page.getByRole('heading', { name: 'Porters' })).toHaveFocus());
    await user.type(page.getByRole('textbox', { name: 'What they gain' }), 'Time');
    await waitFor(() => expect(plan().stakeholders['porters']?.gains).toBe('Time'));
    await user.click(screen.getByRole('button', { name: 'Back to the stakeholders' }));
    expect(await screen.findByRole('grid', { name: 'Stakeholders' })).toBeVisible();
    await waitFor(() => expect(cell('porters', 'name')).toHaveFocus());
  });

  it('leads back to the view that it was opened from', async () => {
    const { user, services, goTo } = await openRegister(peoplePlan());
    await goTo('/plan/plan-1/outline');
    openStakeholder(services.context, 'porters');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Porters' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Back to the outline' }));
    expect(await screen.findByRole('treegrid', { name: 'Outline' })).toBeVisible();
  });

  it('says so when the stakeholder is no longer there', async () => {
    await renderApp({ plans: [peoplePlan()], address: '/plan/plan-1/stakeholders/nobody' });
    expect(await screen.findByText('This stakeholder is no longer there.')).toBeVisible();
  });
});
