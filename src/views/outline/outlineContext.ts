/** Hands down what the lines of an outline share: its model, and which columns are shown. */
import { createContext, useContext } from 'react';
import type { NodeId } from '../../plan/model/schema';
import type { OutlineColumn } from './outlineColumns';
import type { OutlineModel } from './outlineModel';

export interface OutlineParts {
  readonly model: OutlineModel;
  readonly columns: readonly OutlineColumn[];
  /** Asks where these boxes shall go. */
  readonly askWhere: (ids: readonly NodeId[]) => void;
}

export const OutlineContext = createContext<OutlineParts | null>(null);

export function useOutline(): OutlineParts {
  const parts = useContext(OutlineContext);
  if (!parts) throw new Error('There are lines in an outline only.');
  return parts;
}
