// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePort, FileToSave } from '../../../../src/browser/files';
import type { Work } from '../../../../src/browser/rasterise';
import type { Stores } from '../../../../src/store/stores';
import { tableMeasure } from '../../../fixtures/interWidths';
import { now, smallPlan } from '../../../fixtures/plans';

/** jsdom draws nothing: here it only matters what is ordered. */
const drawing = vi.hoisted(() => ({
  makePng: vi.fn<(svg: string, size: { width: number; height: number }, dpi: number, work: Work) => Promise<Blob>>(),
}));
vi.mock('../../../../src/output/makePng', () => drawing);
vi.mock('../../../../src/browser/rasterise', () => ({ longestRow: () => 20_000 }));

// Another test of this thread may have loaded what draws for real: all is read anew, with what stands in for it.
vi.resetModules();
const { FileFailure } = await import('../../../../src/browser/files');
const { createOpenPlan } = await import('../../../../src/store/openPlan');
const { createInRoom } = await import('../../../../src/store/inRoom');
const { createSession } = await import('../../../../src/store/session');
const { StoresContext } = await import('../../../../src/store/stores');
const { ExportDialog } = await import('../../../../src/views/export/ExportDialog');

const save = vi.fn<FilePort['save']>();
const onClose = vi.fn();

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:preview', revokeObjectURL: () => undefined });
  drawing.makePng.mockReset().mockResolvedValue(new Blob(['png']));
  save.mockReset().mockImplementation(async ({ content }: FileToSave) => {
    await content;
    return 'saved';
  });
  onClose.mockReset();
});

async function openDialog(format = 'png') {
  let ids = 0;
  const outside = { now: () => now, newId: () => `new-${++ids}` };
  const openPlan = createOpenPlan(outside);
  const session = createSession();
  openPlan.open({ ...smallPlan(), title: 'Falls on ward 3' });
  const stores: Stores = { openPlan, session, inRoom: createInRoom(), ...outside };
  const files = { save, open: async () => 'cancelled' as const };
  render(
    <StoresContext value={stores}>
      <ExportDialog format={format} measure={tableMeasure} files={files} onClose={onClose} />
    </StoresContext>,
  );
  await screen.findByRole('img', { name: 'Preview of the diagram' });
  const user = userEvent.setup();
  const setWidth = async (mm: string) => {
    const field = screen.getByRole('textbox', { name: 'Width (mm)' });
    await user.clear(field);
    await user.type(field, mm);
    await user.tab();
  };
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return { user, setWidth, press, openPlan, session };
}

const fit = () => screen.getByRole('switch', { name: 'Fit to the page' });
const smallest = () => Number(document.querySelector('[data-smallest-text]')?.getAttribute('data-smallest-text'));

