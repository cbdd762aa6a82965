/**
 * What jsdom lacks of a browser and the whole app needs, in one place; and what a page that goes away takes along: the
 * listeners that it has put on its window.
 */
import { afterEach, beforeEach, vi } from 'vitest';
import { Watcher } from '../watcher';

/** To be called once at the top of a file of tests that render the whole app. */
export function stubBrowser(): void {
  let leave = () => {};
  beforeEach(() => {
    // The app does much by itself, as storage answers; the tests wait for what is to be seen of it.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    vi.stubGlobal('matchMedia', (query: string) => Object.assign(new EventTarget(), { matches: false, media: query }));
    vi.stubGlobal('IntersectionObserver', Watcher);
    vi.stubGlobal('DOMMatrixReadOnly', Scale);
    Object.defineProperty(document, 'fonts', {
      configurable: true,
      value: Object.assign(new EventTarget(), { load: async () => [], ready: Promise.resolve() }),
    });
    Element.prototype.scrollIntoView = () => {};
    const [fromWindow, fromDocument] = [noteListeners(window), noteListeners(document)];
    leave = () => {
      fromWindow();
      fromDocument();
    };
  });
  afterEach(() => {
    leave();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** React Flow reads the zoom from it. */
class Scale {
  readonly m22 = 1;
}

/** What the services listen to as long as their page lives. */
const ofThePage = new Set(['pagehide', 'pageshow', 'beforeunload', 'visibilitychange']);

/** Gives the function that takes away what was put on for these from now on. */
function noteListeners(target: Window | Document): () => void {
  type Listening = Parameters<EventTarget['addEventListener']>;
  const put: Listening[] = [];
  const own = target.addEventListener as (...listening: Listening) => void;
  target.addEventListener = (...listening: Listening) => {
    if (ofThePage.has(listening[0])) put.push(listening);
    own.apply(target, listening);
  };
  return () => {
    target.addEventListener = own;
    const remove = target.removeEventListener as (...listening: Listening) => void;
    for (const listening of put) remove.apply(target, listening);
  };
}
