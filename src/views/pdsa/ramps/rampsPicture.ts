/** The ramps as they are shown, for *Picture of this view*. */
import type { DrawnPicture } from '../../../commands/view';
import { lightPalette } from '../../../figure/colour/palette';
import { rampsFigure } from '../../../figure/compose/ramps/rampsFigure';
import type { Session } from '../../../store/session';
import { rampChoice } from '../pdsaChoices';

/** Of the figure before it is scaled to its size, px: letters stay legible on an upright page. */
const widths = { narrow: 980, wide: 1_320 } as const;

export function rampsPicture(session: Session, today: string): DrawnPicture {
  const shown = rampChoice(session.getState());
  return {
    kind: 'drawn',
    what: 'ramps',
    switches: [{ id: 'abandoned', label: 'With abandoned ideas', isOn: shown.abandoned }],
    draw(plan, wrap, { isNarrow, on }) {
      const width = isNarrow ? widths.narrow : widths.wide;
      const figure = rampsFigure(plan, wrap, {
        choice: { ...shown, abandoned: on.has('abandoned') },
        today,
        palette: lightPalette,
        width,
        labelWidth: Math.round(width * 0.26),
        onPaper: { preset: 'a4' },
      });
      return figure && figure.picture;
    },
  };
}
