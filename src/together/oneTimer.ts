/** Gives what calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/** What is to be done later takes the place of what was. */
export function oneTimer(after: After) {
  let cancel = () => {};
  return {
    cancel: () => cancel(),
    later(ms: number, run: () => void): void {
      cancel();
      cancel = after(ms, run);
    },
  };
}
