/**
 * Tells which parts of the picture an edit can have changed, by comparing the identity of what the plan is made of.
 *
 * Must not know: how any of it is worked out again.
 */
import type { Column, Link, NodeId, Plan, PlanNode } from '../../plan/model/schema';
import { shownIn } from '../../plan/model/show';
import { sameForm, type Form } from '../types/form';
import { recordChanges } from './recordChanges';

/** All that a picture is made from. */
export interface Source {
  readonly plan: Plan;
  readonly collapsed: ReadonlySet<NodeId>;
  readonly form: Form;
}

export interface SceneChanges {
  /** The same boxes and lines are to be seen, in the same order. */
  readonly sameParts: boolean;
  /** Beyond that, nothing but what stands in boxes and headings can have changed, and what follows from its height. */
  readonly onlyContent: boolean;
  /** Boxes whose own content may be another. */
  readonly touched: readonly NodeId[];
}

/** Compares two sources; undefined when nothing that is drawn can differ. */
export function sceneChanges(before: Source, after: Source): SceneChanges | undefined {
  const [was, now] = [before.plan, after.plan];
  const sameForms = sameForm(before.form, after.form);
  const sameCollapsed = sameSet(before.collapsed, after.collapsed);
  const untouched =
    was.nodes === now.nodes && was.links === now.links && was.cycles === now.cycles && was.columns === now.columns;
  // What is measured, what tags are called, who is touched and what was said shows only where it stands under the boxes.
  const shown = shownIn(now.appearance);
  const sameWords =
    (was.measures === now.measures || !shown.measures) &&
    (was.tags === now.tags || !shown.tags) &&
    ((was.stakeholders === now.stakeholders && was.heard === now.heard) || !shown.stakeholders) &&
    (was.comments === now.comments || !shown.comments);
  if (untouched && sameCollapsed && sameWords && was.appearance === now.appearance && sameForms) return undefined;

  const nodes = recordChanges(was.nodes, now.nodes, sameNodePlace);
  const links = recordChanges(was.links, now.links, sameEnds);
  const columns = recordChanges(was.columns, now.columns, sameColumnPlace);
  const sameParts = sameCollapsed && nodes.alike && links.alike && columns.alike;
  const [looked, looks] = [was.appearance, now.appearance];
  return {
    sameParts,
    onlyContent:
      sameParts &&
      looked.links === looks.links &&
      looked.arrows === looks.arrows &&
      looked.arrangement === looks.arrangement &&
      looked.typeface === looks.typeface &&
      looked.textSize === looks.textSize &&
      looked.show === looks.show &&
      sameWords &&
      sameForms &&
      (looks.arrangement !== 'free' || looked.positions === looks.positions) &&
      links.touched.every((id) => was.links[id]?.confidence === now.links[id]?.confidence),
    touched: [...new Set([...nodes.touched, ...ideasTouched(was.cycles, now.cycles)])],
  };
}

/** The change ideas that had or have one of the cycles that differ. */
function ideasTouched(before: Plan['cycles'], after: Plan['cycles']): NodeId[] {
  const { touched } = recordChanges(before, after, () => true);
  const gone = before === after ? [] : Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  return [...touched, ...gone].flatMap((id) => [before[id], after[id]].flatMap((cycle) => cycle?.idea ?? []));
}

function sameNodePlace(a: PlanNode, b: PlanNode): boolean {
  return a.column === b.column && a.order === b.order;
}

function sameEnds(a: Link, b: Link): boolean {
  return a.from === b.from && a.to === b.to && a.order === b.order;
}

function sameColumnPlace(a: Column, b: Column): boolean {
  return a.kind === b.kind && a.order === b.order;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a === b || (a.size === b.size && Array.from(a).every((item) => b.has(item)));
}
