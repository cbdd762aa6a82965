/** Does something under the reader's name. Who that is, is asked before, where nobody has said. */
import { useRef, useState, type ReactNode } from 'react';
import { useStores } from '../../store/stores';
import { NameDialog } from './MyName';

type Deed = (name: string) => void;

/** `asking` is to be shown: the question, while it is asked. */
export function useSigned(): { readonly signed: (deed: Deed) => void; readonly asking: ReactNode } {
  const { session } = useStores();
  const waiting = useRef<Deed>(null);
  const [isAsking, setAsking] = useState(false);
  const signed = (deed: Deed) => {
    const { me } = session.getState();
    if (me !== '') return deed(me);
    waiting.current = deed;
    setAsking(true);
  };
  const stop = () => {
    waiting.current = null;
    setAsking(false);
  };
  const asking = isAsking && (
    <NameDialog
      onClose={stop}
      onChosen={() => {
        // The field may tell of one choice twice.
        const deed = waiting.current;
        stop();
        deed?.(session.getState().me);
      }}
    />
  );
  return { signed, asking };
}
