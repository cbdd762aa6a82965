/** How much a stranger may ask of the server. More than any team needs, less than what makes it slow. */
export const limits = {
  /** Bytes of one message: a plan of 2,000 boxes pasted at once. */
  message: 4 * 1024 * 1024,
  /** Bytes of all that was put into a document since it was opened; then it is closed and opened anew, smaller. */
  document: 64 * 1024 * 1024,
  /** Bytes of all requests that are arriving at once. */
  arriving: 64 * 1024 * 1024,
  /** Messages of one connection in a second, on average over some. */
  messages: 200,
  connections: 2_000,
  /** Of one address: a hospital is behind one. */
  connectionsOfAddress: 300,
  inRoom: 100,
  /** Rooms that one address makes in an hour. */
  roomsOfAddress: 60,
} as const;

/** Counts what is under way, by a key that is forgotten at nought. */
export function createCounts() {
  const counts = new Map<string, number>();
  return {
    of: (key: string) => counts.get(key) ?? 0,
    add(key: string, by: 1 | -1): void {
      const next = (counts.get(key) ?? 0) + by;
      if (next > 0) counts.set(key, next);
      else counts.delete(key);
    },
    clear: () => counts.clear(),
  };
}

/** Says no to whoever asks oftener than `rate` times a second, some seconds’ worth at once allowed. */
export function createMeter(rate: number, now: () => number): () => boolean {
  const most = rate * 5;
  let left: number = most;
  let last = now();
  return () => {
    const at = now();
    left = Math.min(most, left + ((at - last) / 1_000) * rate) - 1;
    last = at;
    return left >= 0;
  };
}

/** Runs what is to be done for a key after all that was to be done for it before, whether that went well or not. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, run: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(run, run);
    last.set(key, turn);
    const forget = () => void (last.get(key) === turn && last.delete(key));
    turn.then(forget, forget);
    return turn;
  };
}
