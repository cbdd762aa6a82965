/** What is different about things beside the diagram (cycles, measures, people), about the plan itself and its look. */
import { equal } from '../../../kit/equal';
import { isReordered, type Differing, type PlanDifference } from '../../change/difference';
import type { Declaration } from '../../model/declaration';
import { plan as table } from '../../model/kinds';
import { kindOf } from '../../model/mentions';
import type { Cycle, NodeId, Part, Plan } from '../../model/schema';
import { sentence } from '../../ask/words';
import { appearancePhrases } from '../appearanceWords';
import { ownMembers, versionPhrases } from '../planWords';
import { callIn } from '../thingWords';
import { change } from './boxChanges';
import type { Change, Fact, FactKind, Sign } from './change';
import { memberFacts } from './memberFacts';

interface Thing {
  readonly id: string;
}

/** Of any part but boxes and lines. */
export function thingChanges(before: Plan, after: Plan, part: Part, differences: PlanDifference): Change[] {
  const found: Differing<Thing> = differences[part];
  const kind: Declaration = kindOf(part);
  const name = (plan: Plan, thing: Thing) => sentence(`${kind.name.one} ${callIn(plan, part, thing)}`);
  const thingChange = (plan: Plan, thing: Thing, sign: Sign, facts: readonly Fact[]) =>
    change({ kind: part, id: thing.id }, sign, name(plan, thing), facts, boxOf(part, thing));
  const counted: FactKind | undefined = part === 'cycles' ? 'cycle' : undefined;
  // What went with its box is told there.
  const isTold = (thing: Thing) => {
    const box = boxOf(part, thing);
    return box === undefined || Object.hasOwn(after.nodes, box);
  };
  return [
    ...found.added.map((thing) =>
      thingChange(after, thing, 'added', [{ kind: counted ?? 'added', member: '', words: 'added' }]),
    ),
    ...found.changed.flatMap((pair) => {
      const facts = memberFacts({ before, after }, kind, pair);
      return facts.length === 0 ? [] : [thingChange(after, pair.after, 'changed', countedOnce(facts, counted))];
    }),
    ...found.removed
      .filter(isTold)
      .map((thing) =>
        thingChange(before, thing, 'removed', [{ kind: counted ?? 'removed', member: '', words: 'removed' }]),
      ),
    ...orderChange(before, after, part),
  ];
}

/** A cycle that was worked on counts as one cycle, whatever was written in it. */
function countedOnce(facts: readonly Fact[], counted: FactKind | undefined): readonly Fact[] {
  if (counted === undefined) return facts;
  return facts.map((fact, at) => ({ ...fact, kind: counted, number: at === 0 ? 1 : 0 }));
}

function orderChange(before: Plan, after: Plan, part: Part): Change[] {
  const { order } = table.members[part].holds;
  if (order === null || !isReordered(before, after, part)) return [];
  const fact: Fact = { kind: 'moved', member: 'place', words: 'in another order' };
  return [change({ kind: part, id: '' }, 'moved', sentence(order), [fact])];
}

/** The box at which a thing is shown. */
export function boxOf(part: Part, thing: Thing): NodeId | undefined {
  return part === 'cycles' ? (thing as Cycle).idea : undefined;
}

/** What the plan says of itself: its title, its description, its scores, names of versions. */
export function planChanges(before: Plan, after: Plan): Change[] {
  const facts = [
    ...memberFacts({ before, after }, { members: ownMembers, knownBy: 'title' }, { before, after }),
    ...phrasesAsFacts(versionPhrases(before, after), 'versions'),
  ];
  return facts.length === 0 ? [] : [change({ kind: 'plan', id: '' }, 'changed', 'The plan itself', facts)];
}

export function appearanceChanges(before: Plan, after: Plan): Change[] {
  if (equal(before.appearance, after.appearance)) return [];
  const facts = phrasesAsFacts(appearancePhrases(before, after), 'appearance');
  return facts.length === 0 ? [] : [change({ kind: 'appearance', id: '' }, 'changed', 'How the picture looks', facts)];
}

function phrasesAsFacts(phrases: readonly string[], member: string): Fact[] {
  return phrases.map((phrase) => ({
    kind: 'other',
    member: `${member}.${phrase}`,
    words: phrase.charAt(0).toLowerCase() + phrase.slice(1),
  }));
}
