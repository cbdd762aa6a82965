/**
 * Makes the one picture of a plan that everything draws. What an edit has not touched comes out as the same objects,
 * so that a key press redraws one box. Layout runs only when a height or the arrangement has changed.
 *
 * Must not know: what draws it, the selection, zoom.
 */
import { finish, type Steps } from '../../kit/steps';
import type { NodeId, Plan } from '../../plan/model/schema';
import { columnBands, sameTracks } from '../layout/columnBands';
import { composeSteps, patchScene, type Scene } from './scene';
import { sceneChanges } from './sceneChanges';
import { ownForm, type Form } from '../types/form';
import type { Geometry, MeasureText } from '../types/types';
import { visibleParts } from '../boxes/visibility';
import { createWrapper, type DrawnAs, type Wrapper } from '../text/wrapText';

/** What the picture depends on beside the plan. */
export interface GeometryView {
  /** Boxes whose branch is folded away; ids that are not there count for nothing. */
  readonly collapsed: ReadonlySet<NodeId>;
  /** The plan's own where none is given. */
  readonly form?: Form;
}

/** Gives the picture of a plan; lengths in px at 100 %. */
export interface GeometryOf {
  (plan: Plan, view: GeometryView): Geometry;
  /** The same in steps, for the first picture of a large plan: asked for it again, it is there. */
  readonly steps: (plan: Plan, view: GeometryView) => Steps<Geometry>;
}

/**
 * A `GeometryOf` that remembers its last answer and reuses what still holds of it. Make one for each open plan, and a
 * new one when the fonts behind `measure` have changed. `drawnAs` says how the screen draws a style, where that is
 * otherwise than the style says.
 */
export function createGeometry(measure: MeasureText, drawnAs?: DrawnAs): GeometryOf {
  const wrap = createWrapper(measure, drawnAs);
  let last: Scene | undefined;

  function* steps(plan: Plan, { collapsed, form = ownForm(plan.appearance) }: GeometryView): Steps<Geometry> {
    const [was, source] = [last, { plan, collapsed, form }];
    const changes = was && sceneChanges(was, source);
    if (was && !changes) return was.geometry;
    // Columns stand as far apart as they stood, until it is known that lines want another room.
    const bands = columnBands(plan, was ? { ...form, gaps: was.gaps } : form, wrap, was?.geometry.columns);
    const patched =
      was && changes?.onlyContent && !form.ideas && sameTracks(bands, was.geometry.columns)
        ? patchScene(was, source, bands, changes.touched, wrap)
        : undefined;
    const visible = was && changes?.sameParts ? was.visible : visibleParts(plan, collapsed);
    last = patched ?? (yield* composeSteps(was, source, bands, visible, wrap));
    return last.geometry;
  }
  return Object.assign((plan: Plan, view: GeometryView) => finish(steps(plan, view)), { steps });
}

/** One picture in steps, for whoever does not ask again; `wrap` may remember what it has set before. */
export function* geometrySteps(plan: Plan, view: GeometryView, wrap: Wrapper): Steps<Geometry> {
  const { collapsed, form = ownForm(plan.appearance) } = view;
  const bands = columnBands(plan, form, wrap);
  const visible = visibleParts(plan, collapsed);
  yield;
  const scene = yield* composeSteps(undefined, { plan, collapsed, form }, bands, visible, wrap);
  return scene.geometry;
}