describe('exporting a PNG image', () => {
  it('says how large the picture becomes and how small its text prints', async () => {
    const { user, setWidth } = await openDialog();
    expect(screen.getByRole('dialog', { name: 'PNG image' })).toBeVisible();
    expect(screen.getByText(/^2,008 × [\d,]+ px, on paper 170 × \d+ mm\.$/)).toBeVisible();
    expect(smallest()).toBeGreaterThan(7);
    expect(screen.queryByRole('list', { name: 'What makes the text larger' })).toBeNull();
    await user.click(fit());
    await vi.waitFor(() => expect(smallest()).toBe(5));
    expect(screen.getByText(/^\. Many journals ask for at least 6 pt/)).toBeVisible();
    await setWidth('267');
    expect(await screen.findByText(/^3,154 × [\d,]+ px, on paper 267 × \d+ mm\.$/)).toBeVisible();
    await vi.waitFor(() => expect(smallest()).toBeGreaterThan(7));
  });

  it('is fitted to the page until an edge is dragged by hand, and again by one click', async () => {
    const { user, press, openPlan } = await openDialog();
    expect(fit()).toBeChecked();
    expect(fit()).toHaveAccessibleDescription(/as large as 170 × 225 mm allow/);
    screen.getByRole('separator', { name: 'Width of Change ideas' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(fit()).not.toBeChecked();
    await user.click(fit());
    expect(fit()).toBeChecked();
    await user.click(fit());
    await press('Export');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(openPlan.plan().appearance.show).toEqual({ fit: false });
  });

  it('zooms the preview by keys and buttons, and shows the whole page again', async () => {
    const { user, press } = await openDialog();
    const preview = screen.getByRole('region', { name: 'Preview' });
    const zoom = () => Number(preview.style.getPropertyValue('--zoom'));
    expect(zoom()).toBe(1);
    preview.focus();
    await user.keyboard('+');
    expect(zoom()).toBeGreaterThan(1.3);
    await press('Larger');
    expect(zoom()).toBeGreaterThan(1.9);
    preview.focus();
    await user.keyboard('-');
    expect(zoom()).toBeLessThan(1.9);
    await press('Whole page');
    expect(zoom()).toBe(1);
    expect(screen.getByRole('button', { name: 'Smaller' })).toBeDisabled();
  });

  it('offers lists and boxes side by side, and keeps the choice with the plan', async () => {
    const { user, press, openPlan } = await openDialog();
    await user.click(screen.getByRole('radio', { name: 'Lists' }));
    await press('Export');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(openPlan.plan().appearance.show).toEqual({ ideas: 'lists' });
    expect(drawing.makePng.mock.calls[0]?.[0]).toContain('change-ideas-1');
  });

  it('makes the picture as chosen, names it after the plan, tells and closes', async () => {
    const { user, press, openPlan, session } = await openDialog();
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await user.click(screen.getByRole('radio', { name: 'Transparent' }));
    await user.click(screen.getByRole('switch', { name: 'With the title' }));
    await press('Export');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const [svg, size, dpi] = drawing.makePng.mock.calls[0] ?? [];
    expect([size?.width, dpi]).toEqual([4_016, 600]);
    expect(svg).not.toContain('Falls on ward 3</text>');
    expect(svg).not.toContain('id="ground"');
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: 'falls-on-ward-3.png', type: 'image/png' }));
    expect(session.getState().messages.map(({ text }) => text)).toEqual(['“falls-on-ward-3.png” is exported.']);
    // The next time it begins where this one ended; what is about the picture is one step of undo.
    expect(openPlan.plan().appearance.show).toEqual({ transparent: true, title: false });
    expect(openPlan.getState().past).toHaveLength(1);
    expect(session.getState().kept['figure']).toMatchObject({ settings: { dpi: 600 } });
  });

  it('offers the largest that works when a picture is beyond the browser', async () => {
    const { user, setWidth, press } = await openDialog();
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await setWidth('1000');
    expect(await screen.findByRole('alert')).toHaveTextContent('more than this browser can draw');
    expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled();
    await press('Use 300 dpi at 1,000 mm');
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await press(/^Use \d+ mm at 600 dpi$/);
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled();
  });

  it('shows how far long work is, and stops it on Cancel without closing', async () => {
    let work: Work = {};
    drawing.makePng.mockImplementation((_svg, _size, _dpi, given) => {
      work = given;
      return new Promise((_, failed) => {
        given.signal?.addEventListener('abort', () => failed(new DOMException('', 'AbortError')));
      });
    });
    save.mockImplementation(({ content }) =>
      Promise.resolve(content).then(
        () => 'saved',
        () => 'cancelled',
      ),
    );
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const { press } = await openDialog();
    await press('Export');
    await vi.waitFor(() => expect(drawing.makePng).toHaveBeenCalled());
    act(() => work.onProgress?.(0.1));
    expect(screen.queryByRole('progressbar')).toBeNull();
    clock.mockReturnValue(1_400);
    act(() => work.onProgress?.(0.25));
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.25');
    clock.mockRestore();
    await press('Cancel');
    expect(work.signal?.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await press('Cancel');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays open when the user closes the place chooser, and gives up the drawing', async () => {
    save.mockImplementation(async () => {
      await vi.waitFor(() => expect(drawing.makePng).toHaveBeenCalled());
      return 'cancelled';
    });
    const { press } = await openDialog();
    await press('Export');
    await vi.waitFor(() => expect(drawing.makePng.mock.calls[0]?.[3].signal?.aborted).toBe(true));
    expect(onClose).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it.each([
    [new FileFailure('no-room', null), 'There is not enough room on the disk.'],
    [new FileFailure('not-allowed', null), 'The browser was not allowed to write the file there.'],
    [new RangeError('No canvas'), 'The picture could not be drawn.'],
  ])('says what went wrong (%s)', async (fault, sentence) => {
    save.mockRejectedValue(fault);
    const { press } = await openDialog();
    await press('Export');
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled();
  });
});
