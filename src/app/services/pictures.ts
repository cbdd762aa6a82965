/**
 * The picture of the open plan, set as this browser draws text, and measured anew when typefaces have arrived or the
 * user has set text otherwise; and pictures of plans that are not open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrawnText } from '../../browser/drawnText';
import { onFontsChanged } from '../../browser/measureText';
import type { GeometryOf } from '../../geometry/scene/geometry';
import type { Form } from '../../geometry/types/form';
import type { Geometry, MeasureText } from '../../geometry/types/types';
import type { Plan } from '../../plan/model/schema';
import type { Stores } from '../../store/stores';
import { loadedGeometry, loadGeometry } from './geometryCode';

export interface Pictures {
  /** Of the open plan, as it is looked at. */
  readonly geometry: () => Geometry;
  /**
   * Gives the picture of the open plan the form in which it is read best in a room of the window, in px; no room: the
   * plan's own. It keeps that form, whatever is typed, until it is asked for another. Tells whether it is another than
   * the plan's own.
   */
  readonly suitTo: (room: { readonly width: number; readonly height: number } | null) => boolean;
  /** Tells when `geometry` may give another picture; returns how to stop. */
  readonly onGeometry: (listener: () => void) => () => void;
  /** The picture of a plan that is not open, with everything unfolded. */
  readonly pictureOf: (plan: Plan) => Promise<Geometry>;
  /** Grows when fonts have arrived or text is drawn otherwise: everything measured before is measured again. */
  readonly fonts: StoreApi<{ readonly count: number }>;
}

const nothingCollapsed: ReadonlySet<string> = new Set();

export function createPictures({
  openPlan,
  session,
  measure,
}: Pick<Stores, 'openPlan' | 'session'> & { readonly measure: MeasureText }): Pictures {
  const fonts = createStore(() => ({ count: 0 }));
  const listeners = new Set<() => void>();
  let picture: GeometryOf | null = null;
  let drawn: DrawnText | null = null;
  let form: Form | undefined;

  const changed = () => {
    if (openPlan.getState().plan) for (const listener of listeners) listener();
  };
  const measureAgain = () => {
    picture = null;
    fonts.setState(({ count }) => ({ count: count + 1 }));
  };
  onFontsChanged(measureAgain);
  openPlan.subscribe(changed);
  fonts.subscribe(changed);
  session.subscribe((state, before) => {
    if (state.collapsed !== before.collapsed) changed();
  });

  const drawnText = () => (drawn ??= loadedGeometry().watchDrawnText(measure, measureAgain));

  return {
    fonts,
    suitTo(room) {
      const { createWrapper, windowForm } = loadedGeometry();
      const { plan } = openPlan.getState();
      const wrap = room && createWrapper(drawnText().measure, drawnText().styleOf);
      const next = plan && room && wrap ? windowForm(plan, session.getState().collapsed, room, wrap) : undefined;
      if (next !== form) {
        form = next;
        changed();
      }
      return form !== undefined;
    },
    geometry() {
      const { measure: asDrawn, styleOf } = drawnText();
      picture ??= loadedGeometry().createGeometry(asDrawn, styleOf);
      return picture(openPlan.plan(), { collapsed: session.getState().collapsed, ...(form && { form }) });
    },
    onGeometry(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async pictureOf(plan) {
      const { createGeometry } = await loadGeometry();
      return createGeometry(measure)(plan, { collapsed: nothingCollapsed });
    },
  };
}
