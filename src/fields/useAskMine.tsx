/** Asks who “mine” is, where something is filtered by it. */
import { useState, type ReactNode } from 'react';
import { MineDialog } from './MineDialog';

/** `onMine`: somebody has been chosen. */
export function useAskMine(onMine: () => void): { readonly ask: () => void; readonly dialog: ReactNode } {
  const [isAsking, setAsking] = useState(false);
  const dialog = isAsking && (
    <MineDialog
      onClose={() => setAsking(false)}
      onChosen={() => {
        onMine();
        setAsking(false);
      }}
    />
  );
  return { ask: () => setAsking(true), dialog };
}
