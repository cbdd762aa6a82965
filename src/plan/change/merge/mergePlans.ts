/**
 * Merges two copies of a plan that went separate ways, against the newest state that both have in common. Nothing that one
 * of them wrote is lost: it is in the merged plan or in a question. The merged plan is always valid, and is the same
 * whoever merges.
 *
 * Must not know: where the copies come from, who is who.
 */
import { equal } from '../../../kit/equal';
import { plan as table } from '../../model/kinds';
import type { Plan } from '../../model/schema';
import { mendPlan } from '../mendPlan';
import { startTrail } from '../trail';
import { kindRow, kindRows, takeApart, type Apart, type Kind, type Thing } from './apart';
import { arrange, arrangeKind } from './arrange';
import { compose } from './compose';
import { draftOf, type Draft } from './draft';
import { livingOf, type ApartCopies, type Living, type Side } from './living';
import { mendAim, mendColumns, mendIdeas, mendPlaces } from './mendColumns';
import { mendLinks, mendTies, tellSameTexts } from './mendLinks';
import { mendRamps } from './mendRamps';
import { mergeThing, type Merging } from './mergeMember';
import { descending } from './mergeRevision';
import type { Copies, Merge } from './questions';
import { collect, type Report } from './report';
import { unveiled } from './unveil';

/**
 * @param like the copy that the merged plan grows out of. Only what is of this machine, such as order keys, depends on it.
 */
export function mergePlans(before: Plan, a: Plan, b: Plan, like: Side = 'a'): Merge {
  const copies = unveiled({ before, a, b });
  const apart = apartOf(copies);
  const report = collect();
  const living = livingOf(apart, report);
  const draft = merged(apart, living, report);
  const merged_ = settled(draft, apart, { copies, like: copies[like], report });
  return { copies, merged: merged_, questions: report.questions(), notes: report.notes() };
}

export function apartOf({ before, a, b }: Copies): ApartCopies {
  return { before: takeApart(before), a: takeApart(a), b: takeApart(b) };
}

export interface Settling {
  readonly copies: Copies;
  readonly like: Plan;
  readonly report: Report;
}

/** A valid plan of a draft that is none yet. */
export function settled(draft: Draft, apart: ApartCopies, { copies, like, report }: Settling): Plan {
  arrangeKind(draft, 'columns', apart, report);
  mendColumns(draft, apart, report);
  mendPlaces(draft, apart);
  mendAim(draft, apart, report);
  mendIdeas(draft, apart, report);
  mendLinks(draft, apart, report);
  mendTies(draft, apart, report);
  mendRamps(draft, apart, report);
  tellSameTexts(draft, apart, report);
  arrange(draft, apart, report);
  // What is left are mentions of what has gone.
  const composed = compose(draft, like);
  const { plan } = mendPlan(startTrail(composed));
  return descending(plan, plan === composed ? draft : takeApart(plan), copies);
}

/** What is to be known of everything while members are merged. */
function mergingOf({ a, b }: ApartCopies, living: Living, report: Report): Merging {
  const sides = { a, b };
  return {
    report,
    isBack({ refers }, id, side) {
      if (typeof refers !== 'object') return false;
      const kind = refers.to as Kind;
      return living[kind].has(id) && !sides[side].things[kind].has(id);
    },
  };
}

function merged(copies: ApartCopies, living: Living, report: Report): Draft {
  const merging_ = mergingOf(copies, living, report);
  const draft = draftOf({ own: mergeOwn(copies, merging_), things: copies.a.things });
  for (const { kind } of kindRows) {
    const things = draft.things[kind];
    things.clear();
    for (const id of living[kind]) things.set(id, mergeOne(copies, kind, id, merging_));
  }
  return draft;
}

function mergeOne({ before, a, b }: ApartCopies, kind: Kind, id: string, merging_: Merging): Thing {
  const [was, one, other] = [before, a, b].map(({ things }) => things[kind].get(id));
  if (!one || !other) return one ?? other ?? {};
  if (equal(one, other) || equal(other, was)) return one;
  if (equal(one, was)) return other;
  return mergeThing(kindRow(kind).of, { before: was ?? {}, a: one, b: other }, { kind, id }, merging_);
}

/** The members of the plan itself. */
function mergeOwn({ before, a, b }: Readonly<Record<keyof ApartCopies, Apart>>, merging_: Merging): Thing {
  const three = { before: before.own, a: a.own, b: b.own };
  return mergeThing(table, three, { kind: 'plan', id: '' }, merging_);
}
