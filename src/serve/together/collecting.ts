/**
 * What a document throws away of what was overwritten. A change that comes late may be overwritten already where it arrives;
 * it is passed on whole nevertheless. Whoever has made the change in its place, and is not heard yet, has to see what stands
 * there without that.
 */
import type { Doc, Item, Transaction } from 'yjs';

export function createCollecting() {
  const before = new WeakMap<Doc, ReadonlyMap<number, number>>();
  return {
    /** From now on. What was overwritten when the document began is of no use to anybody. */
    watch: (document: Doc) =>
      document.on('afterTransaction', ({ beforeState }: Transaction) => void before.set(document, beforeState)),
    /** For Yjs: whether this may be thrown away. */
    gcFilter(item: Item): boolean {
      const { parent } = item;
      const document = parent !== null && 'doc' in parent ? parent.doc : null;
      const known = document && before.get(document);
      return !known || item.id.clock < (known.get(item.id.client) ?? 0);
    },
  };
}
