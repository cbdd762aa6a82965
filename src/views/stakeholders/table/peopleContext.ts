/** Hands down what the rows of a list of stakeholders share. */
import { createContext, useContext } from 'react';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import type { PeopleModel } from './peopleModel';

interface PeopleParts {
  readonly model: PeopleModel;
  readonly columns: readonly PeopleColumn[];
  /** What has no column is said below the name. */
  readonly isNarrow: boolean;
}

export const PeopleContext = createContext<PeopleParts | null>(null);

export function usePeople(): PeopleParts {
  const parts = useContext(PeopleContext);
  if (!parts) throw new Error('There are stakeholders in a list only.');
  return parts;
}
