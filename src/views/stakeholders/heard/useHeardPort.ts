/** What commands can ask of the list of what was heard: to take the keyboard, its picture. */
import { useEffect, type RefObject } from 'react';
import { useCommandContext } from '../../../commands/commandContext';

export function useHeardPort(view: RefObject<HTMLElement | null>): void {
  const { ports } = useCommandContext();
  useEffect(() => {
    const { view: shown } = ports;
    shown.current = {
      name: () => 'you said, we did',
      focus: () => view.current?.focus({ preventScroll: true }),
      picture: () => ({ kind: 'page', what: 'you said we did', element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [ports, view]);
}
