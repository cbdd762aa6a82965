/**
 * A field that goes with a text in it that could not be kept: whoever left it by going elsewhere sees neither the text nor
 * the reason that stands below it, and is told in words.
 */
import { useEffect, useRef, type RefObject } from 'react';

/** Gives where the words are put when a text is refused; they are forgotten when it no longer is (`isRefused`). */
export function useToldWhenGone(
  onLost: ((words: string) => void) | undefined,
  isRefused: boolean,
): RefObject<string | undefined> {
  const refused = useRef<string>(undefined);
  const tell = useRef(onLost);
  useEffect(() => {
    tell.current = onLost;
    // Typed anew, put back, or changed from elsewhere.
    if (!isRefused) refused.current = undefined;
  });
  useEffect(
    () => () => {
      if (refused.current !== undefined) tell.current?.(refused.current);
    },
    [],
  );
  return refused;
}
