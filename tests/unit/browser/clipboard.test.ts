// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipboardFailure, writePicture, writeText } from '../../../src/browser/clipboard';

const clipboard = { writeText: vi.fn(), write: vi.fn() };
class Item {
  static supported: readonly string[] = [];
  static readonly supports = (type: string) => Item.supported.includes(type);
  constructor(readonly parts: Record<string, Promise<Blob> | Blob>) {}
}
const never = new Promise<Blob>(() => undefined);
const forms = {
  png: Promise.resolve(new Blob(['png'])),
  svg: Promise.resolve(new Blob(['<svg/>'])),
  text: Promise.resolve('Aim'),
};
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
    void writePicture({ ...forms, png: never, svg: never });
    expect(clipboard.write).toHaveBeenCalledOnce();
  });

  it.each([
    [[], ['image/png']],
    [
      ['image/png', 'text/plain', 'image/svg+xml'],
      ['image/png', 'image/svg+xml', 'text/plain'],
    ],
    [
      ['image/png', 'text/plain'],
      ['image/png', 'text/plain'],
    ],
  ])('of a browser that knows %j takes a picture as %j', async (supported, written) => {
    Item.supported = supported;
    await writePicture(forms);
    const [[[item]]] = clipboard.write.mock.calls as [[[Item]]];
    expect(Object.keys(item.parts)).toEqual(written);
    expect(item.parts['image/png']).toBe(forms.png);
    expect(await (await item.parts['text/plain'])?.text()).toBe(written.includes('text/plain') ? 'Aim' : undefined);
  });

  it.each(['png', 'svg'])('passes on why the picture could not be made as %s', async (form) => {
    const fault = new RangeError('too large');
    const picture = Promise.reject(fault);
    clipboard.write.mockImplementation(() => picture.catch(() => Promise.reject(new DOMException('', 'DataError'))));
    expect(await failureOf(writePicture({ ...forms, [form]: picture }))).toBe(fault);
  });

  it('says when the browser has none', async () => {
    give(undefined);
    expect(await failureOf(writeText('x'))).toMatchObject({ reason: 'unsupported' });
  });

  it('says when the browser cannot take pictures', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    expect(await failureOf(writePicture(forms))).toMatchObject({ reason: 'unsupported' });
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
