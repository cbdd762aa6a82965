/** Tells when any of several sources is another; gives how to stop. */
export function listeningTo(
  ...sources: readonly { readonly subscribe: (listener: () => void) => () => void }[]
): (listener: () => void) => () => void {
  return (listener) => {
    const stops = sources.map(({ subscribe }) => subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
}
