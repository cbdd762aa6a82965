/**
 * Printing gives the figure and not the page, whoever asks for it: our command or the browser's own.
 *
 * The browser lets nobody wait between asking and printing, so what draws the figure is fetched before.
 */
import { loadFonts } from '../../browser/measureText';
import { printOnly } from '../../browser/printOnly';
import { whenLoaded } from '../../browser/whenLoaded';
import type { MeasureText } from '../../geometry/types/types';
import type { Stores } from '../../store/stores';

type Code = typeof import('../../output/printFigure');

export interface Printing {
  readonly print: () => Promise<void>;
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
  const load = async () => (code ??= await import('../../output/printFigure'));
  const figures = ({ printedFigures }: Code) =>
    printedFigures({ plan: openPlan.plan(), ...session.getState(), measure });

  const end = () => {
    remove?.();
    remove = undefined;
  };
  const begin = () => {
    // What an earlier printing has left, of which the browser did not tell the end.
    end();
    if (code && openPlan.getState().plan) remove = printOnly(figures(code).sheets);
  };

  return {
    async print() {
      const { fonts } = figures(await load());
      await Promise.all(fonts.map(({ family, styles, text }) => loadFonts(family, styles, [text])));
      begin();
      // Some browsers return at once and print later.
      window.addEventListener('afterprint', end, { once: true });
      window.print();
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
