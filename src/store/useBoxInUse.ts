/** The box that has the keyboard, as it stands on the page: nothing that floats may stand over it. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { nodeAtKeyboard } from './selection';
import type { Session } from './session';

/** `find` looks for it anew each time: it may come and go on the page. */
export function useBoxInUse(session: Session) {
  const key = useStore(session, nodeAtKeyboard);
  return useMemo(() => {
    const find = () => (key === undefined ? null : document.querySelector(`main [data-node-id="${CSS.escape(key)}"]`));
    return { key, find };
  }, [key]);
}
