// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilePort, FileToSave } from '../../../../src/browser/files';
import { FileFailure } from '../../../../src/browser/files';
import type { Work } from '../../../../src/browser/rasterise';
import { createGeometry } from '../../../../src/geometry/geometry';
import { ExportPngDialog } from '../../../../src/views/export/ExportPngDialog';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';

/** jsdom draws nothing: here it only matters what is ordered. */
const drawing = vi.hoisted(() => ({
  makePng: vi.fn<(svg: string, size: { width: number; height: number }, dpi: number, work: Work) => Promise<Blob>>(),
  pictureLimits: () => ({ width: 20_000, area: 2 ** 28 }),
}));
vi.mock('../../../../src/views/export/makePng', () => drawing);

const geometry = createGeometry(tableMeasure)(smallPlan(), { collapsed: new Set() });
const save = vi.fn<FilePort['save']>();
const onClose = vi.fn();
const announce = vi.fn();

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => 'blob:preview', revokeObjectURL: () => undefined });
  drawing.makePng.mockReset().mockResolvedValue(new Blob(['png']));
  save.mockReset().mockImplementation(async ({ content }: FileToSave) => {
    await content;
    return 'saved';
  });
  onClose.mockReset();
  announce.mockReset();
});

async function openDialog() {
  render(
    <ExportPngDialog
      plan={{ title: 'Falls on ward 3' }}
      geometry={() => geometry}
      measure={tableMeasure}
      files={{ save, open: async () => 'cancelled' }}
      onClose={onClose}
      announce={announce}
    />,
  );
  await screen.findByRole('img', { name: 'Preview of the diagram' });
  const user = userEvent.setup();
  const setWidth = async (mm: string) => {
    const field = screen.getByRole('textbox', { name: 'Width (mm)' });
    await user.clear(field);
    await user.type(field, mm);
    await user.tab();
  };
  return { user, setWidth, press: (name: string | RegExp) => user.click(screen.getByRole('button', { name })) };
}

describe('exporting a PNG image', () => {
  it('says how large the picture becomes and how small its text prints', async () => {
    const { setWidth } = await openDialog();
    expect(screen.getByRole('dialog', { name: 'PNG image' })).toBeVisible();
    expect(
      screen.getByText(/^2,008 × [\d,]+ px, on paper 170 × \d+ mm\. The smallest text prints at 4\.\d pt\.$/),
    ).toBeVisible();
    expect(screen.getByText(/at least 6 pt/)).toBeVisible();
    await setWidth('267');
    expect(screen.getByText(/^3,154 × [\d,]+ px, on paper 267 × \d+ mm\. .* 7\.\d pt\.$/)).toBeVisible();
    expect(screen.queryByText(/at least 6 pt/)).toBeNull();
  });

  it('makes the picture as chosen, names it after the plan, tells and closes', async () => {
    const { user, press } = await openDialog();
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await user.click(screen.getByRole('radio', { name: 'Transparent' }));
    await user.click(screen.getByRole('switch', { name: 'With the title' }));
    await press('Export');
    const [svg, size, dpi] = drawing.makePng.mock.calls[0] ?? [];
    expect([size?.width, dpi]).toEqual([4_016, 600]);
    expect(svg).not.toContain('Falls on ward 3');
    expect(svg).not.toContain('<rect x="-24"');
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: 'falls-on-ward-3.png', type: 'image/png' }));
    expect(announce).toHaveBeenCalledWith('“falls-on-ward-3.png” is exported.');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('offers the largest that works when a picture is beyond the browser', async () => {
    const { user, setWidth, press } = await openDialog();
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await setWidth('1000');
    expect(screen.getByRole('alert')).toHaveTextContent('more than this browser can draw');
    expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled();
    await press('Use 300 dpi at 1,000 mm');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('radio', { name: '600 dpi' }));
    await press(/^Use \d+ mm at 600 dpi$/);
    expect(screen.queryByRole('alert')).toBeNull();
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
    save.mockResolvedValue('cancelled');
    const { press } = await openDialog();
    await press('Export');
    expect(drawing.makePng.mock.calls[0]?.[3].signal?.aborted).toBe(true);
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
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
