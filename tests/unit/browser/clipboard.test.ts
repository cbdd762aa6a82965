// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipboardFailure, writePicture, writeText } from '../../../src/browser/clipboard';

const clipboard = { writeText: vi.fn(), write: vi.fn() };
class Item {
  constructor(readonly parts: Record<string, Promise<Blob>>) {}
}
const give = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
const failureOf = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (fault: unknown) => fault,
  );

beforeEach(() => {
  Object.values(clipboard).forEach((method) => method.mockReset());
  vi.stubGlobal('ClipboardItem', Item);
  give(clipboard);
});
afterEach(() => vi.unstubAllGlobals());

describe('the clipboard', () => {
  it('takes text', async () => {
    await writeText('here');
    expect(clipboard.writeText).toHaveBeenCalledWith('here');
  });

  it('is asked for at once, while the picture is still being made', () => {
    void writePicture(new Promise(() => undefined));
    expect(clipboard.write).toHaveBeenCalledOnce();
  });

  it('takes a picture as PNG', async () => {
    const picture = Promise.resolve(new Blob(['png']));
    await writePicture(picture);
    expect(clipboard.write.mock.calls[0]?.[0]).toEqual([new Item({ 'image/png': picture })]);
  });

  it('passes on why a picture could not be made', async () => {
    const fault = new RangeError('too large');
    const picture = Promise.reject(fault);
    clipboard.write.mockImplementation(() => picture.catch(() => Promise.reject(new DOMException('', 'DataError'))));
    expect(await failureOf(writePicture(picture))).toBe(fault);
  });

  it('says when the browser has none', async () => {
    give(undefined);
    expect(await failureOf(writeText('x'))).toMatchObject({ reason: 'unsupported' });
  });

  it('says when the browser cannot take pictures', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    expect(await failureOf(writePicture(Promise.resolve(new Blob())))).toMatchObject({ reason: 'unsupported' });
  });

  it.each([
    ['NotAllowedError', 'not-allowed'],
    ['DataError', 'failed'],
  ])('words %s as %s', async (name, reason) => {
    clipboard.writeText.mockRejectedValue(new DOMException('', name));
    const failure = await failureOf(writeText('outline'));
    expect(failure).toBeInstanceOf(ClipboardFailure);
    expect(failure).toMatchObject({ reason });
  });
});
