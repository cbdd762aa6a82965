/**
 * Others may change the text of a field while the reader types in it: the caret stays at the letters where it stood. A
 * browser puts it at the end of a text that it is given.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { caretIn } from '../kit/caretIn';
import { isByOthers } from '../store/byOthers';
import { useStores } from '../store/stores';

interface Stood {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** `text`: what the plan says that stands in the field. */
export function useKeptCaret(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const { openPlan } = useStores();
  const stood = useRef<Stood>(null);
  useEffect(
    () =>
      openPlan.subscribe((state, before) => {
        if (state.plan === before.plan) return;
        const { current } = field;
        if (!current || !isByOthers(state, before)) stood.current = null;
        else stood.current ??= { value: current.value, from: current.selectionStart, to: current.selectionEnd };
      }),
    [openPlan, field],
  );
  useLayoutEffect(() => {
    const { current: last } = stood;
    const { current } = field;
    stood.current = null;
    if (!last || !current || current.value === last.value) return;
    const [from, to] = [last.from, last.to].map((at) => caretIn(last.value, current.value, at));
    current.setSelectionRange(from ?? 0, to ?? 0);
  }, [field, text]);
}
