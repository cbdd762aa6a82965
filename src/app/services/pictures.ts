/**
 * The picture of the open plan, set as this browser draws text, and measured anew when typefaces have arrived or the
 * user has set text otherwise; and pictures of plans that are not open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrawnText } from '../../browser/drawnText';
import { runInSlices } from '../../browser/inSlices';
import { onFontsChanged } from '../../browser/measureText';
import type { GeometryOf } from '../../geometry/scene/geometry';
import { sameForm, withOwnWidths, type Form } from '../../geometry/types/form';
import type { Geometry, MeasureText } from '../../geometry/types/types';
import type { Plan } from '../../plan/model/schema';
import type { Stores } from '../../store/stores';
import { loadedGeometry, loadGeometry } from './geometryCode';

interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Pictures {
  /** Of the open plan, as it is looked at. */
  readonly geometry: () => Geometry;
  /**
   * Gives the picture of the open plan the form in which it is read best in a room of the window, in px; no room: the
   * plan's own. It keeps that form, whatever is typed, until it is asked for another. Small plans have it on return;
   * others when `done` is called, which hears whether the form is another than before. Gives what stops it.
   */
  readonly suitTo: (room: Room | null, done?: (isOther: boolean) => void) => () => void;
  /** Whether it has such a form. */
  readonly isSuited: () => boolean;
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
  const formFor = createFormFor();
  /** What stands where its user has put it keeps the plan's own form. */
  const isSuited = ({ appearance }: Plan) => form !== undefined && appearance.arrangement !== 'free';

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
    suitTo(room, done = () => {}) {
      const take = (next: Form | undefined) => {
        const isOther = next === undefined || form === undefined ? next !== form : !sameForm(next, form);
        if (isOther) {
          form = next;
          changed();
        }
        done(isOther);
      };
      const { plan } = openPlan.getState();
      if (!plan || !room) {
        take(undefined);
        return () => {};
      }
      const { createWrapper, windowForm } = loadedGeometry();
      const wrap = createWrapper(drawnText().measure, drawnText().styleOf);
      return runInSlices(windowForm(plan, session.getState().collapsed, room, wrap), take);
    },
    isSuited: () => isSuited(openPlan.plan()),
    geometry() {
      const { measure: asDrawn, styleOf } = drawnText();
      picture ??= loadedGeometry().createGeometry(asDrawn, styleOf);
      const plan = openPlan.plan();
      return picture(plan, {
        collapsed: session.getState().collapsed,
        ...(form && isSuited(plan) && { form: formFor(form, plan) }),
      });
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

/** A form with the widths that the plan's user has set; the same object as long as both are the same. */
function createFormFor(): (form: Form, plan: Plan) => Form {
  let last: { readonly form: Form; readonly widths: unknown; readonly made: Form } | undefined;
  return (form, { appearance }) => {
    if (last?.form !== form || last.widths !== appearance.columnWidths)
      last = { form, widths: appearance.columnWidths, made: withOwnWidths(form, appearance) };
    return last.made;
  };
}
