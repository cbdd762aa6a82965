/** Words for what was done to cycles, measures, tags, columns and to the plan as a whole. */
import type { Pair, PlanDifference } from '../change/difference';
import { count } from '../../kit/english';
import { equal } from '../../kit/equal';
import type { Cycle, Measure, Plan } from '../model/schema';
import { untitled } from '../model/titles';
import { decisionWords, oneLine, quoted, stageWords } from '../ask/words';

const named = (name: string) => `“${oneLine(name)}”`;

export function planPhrases(before: Plan, after: Plan): string[] {
  return [
    before.title !== after.title && `Renamed the plan to ${named(after.title || untitled)}`,
    before.description !== after.description && 'Changed the description',
    !equal(before.progress, after.progress) && 'Changed the progress scores',
    !equal(before.more, after.more) && 'Changed what another app keeps in the plan',
  ].filter((phrase) => phrase !== false);
}

export function columnPhrases({ columns }: PlanDifference): string[] {
  const renamed = columns.changed.filter(({ before, after }) => before.title !== after.title);
  return [
    ...columns.added.map(({ title }) => `Added the column ${named(title)}`),
    ...columns.removed.map(({ title }) => `Removed the column ${named(title)}`),
    ...renamed.map(({ before, after }) => `Renamed the column ${named(before.title)} to ${named(after.title)}`),
  ];
}

export function tagPhrases({ tags }: PlanDifference): string[] {
  return [
    ...tags.added.map(({ name }) => `Made the tag ${named(name)}`),
    ...tags.removed.map(({ name }) => `Deleted the tag ${named(name)}`),
    ...tags.changed.map(({ before, after }) =>
      before.name === after.name
        ? `Changed the tag ${named(after.name)}`
        : `Renamed the tag ${named(before.name)} to ${named(after.name)}`,
    ),
  ];
}

export function cyclePhrases(before: Plan, after: Plan, { cycles }: PlanDifference): string[] {
  const of = (plan: Plan, { title, idea }: Cycle) => `${named(title)} on ${quoted(plan.nodes[idea])}`;
  // Deleting an idea takes its cycles along.
  const deleted = cycles.removed.filter(({ idea }) => after.nodes[idea]);
  return [
    ...cycles.added.map((cycle) => `Began the PDSA cycle ${of(after, cycle)}`),
    ...deleted.map((cycle) => `Deleted the PDSA cycle ${of(before, cycle)}`),
    ...cycles.changed.flatMap((pair) => cycleChange(pair, of(after, pair.after))),
  ];
}

function cycleChange({ before, after }: Pair<Cycle>, name: string): string[] {
  const moved =
    before.stage !== after.stage &&
    (after.stage === 'complete' ? `Completed ${name}` : `Took ${name} to ${stageWords[after.stage]}`);
  const { decision } = after.act;
  const decided =
    before.act.decision !== decision &&
    (decision === undefined
      ? `Took back the decision of ${name}`
      : `Decided to ${decisionWords[decision].toLowerCase()} after ${name}`);
  const amended =
    (after.plan.amended?.length ?? 0) > (before.plan.amended?.length ?? 0) && `Amended the plan of ${name}`;
  const said = [moved, decided, amended].filter((phrase) => phrase !== false);
  return said.length > 0 ? said : [`Worked on the PDSA cycle ${name}`];
}

export function measurePhrases({ measures }: PlanDifference): string[] {
  return [
    ...measures.added.map(({ name }) => `Added the measure ${named(name)}`),
    ...measures.removed.map(({ name }) => `Deleted the measure ${named(name)}`),
    ...measures.changed.map(measureChange),
  ];
}

function measureChange({ before, after }: Pair<Measure>): string {
  const more = Object.keys(after.points).length - Object.keys(before.points).length;
  if (more > 0) return `Recorded ${count(more, 'value')} of ${named(after.name)}`;
  if (!equal(before.points, after.points)) return `Changed the values of ${named(after.name)}`;
  return before.name === after.name
    ? `Changed the measure ${named(after.name)}`
    : `Renamed the measure ${named(before.name)} to ${named(after.name)}`;
}

export function versionPhrases(before: Plan, after: Plan): string[] {
  const old = new Map(before.versions.map((version) => [version.revision, version]));
  const kept = new Set(after.versions.map(({ revision }) => revision));
  return [
    ...after.versions.flatMap((version) => {
      const was = old.get(version.revision);
      if (!was) return [`Named this version ${named(version.name)}`];
      if (was.name !== version.name) return [`Renamed the version ${named(was.name)} to ${named(version.name)}`];
      return was.note === version.note ? [] : [`Changed the note of the version ${named(version.name)}`];
    }),
    ...before.versions
      .filter(({ revision }) => !kept.has(revision))
      .map(({ name }) => `Took the name of the version ${named(name)} away`),
  ];
}

export function appearancePhrases({ appearance: was }: Plan, { appearance: is }: Plan): string[] {
  const differs = (member: keyof typeof is) => !equal(was[member], is[member]);
  const free = is.arrangement === 'free';
  const phrases = [
    differs('links') && 'Changed the shape of the lines',
    differs('arrows') && 'Changed the arrowheads',
    (was.arrangement === 'free') !== free && (free ? 'Arranged the boxes freely' : 'Arranged the boxes automatically'),
    differs('positions') && free && was.arrangement === 'free' && 'Moved boxes by hand',
    differs('columnWidths') && 'Changed the width of columns',
    (differs('colourBy') || differs('palette')) && 'Changed the colours',
    (differs('show') || differs('more')) && 'Changed what the diagram shows',
  ];
  return phrases.filter((phrase) => phrase !== false);
}
