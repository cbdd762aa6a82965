/**
 * A store that a test holds in its hand: each method can be made to wait until it is let go, or to fail until it is
 * mended. What the store does stays as it is.
 */
import type { PlanStore } from '../../../src/storage/planStore';
import { StorageError, type StorageTrouble } from '../../../src/storage/trouble';

type Method = Exclude<keyof PlanStore, 'subscribe' | 'close'>;

export interface Hold {
  /** Resolves when a call has come that waits. */
  readonly reached: Promise<void>;
  /** Lets everything go on that waits, and holds no more. */
  release(): void;
}

export interface HeldStore {
  readonly store: PlanStore;
  /** Calls wait, each before it does anything: those on one plan where it is named. */
  hold(method: Method, id?: string): Hold;
  /** Calls fail, those on one plan where it is named. Gives the function that mends it. */
  fail(method: Method, options?: { readonly id?: string; readonly trouble?: StorageTrouble }): () => void;
}

interface Gate {
  readonly method: PropertyKey;
  readonly id: string | undefined;
  readonly pass: () => Promise<void>;
}

export function heldStore(inner: PlanStore): HeldStore {
  const gates = new Set<Gate>();

  const close = (method: Method, id: string | undefined, pass: Gate['pass']) => {
    const gate = { method, id, pass };
    gates.add(gate);
    return () => void gates.delete(gate);
  };

  const store = new Proxy(inner, {
    get(target, name, receiver) {
      const own: unknown = Reflect.get(target, name, receiver);
      if (typeof own !== 'function' || name === 'subscribe' || name === 'close') return own;
      return async (...inputs: unknown[]) => {
        for (const gate of gates) {
          if (gate.method === name && (gate.id === undefined || gate.id === planOf(inputs[0]))) await gate.pass();
        }
        return Reflect.apply(own, target, inputs) as unknown;
      };
    },
  });

  return {
    store,
    hold(method, id) {
      const { promise: released, resolve: release } = promised();
      const { promise: reached, resolve: reach } = promised();
      const open = close(method, id, () => {
        reach();
        return released;
      });
      return {
        reached,
        release() {
          open();
          release();
        },
      };
    },
    fail: (method, { id, trouble = 'failed' } = {}) =>
      close(method, id, () => Promise.reject(new StorageError(trouble, `“${method}” was made to fail.`))),
  };
}

/** The plan that a call is about: its first argument is the plan or its id. */
function planOf(first: unknown): unknown {
  return typeof first === 'object' && first !== null && 'id' in first ? first.id : first;
}

function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
