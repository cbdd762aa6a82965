/**
 * Printing gives the figure and not the page, whoever asks for it: our command or the browser's own.
 *
 * The browser lets nobody wait between asking and printing, so what draws the figure is fetched before.
 */
import { loadFonts } from '../../browser/measureText';
import { whenLoaded } from '../../browser/whenLoaded';
import type { Picture } from '../../figure/marks/picture';
import type { MeasureText } from '../../geometry/types/types';
import type { Stores } from '../../store/stores';

async function loadCode() {
  const [{ printedFigures, printedPictures }, { printOnly }] = await Promise.all([
    import('../../output/printFigure'),
    import('../../browser/printOnly'),
  ]);
  return { printedFigures, printedPictures, printOnly };
}

type Code = Awaited<ReturnType<typeof loadCode>>;
type PrintedFigures = ReturnType<Code['printedFigures']>;

type Place = () => () => void;

export interface Printing {
  readonly print: () => Promise<void>;
  /** Prints pictures that a view has made, in place of the figure of the plan. */
  readonly printPictures: (pictures: readonly Picture[]) => Promise<void>;
  /** Prints what this puts into the page; it gives what takes it away again. */
  readonly printPlaced: (place: Place) => Promise<void>;
  /** From now on the browser's own printing gives the figure too; returns how to stop. */
  readonly listen: () => () => void;
}

export function createPrinting({
  openPlan,
  session,
  measure,
}: Pick<Stores, 'openPlan' | 'session'> & { readonly measure: MeasureText }): Printing {
  let code: Code | undefined;
  let remove: (() => void) | undefined;
  /** What is printed in place of the figure. */
  let asked: PrintedFigures | Place | undefined;
  const load = async () => (code ??= await loadCode());
  const figures = ({ printedFigures }: Code) =>
    printedFigures({ plan: openPlan.plan(), ...session.getState(), measure });

  const clear = () => {
    remove?.();
    remove = undefined;
  };
  const end = () => {
    clear();
    asked = undefined;
  };
  const begin = () => {
    // What an earlier printing has left, of which the browser did not tell the end.
    clear();
    if (typeof asked === 'function') remove = asked();
    else if (code && openPlan.getState().plan) remove = code.printOnly((asked ?? figures(code)).sheets);
  };
  const printOut = async (fonts: PrintedFigures['fonts'] = []) => {
    await Promise.all(fonts.map(({ family, styles, text }) => loadFonts(family, styles, [text])));
    begin();
    // Some browsers return at once and print later.
    window.addEventListener('afterprint', end, { once: true });
    window.print();
  };

  return {
    async print() {
      asked = undefined;
      await printOut(figures(await load()).fonts);
    },
    async printPictures(pictures) {
      asked = (await load()).printedPictures(pictures);
      await printOut(asked.fonts);
    },
    async printPlaced(place) {
      asked = place;
      await printOut();
    },
    listen() {
      whenLoaded(() => void load().catch(() => undefined));
      window.addEventListener('beforeprint', begin);
      window.addEventListener('afterprint', end);
      return () => {
        window.removeEventListener('beforeprint', begin);
        window.removeEventListener('afterprint', end);
        end();
      };
    },
  };
}
