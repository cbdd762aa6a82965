/** Hands down which thing the address names within a view: one that has a page of its own there. */
import { createContext, useContext } from 'react';

export const ShownThing = createContext<string | undefined>(undefined);

export function useShownThing(): string | undefined {
  return useContext(ShownThing);
}
