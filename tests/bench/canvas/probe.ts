/**
 * What is put into both pages before anything of theirs runs, to take times where they arise. Playwright sends the text
 * of `installProbe`, so it must refer to nothing outside of itself.
 */

export interface Probe {
  /** ms from the start of the page until all of the diagram in view had been painted. */
  loaded: Promise<number>;
  /** ms from the choice of a file until its diagram had been painted. */
  opened: () => Promise<number>;
  /** Waits until `count` key presses have been painted; ms from each press to the next paint. */
  keys: (count: number) => Promise<number[]>;
  /** ms from the last key press until a box and a line had been painted that are none of `known`. */
  added: (known: readonly string[]) => Promise<number>;
  startFrames: () => void;
  /** ms between frames since `startFrames`. */
  stopFrames: () => number[];
  /** ms from the last click, on Export, until the file of this type was made. */
  exported: (type: string) => Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe({ boxes, lines, all }: { boxes: number; lines: number; all: boolean }): void {
  const nodes = document.getElementsByClassName('react-flow__node');
  const edges = document.getElementsByClassName('react-flow__edge');
  const count = (selector: string) => document.querySelectorAll(selector).length;
  /** After the frame that is being made has been painted. */
  const afterPaint = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => done(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  /** Looks once a frame, in a task of its own so that what the frame itself brings is seen. */
  const until = async (holds: () => boolean): Promise<number> => {
    for (;;) {
      const painted = await afterPaint();
      if (holds()) return painted;
    }
  };
  /** React Flow hides its nodes until it has measured them. */
  const shown = () => [...nodes].every((node) => (node as HTMLElement).style.visibility !== 'hidden');
  /** The time of the first of three frames in a row that show as much, or all of it where `all` is to be there. */
  const whenThere = async (begun = () => true): Promise<number> => {
    for (let last = '', same = 0, since = 0; ;) {
      const painted = await afterPaint();
      const lined = Math.max(edges.length, count('[data-link-id]'));
      const now = `${nodes.length} ${lined} ${count('[data-far-view]')}`;
      const enough = all ? nodes.length >= boxes && lined >= lines : nodes.length > 0 || count('[data-far-view]') > 0;
      same = begun() && enough && shown() && now === last ? same + 1 : 0;
      last = now;
      if (same === 0) since = painted;
      if (same === 2) return since;
    }
  };

  let chosenAt = 0;
  let pressedAt = 0;
  const keyTimes: number[] = [];
  addEventListener('change', ({ timeStamp }) => (chosenAt = timeStamp), true);
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
      void afterPaint().then((painted) => keyTimes.push(painted - timeStamp));
    },
    true,
  );

  let clickedAt = 0;
  const madeAt = new Map<string, number>();
  addEventListener('click', ({ timeStamp }) => (clickedAt = timeStamp), true);
  const makeUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object: Blob | MediaSource) => {
    if (object instanceof Blob) madeAt.set(object.type, performance.now());
    return makeUrl(object);
  };

  let frames: number[] | undefined;
  const everyFrame = (time: number) => {
    if (!frames) return;
    frames.push(time);
    requestAnimationFrame(everyFrame);
  };

  window.probe = {
    loaded: whenThere(),
    opened: async () => (await whenThere(() => chosenAt > 0)) - chosenAt,
    keys: async (wanted) => {
      while (keyTimes.length < wanted) await afterPaint();
      return keyTimes.slice(-wanted);
    },
    added: async (known) => {
      const ids = new Set(known);
      const isNew = (element: Element) => {
        const { id, nodeId, linkId } = (element as HTMLElement).dataset;
        return !ids.has(nodeId ?? linkId ?? id ?? '');
      };
      const any = (selector: string) => [...document.querySelectorAll(selector)].some(isNew);
      const painted = await until(() => any('.react-flow__node') && any('[data-link-id], .react-flow__edge'));
      return painted - pressedAt;
    },
    startFrames: () => {
      frames = [];
      requestAnimationFrame(everyFrame);
    },
    stopFrames: () => {
      const times = frames ?? [];
      frames = undefined;
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
    exported: async (type) => {
      await until(() => madeAt.has(type));
      return (madeAt.get(type) ?? NaN) - clickedAt;
    },
  };
}
