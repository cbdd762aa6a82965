// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const access = vi.hoisted(() => ({ fileSave: vi.fn(), fileOpen: vi.fn() }));
vi.mock('browser-fs-access', () => access);

import { browserFiles, droppedFiles, FileFailure } from '../../../src/browser/files';

const plan = { name: 'falls.aimtree.json', type: 'application/json', description: 'Plan file', content: '{}' };
const kind = { description: 'Plan file', endings: ['.json'], types: ['application/json'] };
const named = (name: string) => new DOMException('', name);

describe('where the browser has dialogs of its own', () => {
  beforeEach(() => {
    vi.stubGlobal('showSaveFilePicker', () => undefined);
    vi.stubGlobal('showOpenFilePicker', () => undefined);
    access.fileSave.mockReset().mockImplementation(async (blob: Promise<Blob>) => void (await blob));
    access.fileOpen.mockReset();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('saves under the proposed name, ending and type', async () => {
    expect(await browserFiles.save(plan)).toBe('saved');
    const [blob, options] = access.fileSave.mock.calls[0] ?? [];
    expect(await (await blob).text()).toBe('{}');
    expect(options).toMatchObject({ fileName: plan.name, extensions: ['.json'], mimeTypes: ['application/json'] });
  });

  it('asks for the place before the content is there', async () => {
    let finish: (blob: Blob) => void = () => undefined;
    const saving = browserFiles.save({ ...plan, content: new Promise<Blob>((done) => (finish = done)) });
    expect(access.fileSave).toHaveBeenCalledOnce();
    finish(new Blob(['late']));
    expect(await saving).toBe('saved');
  });

  it('takes closing the dialog for what it is', async () => {
    access.fileSave.mockRejectedValue(named('AbortError'));
    access.fileOpen.mockRejectedValue(named('AbortError'));
    expect(await browserFiles.save(plan)).toBe('cancelled');
    expect(await browserFiles.open(kind)).toBe('cancelled');
  });

  it.each([
    ['NotAllowedError', 'not-allowed'],
    ['SecurityError', 'not-allowed'],
    ['QuotaExceededError', 'no-room'],
    ['InvalidStateError', 'failed'],
  ])('words %s as %s', async (name, reason) => {
    access.fileSave.mockRejectedValue(named(name));
    const failure = await browserFiles.save(plan).catch((fault: unknown) => fault);
    expect(failure).toBeInstanceOf(FileFailure);
    expect(failure).toMatchObject({ reason });
  });

  it('passes on why the content could not be made', async () => {
    const fault = new RangeError('too large');
    await expect(browserFiles.save({ ...plan, content: Promise.reject(fault) })).rejects.toBe(fault);
  });

  it('counts content whose making was stopped as cancelled', async () => {
    expect(await browserFiles.save({ ...plan, content: Promise.reject(named('AbortError')) })).toBe('cancelled');
  });

  it('gives the file that was chosen', async () => {
    const file = new File(['{}'], 'falls.json');
    access.fileOpen.mockResolvedValue(file);
    const chosen = await browserFiles.open(kind);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).toBe(file);
  });
});

describe('where it has none', () => {
  const clicked = vi.fn(function (this: HTMLElement) {
    return this;
  });
  beforeEach(() => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    clicked.mockClear();
  });
  afterEach(() => vi.restoreAllMocks());

  it('saves by download', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(clicked);
    expect(await browserFiles.save(plan)).toBe('saved');
    const link = clicked.mock.results[0]?.value as HTMLAnchorElement;
    expect([link.download, link.href]).toEqual(['falls.aimtree.json', 'blob:x']);
  });

  it('opens by a labelled file chooser that goes away again', async () => {
    const file = new File(['{}'], 'falls.json');
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      expect([this.getAttribute('aria-label') ?? this.ariaLabel, this.accept]).toEqual([
        'Plan file',
        'application/json,.json',
      ]);
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    const chosen = await browserFiles.open(kind);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).toBe(file);
    expect(document.querySelector('input')).toBeNull();
  });

  it('takes closing the chooser for what it is', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      this.dispatchEvent(new Event('cancel'));
    });
    expect(await browserFiles.open(kind)).toBe('cancelled');
  });
});

describe('what is dropped on the page', () => {
  const file = new File([''], 'a.json');
  const item = (kindOf: string, isDirectory = false) => ({
    kind: kindOf,
    webkitGetAsEntry: () => ({ isDirectory }),
    getAsFile: () => (kindOf === 'file' ? file : null),
  });

  it('gives its files, neither text nor folders', () => {
    const items = [item('string'), item('file'), item('file', true)];
    const transfer = { items } as unknown as DataTransfer;
    expect(droppedFiles(transfer)).toEqual([file]);
    expect(droppedFiles(null)).toEqual([]);
  });
});
