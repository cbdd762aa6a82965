/** What is different about boxes and the lines between them. */
import { count } from '../../../kit/english';
import { own } from '../../../kit/own';
import { oneLine, quoted } from '../../ask/words';
import type { PlanDifference } from '../../change/difference';
import { link as linkKind } from '../../model/kinds/link';
import { node as nodeKind } from '../../model/kinds/node';
import type { Link, NodeId, Plan, PlanNode } from '../../model/schema';
import { groupBy } from '../../../kit/groupBy';
import { movedThemselves } from '../wordDifference';
import { changeId, type Change, type ChangedThing, type Fact, type Sign } from './change';
import { memberFacts } from './memberFacts';
import { belowWords, placeFact } from './placeFacts';

export function boxChanges(before: Plan, after: Plan, { nodes, moved }: PlanDifference): Change[] {
  const cycles = groupBy(Object.values(before.cycles), ({ idea }) => idea);
  const gone = (node: PlanNode): Fact => {
    const number = cycles.get(node.id)?.length ?? 0;
    const further = number === 0 ? {} : { further: `, with ${count(number, 'PDSA cycle')}` };
    return { kind: 'removed', member: '', words: 'removed', ...further };
  };
  const facts = new Map(
    nodes.changed.map((pair) => [pair.after.id, memberFacts({ before, after }, nodeKind, pair, ['column'])]),
  );
  const places = new Map(movedThemselves(after, moved).map(({ id }) => [id, placeFact(before, after, id)]));
  const both = [...new Set([...facts.keys(), ...places.keys()])].map((id) => {
    const place = places.get(id);
    return boxChange(after, id, place ? 'moved' : 'changed', [...(place ? [place] : []), ...(facts.get(id) ?? [])]);
  });
  return [
    ...nodes.added.map((node) =>
      boxChange(after, node.id, 'added', [
        { kind: 'added', member: '', words: 'added', further: belowWords(after, node) },
      ]),
    ),
    ...both.filter((each) => each.facts.length > 0),
    ...nodes.removed.map((node) => boxChange(before, node.id, 'removed', [gone(node)])),
  ];
}

function boxChange(plan: Plan, id: NodeId, sign: Sign, facts: readonly Fact[]): Change {
  const text = oneLine(own(plan.nodes, id)?.text ?? '');
  return change({ kind: 'nodes', id }, sign, text === '' ? 'An empty box' : text, facts, id);
}

/** Lines that came or went with a box, or tell of its move, are told with that. */
export function lineChanges(before: Plan, after: Plan, { links, movedLinks }: PlanDifference): Change[] {
  const inBoth = (id: NodeId) => Object.hasOwn(before.nodes, id) && Object.hasOwn(after.nodes, id);
  const told = ({ id, from, to }: Link) => inBoth(from) && inBoth(to) && !movedLinks.has(id);
  const line = (plan: Plan, { id, from, to }: Link, sign: Sign, facts: readonly Fact[]) =>
    change(
      { kind: 'links', id },
      sign,
      `${quoted(own(plan.nodes, from))} to ${quoted(own(plan.nodes, to))}`,
      facts,
      from,
    );
  const fact = (words: string): Fact[] => [{ kind: 'link', member: '', words }];
  return [
    ...links.added.filter(told).map((link) => line(after, link, 'added', fact('linked'))),
    ...links.changed.flatMap((pair) => {
      const facts = memberFacts({ before, after }, linkKind, pair, ['from', 'to']).map(asLink);
      return facts.length === 0 ? [] : [line(after, pair.after, 'changed', facts)];
    }),
    ...links.removed.filter(told).map((link) => line(before, link, 'removed', fact('unlinked'))),
  ];
}

function asLink(fact: Fact): Fact {
  return { ...fact, kind: 'link' };
}

export function change(on: ChangedThing, sign: Sign, name: string, facts: readonly Fact[], box?: NodeId): Change {
  return { id: changeId(on), on, sign, name, facts, ...(box !== undefined && { box }) };
}
