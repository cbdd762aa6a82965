/** A page as a hand and an eye have it: real keys and clicks through WebDriver, names and words of what is to be seen. */
import { eventually } from './processes';
import type { StartedBrowser } from './session';

/** WebDriver’s code points for keys that type nothing. */
const keys = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Shift: '\uE008',
  Control: '\uE009',
  Home: '\uE011',
  End: '\uE010',
} as const;

type Key = keyof typeof keys | (string & {});

/** What may be pressed, filled or read by its name. */
const named = 'button, a, input, textarea, [role^="menuitem"], [role="tab"], [role="radio"], [role="switch"], label';

export type Page = ReturnType<typeof createPage>;

export function createPage({ send, firstTab }: StartedBrowser) {
  const run = <T>(script: string, ...args: readonly unknown[]): Promise<T> =>
    send('run', { script, args }) as Promise<T>;

  const pressKeys = async (...chord: readonly Key[]) => {
    const values = chord.map((key) => keys[key as keyof typeof keys] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };

  const clickAt = async (x: number, y: number) => {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await send('act', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  };

  /** The middle of what the script finds, once that is there, nothing covers it and it has come to rest. */
  const placeOf = (what: string, find: string) => {
    let before = '';
    return eventually(what, async () => {
      const place = await run<{ x: number; y: number } | null>(
        `const [what, named] = arguments;
        const nameOf = (one) => (one.getAttribute('aria-label') ?? one.innerText ?? '').trim();
        for (const one of ${find}) {
          const { left, top, width, height } = one.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const met = document.elementFromPoint(x, y);
          if (width > 0 && met && (one.contains(met) || met.contains(one))) return { x, y };
        }
        return null;`,
        what,
        named,
      );
      const now = JSON.stringify(place);
      const rests = now === before;
      before = now;
      return rests ? place : null;
    });
  };

  return {
    run,
    /** Runs a script whose last argument is what to call with the result. */
    runAsync: <T>(script: string, ...args: readonly unknown[]): Promise<T> =>
      send('runAsync', { script, args }) as Promise<T>,
    open: (url: string) => send('open', { url }),
    reload: () => send('reload'),
    back: () => send('back'),
    press: pressKeys,
    async type(text: string) {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async click(name: string) {
      const { x, y } = await placeOf(
        name,
        `[...document.querySelectorAll(named)].filter((one) => nameOf(one).startsWith(what))`,
      );
      await clickAt(x, y);
    },
    /** The first thing that the selector finds. */
    async clickOn(selector: string) {
      const { x, y } = await placeOf(selector, 'document.querySelectorAll(what)');
      await clickAt(x, y);
    },
    /** Waits until the script gives something true. */
    until: (what: string, script: string, ...args: readonly unknown[]) =>
      eventually(what, () => run<unknown>(script, ...args)),
    /** Waits until these words stand on the page. */
    sees: (words: string) =>
      eventually(`“${words}” on the page`, () =>
        run<boolean>('return document.body.innerText.includes(arguments[0])', words),
      ),
    /** In a window of its own: a tab behind another hardly runs. */
    async newTab(): Promise<string> {
      const { handle } = (await send('newTab', { type: 'window' })) as { handle: string };
      return handle;
    },
    firstTab,
    goToTab: (handle: string) => send('goToTab', { handle }),
    /** A PDF in base64; undefined where the browser’s WebDriver cannot print. */
    async print(): Promise<string | undefined> {
      try {
        return (await send('print', {})) as string;
      } catch (fault) {
        if (/unknown command/i.test(String(fault))) return undefined;
        throw fault;
      }
    },
  };
}
