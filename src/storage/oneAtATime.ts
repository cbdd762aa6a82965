/** Work that must not overlap, done one piece after the other. */
export interface OneAtATime {
  /** Does the work when its turn has come. Fails as the work does; the next one comes all the same. */
  run(work: () => Promise<void>): Promise<void>;
  readonly busy: boolean;
}

/** `rested`: called each time that a piece of work has ended and before the next begins. */
export function createOneAtATime(rested: () => void): OneAtATime {
  let current: Promise<void> | null = null;
  return {
    async run(work) {
      // Someone else who waited may have begun meanwhile.
      for (let before = current; before; before = current) await before;
      const done = work();
      current = done.catch(() => undefined);
      try {
        await done;
      } finally {
        current = null;
        rested();
      }
    },
    get busy() {
      return current !== null;
    },
  };
}
