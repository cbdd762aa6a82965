// @vitest-environment jsdom
/** The report and the figures and tables of a paper: from the menu to the file and to paper. jsdom draws no pixels. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../src/commands/table';
import { rampPlan } from '../../fixtures/rampPlan';
import { stubBrowser } from './browserStubs';
import { renderApp } from './renderApp';

stubBrowser();
vi.mock('../../../src/output/wordPictures', () => ({
  pixelsOf: () => Promise.resolve(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
  vectorsOf: () => undefined,
}));

// Code that comes late is read before the clock of a test runs.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/views/export/DocumentDialog'),
    import('../../../src/views/plan/PlanView'),
    import('../../../src/output/writeDocument'),
    import('../../../src/plan/coach/coach'),
  ]);
}, 60_000);

beforeEach(() => {
  document.adoptedStyleSheets = [];
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      rules = '';
      replaceSync(rules: string) {
        this.rules = rules;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** By the menu, or by the command that it has: among all that a view holds jsdom takes long to look for a menu. */
async function openFrom(address: string, item: string) {
  const app = await renderApp({ plans: [rampPlan()], address: `/plan/plan-1/${address}` });
  await screen.findByText('Export');
  if (item.endsWith('…')) await app.choose('Export', item);
  else act(() => runCommand(item, app.services.context));
  const pages = await screen.findByLabelText('Falls on the ward');
  const dialog = pages.closest<HTMLElement>('[role="dialog"]');
  if (!dialog) throw new Error('The pages stand in no dialog.');
  return { ...app, dialog };
}

const headings = (dialog: HTMLElement) => [...dialog.querySelectorAll('h4')].map((each) => each.textContent);

async function saved(services: Awaited<ReturnType<typeof renderApp>>['services']) {
  const save = vi.spyOn(services.files, 'save').mockImplementation(async ({ content }) => {
    await content;
    return 'saved';
  });
  return async () => {
    await waitFor(() => expect(save).toHaveBeenCalled());
    const [file] = save.mock.calls[0] ?? [];
    const content = await file?.content;
    if (!(content instanceof Blob)) throw new Error('No file was made.');
    const parts = unzipSync(new Uint8Array(await content.arrayBuffer()));
    return { name: file?.name, text: strFromU8(parts['word/document.xml'] ?? new Uint8Array()) };
  };
}

describe('the report', () => {
  it('shows what will be handed in, without the parts that are left out, which is kept for the next time', async () => {
    const { dialog, user, services } = await openFrom('outline', 'Report…');
    expect(dialog).toHaveAccessibleName('Report');
    expect(headings(dialog)).toEqual([
      'Aim',
      'Driver diagram',
      'Plan',
      'PDSA ramps',
      'Measures',
      'Charts',
      'Worth a second look',
    ]);
    await user.click(within(dialog).getByLabelText('Measures'));
    expect(headings(dialog)).toEqual(['Aim', 'Driver diagram', 'Plan', 'PDSA ramps', 'Charts', 'Worth a second look']);
    expect(services.session.getState().kept['report-without']).toEqual(['measures']);
  });

  it('is saved as a Word document of what is shown, and says so', async () => {
    const { dialog, user, services, press } = await openFrom('outline', 'report');
    await user.click(within(dialog).getByLabelText('Measures'));
    const file = await saved(services);
    await press('Export');
    const { name, text } = await file();
    expect(name).toBe('falls-on-the-ward-report.docx');
    expect(text).toContain('Worth a second look');
    expect(text).not.toContain('No measure has been chosen yet.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('“falls-on-the-ward-report.docx” is saved.')).toBeVisible();
  });

  it('is printed alone, with head and page numbers, and nothing of it stays behind', async () => {
    const { press } = await openFrom('pdsa', 'report');
    const printed = { text: '', rules: '' };
    const print = vi.fn(() => {
      printed.text = document.querySelector('.print-only')?.textContent ?? '';
      printed.rules = (document.adoptedStyleSheets as unknown as { rules: string }[])
        .map(({ rules }) => rules)
        .join('');
    });
    vi.stubGlobal('print', print);
    await press('Print…');
    await waitFor(() => expect(print).toHaveBeenCalled());
    const { text, rules } = printed;
    expect(text).toContain('Figure 1. The driver diagram of the plan.');
    expect(rules).toContain('@top-left { content: "Falls on the ward"');
    expect(rules).toContain("content: 'Page ' counter(page) ' of ' counter(pages)");
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.print-only')).toBeNull();
  });
});

describe('the figures and tables of a paper', () => {
  it('are found in the palette, and saved as a Word document in the order of the guideline', async () => {
    const app = await renderApp({ plans: [rampPlan()], address: '/plan/plan-1/pdsa' });
    await screen.findByText('Export');
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.keyboard('tables of a paper{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Figures and tables of a paper' });
    await within(dialog).findByLabelText('Falls on the ward');
    const file = await saved(app.services);
    await app.press('Export');
    const { name, text } = await file();
    expect(name).toBe('falls-on-the-ward-paper.docx');
    const order = ['Rationale', 'Figure ', 'Specific aims', 'Interventions', 'Results: the steps'];
    const places = order.map((words) => text.indexOf(`>${words}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('cannot be exported with nothing in them', async () => {
    const { dialog, user } = await openFrom('plan', 'paper');
    for (const part of within(dialog).getAllByRole('checkbox')) await user.click(part);
    expect(within(dialog).getByRole('button', { name: 'Export' })).toBeDisabled();
    expect(within(dialog).getByRole('button', { name: 'Print…' })).toBeDisabled();
  });
});
