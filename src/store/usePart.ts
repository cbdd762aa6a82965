/**
 * Reads what one box or one line shows of the open plan. While a text is typed, only who shows that text is asked: the
 * box, the boxes that it names, and its lines. After every other change all are.
 */
import { useCallback, useSyncExternalStore } from 'react';
import { linksInto, linksOutOf } from '../plan/ask/relations';
import { retexted } from '../plan/ask/retexted';
import type { NodeId, Plan } from '../plan/model/schema';
import type { OpenPlan } from './openPlan';
import { useStores } from './stores';

type Listener = () => void;

/**
 * What `select` gives for the open plan, of the box or line `id`: of its own record, of the texts of the boxes that it is
 * linked to, and of how all boxes stand to each other. The same value as long as nothing of it has changed.
 */
export function usePart<T>(id: string, select: (plan: Plan) => T): T {
  const { openPlan } = useStores();
  const subscribe = useCallback((listener: Listener) => listen(openPlan, id, listener), [openPlan, id]);
  return useSyncExternalStore(subscribe, () => select(openPlan.plan()));
}

type Listeners = Map<string, Set<Listener>>;

const known = new WeakMap<OpenPlan, Listeners>();

function listen(openPlan: OpenPlan, id: string, listener: Listener): () => void {
  const listeners = listenersOf(openPlan);
  const own = listeners.get(id) ?? new Set();
  listeners.set(id, own.add(listener));
  return () => {
    own.delete(listener);
    if (own.size === 0 && listeners.get(id) === own) listeners.delete(id);
  };
}

function listenersOf(openPlan: OpenPlan): Listeners {
  const found = known.get(openPlan);
  if (found) return found;
  const listeners: Listeners = new Map();
  known.set(openPlan, listeners);
  openPlan.subscribe(({ plan }, { plan: before }) => {
    if (!plan || plan === before) return;
    const texts = before && retexted(before, plan);
    const concerned = texts ? texts.flatMap((id) => concernedBy(plan, id)) : [...listeners.keys()];
    for (const id of new Set(concerned)) for (const listener of listeners.get(id) ?? []) listener();
  });
  return listeners;
}

/** The box itself, the boxes that say what they contribute to, and the lines that say what they join. */
function concernedBy(plan: Plan, id: NodeId): readonly string[] {
  const into = linksInto(plan, id);
  return [id, ...into.flatMap((link) => [link.id, link.from]), ...linksOutOf(plan, id).map((link) => link.id)];
}
