/** The measures of a plan as a family: by kind, and what the family lacks, as questions. */
import { count } from '../../kit/english';
import { perIdentity } from '../../kit/perIdentity';
import { inOrder } from '../model/order';
import type { Measure, NodeId, Plan } from '../model/schema';
import { columnsOf, nodesInColumn } from './queries';
import { branchOf } from './relations';
import { inQuotes, oneLine } from './words';

export type MeasureKind = Measure['kind'];

/** In the order in which they are shown. */
export const measureKinds: readonly MeasureKind[] = ['outcome', 'process', 'balancing', 'structure'];

export const kindWords: Readonly<Record<MeasureKind, string>> = {
  outcome: 'Outcome',
  process: 'Process',
  balancing: 'Balancing',
  structure: 'Structure',
};

export const untitledMeasure = 'Untitled measure';

export const measureName = ({ name }: Pick<Measure, 'name'>): string => oneLine(name) || untitledMeasure;

export interface KindGroup {
  readonly kind: MeasureKind;
  readonly measures: readonly Measure[];
}

/** Kinds that have none are left out. */
export const measureGroups = perIdentity((measures: Plan['measures']): readonly KindGroup[] => {
  const all = inOrder(measures);
  return measureKinds.flatMap((kind) => {
    const own = all.filter((measure) => measure.kind === kind);
    return own.length > 0 ? [{ kind, measures: own }] : [];
  });
});

/** In the order of the list. */
export const listedMeasures = perIdentity((measures: Plan['measures']): readonly Measure[] =>
  measureGroups(measures).flatMap((group) => group.measures),
);

export interface FamilyQuestion {
  readonly id: string;
  readonly words: string;
  /** What a measure that answers it would be. */
  readonly offer?: { readonly kind: MeasureKind; readonly nodes: readonly NodeId[] };
}

/** More than a team can look at together. */
const many = 8;

/** Only of a family that has begun: a plan without measures is not asked. */
export const familyQuestions = perIdentity((plan: Plan): readonly FamilyQuestion[] => {
  const measures = inOrder(plan.measures);
  if (measures.length === 0) return [];
  const has = (kind: MeasureKind) => measures.some((measure) => measure.kind === kind);
  return [
    ...(has('outcome')
      ? []
      : [ask('no-outcome', 'There is no outcome measure: how will you know that the aim is reached?', 'outcome')]),
    ...(has('balancing')
      ? []
      : [ask('no-balancing', 'There is no balancing measure: what might get worse meanwhile?', 'balancing')]),
    ...unmeasured(plan, measures),
    ...(measures.length > many
      ? [
          {
            id: 'too-many',
            words: `${count(measures.length, 'measure')} are many to keep up. Which would nobody miss?`,
          },
        ]
      : []),
  ];
});

function ask(id: string, words: string, kind: MeasureKind, nodes: readonly NodeId[] = []): FamilyQuestion {
  return { id, words, offer: { kind, nodes } };
}

/** The first drivers of whose branch nothing is measured. */
function unmeasured(plan: Plan, measures: readonly Measure[]): FamilyQuestion[] {
  const measured = new Set(measures.flatMap(({ nodes }) => nodes));
  const primary = columnsOf(plan).find(({ kind }) => kind === 'driver');
  if (!primary) return [];
  return nodesInColumn(plan, primary.id)
    .filter(({ id, text }) => text.trim() !== '' && ![...branchOf(plan, id)].some((node) => measured.has(node)))
    .map(({ id, text }) =>
      ask(`driver:${id}`, `${inQuotes(text)} is a driver that no measure follows yet.`, 'process', [id]),
    );
}
