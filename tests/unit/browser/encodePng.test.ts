import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fromWorker = new Blob(['from the worker']);
const fromPage = new Blob(['from the page']);
const canvas = {
  toBlob: vi.fn<(done: (file: Blob | null) => void) => void>((done) => done(fromPage)),
} as unknown as HTMLCanvasElement;

/** Answers as it is told to. */
class TestWorker extends EventTarget {
  static all: TestWorker[] = [];
  static answer: (worker: TestWorker) => void = () => {};
  readonly terminate = vi.fn<() => void>();
  constructor() {
    super();
    TestWorker.all.push(this);
  }
  postMessage() {
    TestWorker.answer(this);
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** Called with `new` like the real one. */
function forbiddenWorker() {
  throw new DOMException('Refused', 'SecurityError');
}

beforeEach(() => {
  TestWorker.all = [];
  TestWorker.answer = (worker) => worker.say(fromWorker);
  vi.resetModules();
  vi.stubGlobal('Worker', TestWorker);
  vi.stubGlobal('OffscreenCanvas', EventTarget);
  vi.stubGlobal('createImageBitmap', async () => ({}));
});
afterEach(() => vi.unstubAllGlobals());

const load = () => import('../../../src/browser/encodePng');

describe('a picture is encoded', () => {
  it('by a worker, which is prepared before and kept for the next picture', async () => {
    const { encodePng, preparePngEncoder } = await load();
    preparePngEncoder();
    expect(TestWorker.all).toHaveLength(1);
    expect(await encodePng(canvas)).toBe(fromWorker);
    expect(await encodePng(canvas)).toBe(fromWorker);
    expect(TestWorker.all).toHaveLength(1);
    expect(TestWorker.all[0]?.terminate).not.toHaveBeenCalled();
  });

  it('by one worker for each of two pictures at once, of which one is kept', async () => {
    const { encodePng } = await load();
    expect(await Promise.all([encodePng(canvas), encodePng(canvas)])).toEqual([fromWorker, fromWorker]);
    expect(TestWorker.all.map(({ terminate }) => terminate.mock.calls.length)).toEqual([0, 1]);
  });

  it.each<[string, () => void]>([
    ['there are no workers', () => vi.stubGlobal('Worker', undefined)],
    ['there are no workers at all', () => Reflect.deleteProperty(globalThis, 'Worker')],
    ['there are no canvases for workers', () => Reflect.deleteProperty(globalThis, 'OffscreenCanvas')],
    ['the policy of the page forbids workers', () => vi.stubGlobal('Worker', forbiddenWorker)],
    [
      'the code of the worker does not come',
      () => (TestWorker.answer = (one) => one.dispatchEvent(new Event('error'))),
    ],
    ['the worker cannot encode', () => (TestWorker.answer = (one) => one.say(undefined))],
    ['no bitmap can be made', () => vi.stubGlobal('createImageBitmap', async () => Promise.reject(new Error('none')))],
  ])('by the page where %s', async (_, takeAway) => {
    takeAway();
    const { encodePng } = await load();
    expect(await encodePng(canvas)).toBe(fromPage);
    for (const { terminate } of TestWorker.all) expect(terminate).toHaveBeenCalledOnce();
  });

  it('no further when it is stopped: the worker ends, and the next picture gets another', async () => {
    const { encodePng } = await load();
    const stop = new AbortController();
    TestWorker.answer = () => stop.abort('stopped');
    await expect(encodePng(canvas, stop.signal)).rejects.toBe('stopped');
    expect(TestWorker.all[0]?.terminate).toHaveBeenCalledOnce();
    TestWorker.answer = (worker) => worker.say(fromWorker);
    expect(await encodePng(canvas)).toBe(fromWorker);
    expect(TestWorker.all).toHaveLength(2);
  });
});
