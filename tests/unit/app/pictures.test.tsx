// @vitest-environment jsdom
/** *Picture of this view* as a whole: from the menu of any view to what is to be written. jsdom has no layout and draws nothing. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../src/commands/table';
import type { Plan } from '../../../src/plan/model/schema';
import { rampPlan } from '../../fixtures/rampPlan';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();

// Code that comes late is read before the clock of a test runs.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/views/export/PictureDialog'),
    import('../../../src/views/plan/PlanView'),
    import('../../../src/views/pdsa/PdsaView'),
  ]);
}, 60_000);

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
  const { context } = app.services;
  await waitFor(() => expect(context.ports.view.current?.picture).toBeDefined());
  /** By its command: among the rows of a table jsdom takes seconds to look for a menu. */
  const askForPicture = () => act(() => runCommand('picture-of-view', context));
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
    expect(screen.queryByText('Idea many-69')).toBeNull();
    askForPicture();
    await screen.findByText('Export plan table');
    const picture = await drawn();
    for (const id of many) expect(picture).toContain(`Idea ${id}`);
    expect(picture).toContain('Falls on the ward: plan table');
    expect(picture).not.toContain('Add a change idea');
    // jsdom has no canvas, so that any size is too large for it.
    expect(screen.getByText(/is more than this browser can draw\. Choose a smaller scale/)).toBeVisible();
    expect(screen.getByText('Export', { selector: '[role="dialog"] button' })).toBeDisabled();
    expect(screen.queryByText('Idea many-69')).toBeNull();
  });

  it('shows nothing as selected, and what was selected is so afterwards', async () => {
    const { askForPicture, services } = await openView('plan');
    act(() => services.session.selectNodes(['C1']));
    expect(document.querySelectorAll('[aria-selected="true"]').length).toBeGreaterThan(1);
    askForPicture();
    await screen.findByText('Export plan table');
    expect(await drawn()).not.toContain('aria-selected="true"');
    expect(services.session.getState()).toMatchObject({ selection: [{ kind: 'node', id: 'C1' }], isWhole: false });
  });

  it.each([
    ['outline', /^Export outline$/, 'Walk round at 7 am'],
    ['pdsa', /^Export board$/, 'Two late shifts'],
    ['pdsa/a2', /^Export cycle$/, 'Two late shifts'],
  ])('is there in %s, by its menu', async (address, title, words) => {
    const { choose } = await openView(address);
    await screen.findAllByText(words);
    await choose('Export', 'Picture of this view…');
    await screen.findByRole('dialog', { name: title });
    expect(await drawn()).toContain(words);
  });

  it('of the diagram is its figure, in the dialog that it has', async () => {
    const { services } = await openView('outline');
    services.context.ports.view.current = { focus: () => undefined, picture: () => ({ kind: 'figure' }) };
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
    askForPicture();
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
