/**
 * Remembers what was typed where, and holds the plan in the end to it: no text is lost unless somebody who saw it
 * replaced it, deleted its box or took it back.
 */
import type { Change } from '../../src/plan/change/change';
import type { Plan } from '../../src/plan/model/schema';

export interface TypedTexts {
  note(tab: number, change: Change): void;
  /** What was typed so far may be gone for good, with the disk. */
  forget(): void;
  check(plan: Plan): void;
}

export function createTypedTexts(): TypedTexts {
  /** The last text of each tab, by box. */
  const last = new Map<string, Map<number, string>>();
  /** Texts that somebody saw when deleting their box. */
  const seen = new Map<string, Set<string>>();
  const takenBack = new Set<string>();

  return {
    note(tab, { kind, effects }) {
      for (const { path, before, after } of effects) {
        const [part, id, member] = path.map(String);
        if (part !== 'nodes' || id === undefined) continue;
        if (kind !== 'edit') takenBack.add(id);
        else if (member === 'text') put(last, id, () => new Map()).set(tab, String(after));
        else if (path.length === 2 && before === undefined)
          put(last, id, () => new Map()).set(tab, (after as { text: string }).text);
      }
      for (const { path, before: value } of effects) {
        const [part, id] = path.map(String);
        if (part === 'nodes' && id !== undefined && path.length === 2 && value !== undefined)
          put(seen, id, () => new Set()).add((value as { text: string }).text);
      }
    },
    forget() {
      for (const id of last.keys()) takenBack.add(id);
    },
    check(plan) {
      for (const [id, byTab] of last) {
        if (takenBack.has(id)) continue;
        const texts = [...byTab.values()];
        const text = plan.nodes[id]?.text;
        // Who deletes a box knows what goes with it; it may come back with what somebody else knew of it.
        const wasDeleted = texts.some((each) => seen.get(id)?.has(each));
        if (!wasDeleted && (text === undefined || !texts.includes(text)))
          throw new Error(`Box ${id} should say ${texts.join(' or ')}, and says ${text ?? 'nothing'}.`);
      }
    },
  };
}

function put<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
