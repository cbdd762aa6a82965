/**
 * Tells typing from every other change: while a text is typed, what concerns one box only needs to be looked at, at each
 * key, for that box alone.
 */
import type { NodeId, Plan, PlanNode } from '../model/schema';

/** Every edit sets these; nothing on the canvas depends on them. */
const stamps = new Set<string>(['modified', 'revision', 'ancestors'] satisfies (keyof Plan)[]);

/** The boxes whose text is another, where nothing else of the plan has changed; undefined where something has. */
export function retexted(before: Plan, after: Plan): readonly NodeId[] | undefined {
  if (!sameMembers(before, after, (name) => name === 'nodes' || stamps.has(name))) return undefined;
  const found: NodeId[] = [];
  const ids = Object.keys(after.nodes);
  for (const id of ids) {
    const [old, now] = [before.nodes[id], after.nodes[id]];
    if (old === now) continue;
    if (!old || !now || !sameBox(old, now)) return undefined;
    found.push(id);
  }
  return ids.length === Object.keys(before.nodes).length ? found : undefined;
}

function sameBox(before: PlanNode, after: PlanNode): boolean {
  return sameMembers(before, after, (name) => name === 'text');
}

function sameMembers(before: object, after: object, mayDiffer: (name: string) => boolean): boolean {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].every((name) => mayDiffer(name) || old.get(name) === now.get(name));
}
