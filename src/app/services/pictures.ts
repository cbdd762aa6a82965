/**
 * The picture of the open plan, set as this browser draws text, and measured anew when typefaces have arrived or the
 * user has set text otherwise; and pictures of plans that are not open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrawnText } from '../../browser/drawnText';
import { inSlices } from '../../browser/inSlices';
import { onFontsChanged } from '../../browser/measureText';
import type { GeometryOf, GeometryView } from '../../geometry/scene/geometry';
import { ownForm, type Form } from '../../geometry/types/form';
import { textStyles } from '../../geometry/types/typography';
import type { Geometry, MeasureText } from '../../geometry/types/types';
import type { Plan } from '../../plan/model/schema';
import type { Stores } from '../../store/stores';
import { createFormInWindow, type FormInWindow } from './formInWindow';
import { loadedGeometry, loadGeometry } from './geometryCode';
import type { Room } from './keptForm';

export interface Pictures {
  /** Of the open plan, as it is looked at. */
  readonly geometry: () => Geometry;
  /**
   * Works the first picture of the open plan out in slices, so that `geometry` has it at once; not where the view that
   * shows it is about to give it another form.
   */
  readonly prepare: () => Promise<unknown>;
  /** Gives it the form in which it is read best in a room of the window, see `FormInWindow`. */
  readonly suitTo: FormInWindow['suitTo'];
  /** Whether it has such a form. */
  readonly isSuited: () => boolean;
  /** The same, tidy and in the plan's own form, with columns of these widths. */
  readonly geometryAt: (widths: Form['widths']) => Geometry;
  /** Tells when `geometry` may give another picture; returns how to stop. */
  readonly onGeometry: (listener: () => void) => () => void;
  /**
   * The picture of a plan that is not open, with everything unfolded, in the form that is largest on a card. Rejects with
   * the signal's reason when that is aborted.
   */
  readonly pictureOf: (plan: Plan, card: Room, signal: AbortSignal) => Promise<Geometry>;
  /** Grows when fonts have arrived or text is drawn otherwise: everything measured before is measured again. */
  readonly fonts: StoreApi<{ readonly count: number }>;
}

const nothingCollapsed: ReadonlySet<string> = new Set();

type Needs = Pick<Stores, 'openPlan' | 'session'> & { readonly measure: MeasureText };

export function createPictures({ openPlan, session, measure }: Needs): Pictures {
  const fonts = createStore(() => ({ count: 0 }));
  const listeners = new Set<() => void>();
  let picture: GeometryOf | null = null;
  let drawn: DrawnText | null = null;

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

  const drawnText = () => (drawn ??= loadedGeometry().watchDrawnText(measure, textStyles, measureAgain));
  const wrapNow = () => loadedGeometry().createWrapper(drawnText().measure, drawnText().styleOf);
  const inWindow = createFormInWindow({ openPlan, session, wrapNow, changed });
  const newPicture = () => loadedGeometry().createGeometry(drawnText().measure, drawnText().styleOf);
  const pictured = () => (picture ??= newPicture());
  const viewOf = (plan: Plan): GeometryView => {
    const form = inWindow.formOf(plan);
    return { collapsed: session.getState().collapsed, ...(form && { form }) };
  };

  return {
    fonts,
    suitTo: inWindow.suitTo,
    isSuited: () => inWindow.formOf(openPlan.plan()) !== undefined,
    geometry: () => pictured()(openPlan.plan(), viewOf(openPlan.plan())),
    prepare: async () => {
      await loadGeometry();
      const { plan } = openPlan.getState();
      if (inWindow.begin() && plan) await inSlices(pictured().steps(plan, viewOf(plan)));
    },
    geometryAt(widths) {
      const form = { ...ownForm({}), widths };
      return newPicture()(openPlan.plan(), { collapsed: session.getState().collapsed, form });
    },
    onGeometry(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async pictureOf(plan, card, signal) {
      const { cardForm, createWrapper, geometrySteps } = await loadGeometry();
      const wrap = createWrapper(measure);
      const form = await inSlices(cardForm(plan, card, wrap), signal);
      return inSlices(geometrySteps(plan, { collapsed: nothingCollapsed, ...(form && { form }) }, wrap), signal);
    },
  };
}
