// @vitest-environment jsdom
/** *Picture of this view* as a whole: from the menu of any view to what is to be written. jsdom has no layout and draws nothing. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../src/plan/model/schema';
import { rampPlan } from '../../fixtures/rampPlan';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

const many = Array.from({ length: 70 }, (_, at) => `many-${String(at).padStart(2, '0')}`);

function planOfMany(): Plan {
  const plan = rampPlan();
  const nodes = many.map((id) => [id, { id, order: `c${id}V`, column: 'change', text: `Idea ${id}` }] as const);
  const links = many.map((id) => [`l${id}`, { id: `l${id}`, order: `c${id}V`, from: id, to: 'S1' }] as const);
  return {
    ...plan,
    nodes: { ...plan.nodes, ...Object.fromEntries(nodes) },
    links: { ...plan.links, ...Object.fromEntries(links) },
  };
}

async function openView(address: string, plan = rampPlan()) {
  const app = await renderApp({ plans: [plan], address: `/plan/${plan.id}/${address}` });
  await screen.findByRole('button', { name: 'Export' });
  const askForPicture = () => app.choose('Export', 'Picture of this view…');
  return { ...app, askForPicture };
}

/** What the dialog is about to write. Among the rows of a table jsdom takes seconds to look for a role. */
async function drawn(): Promise<string> {
  const image = await screen.findByAltText(/ of the plan, whole$/);
  return decodeURIComponent(image.getAttribute('src') ?? '');
}

describe('a picture of the view', () => {
  it('has all rows of the table, with the title, and nothing that is only to be pressed', async () => {
    const { askForPicture } = await openView('plan', planOfMany());
    const grid = await screen.findByRole('grid', { name: 'Plan' });
    expect(within(grid).queryByText('Idea many-69')).toBeNull();
    await askForPicture();
    await screen.findByRole('dialog', { name: 'Export plan table' });
    const picture = await drawn();
    for (const id of many) expect(picture).toContain(`Idea ${id}`);
    expect(picture).toContain('Falls on the ward: plan table');
    expect(picture).not.toContain('Add a change idea');
    expect(within(grid).queryByText('Idea many-69')).toBeNull();
  });

  it('shows nothing as selected, and what was selected is so afterwards', async () => {
    const { askForPicture, services } = await openView('plan');
    await screen.findByRole('grid', { name: 'Plan' });
    services.session.selectNodes(['C1']);
    await waitFor(() => expect(screen.getByRole('row', { selected: true })).toBeVisible());
    await askForPicture();
    await screen.findByRole('dialog', { name: 'Export plan table' });
    expect(await drawn()).not.toContain('aria-selected="true"');
    expect(services.session.getState()).toMatchObject({ selection: [{ kind: 'node', id: 'C1' }], isWhole: false });
  });

  it.each([
    ['outline', /^Export outline$/, 'Walk round at 7 am'],
    ['pdsa', /^Export board$/, 'Two late shifts'],
    ['pdsa/a2', /^Export cycle$/, 'Two late shifts'],
  ])('is there in %s, by its menu', async (address, title, words) => {
    const { askForPicture } = await openView(address);
    await screen.findAllByText(words);
    await askForPicture();
    await screen.findByRole('dialog', { name: title });
    expect(await drawn()).toContain(words);
  });

  it('of the diagram is its figure, in the dialog that it has', async () => {
    const { services } = await openView('outline');
    services.context.ports.view.current = { focus: () => undefined, picture: () => ({ kind: 'figure' }) };
    const { runCommand } = await import('../../../src/commands/table');
    runCommand('picture-of-view', services.context);
    expect(services.session.getState().dialog).toBe('export-png');
  });

  it('of what is drawn of marks is saved as it is drawn there, and says so', async () => {
    const { askForPicture, services, press, user } = await openView('plan');
    await user.click(await screen.findByRole('tab', { name: 'Timeline' }));
    const save = vi.spyOn(services.files, 'save').mockImplementation(async ({ content }) => {
      await content;
      return 'saved';
    });
    await waitFor(() => expect(services.context.ports.view.current?.picture?.()).toMatchObject({ what: 'timeline' }));
    await askForPicture();
    const dialog = await screen.findByRole('dialog', { name: 'Export timeline' });
    expect(within(dialog).getByRole('img', { name: /^Timeline: 4 change ideas/ })).toBeInTheDocument();
    await press(/Form/);
    await user.click(await screen.findByRole('option', { name: 'PowerPoint slide' }));
    await press('Export');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: 'falls-on-the-ward-timeline.pptx' }));
    expect(screen.getByText('“falls-on-the-ward-timeline.pptx” is saved.')).toBeVisible();
  });

  it('says why it was not written, and stays open', async () => {
    const { services, press, user } = await openView('plan');
    await user.click(await screen.findByRole('tab', { name: 'Timeline' }));
    const { FileFailure } = await import('../../../src/browser/files');
    vi.spyOn(services.files, 'save').mockRejectedValue(new FileFailure('no-room', null));
    await press('Export timeline…');
    await press(/Form/);
    await user.click(await screen.findByRole('option', { name: 'SVG drawing' }));
    await press('Export');
    expect(await screen.findByRole('alert')).toHaveTextContent('There is not enough room on the disk.');
  });
});
