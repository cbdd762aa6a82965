/** Hands down what the rows of the table share. */
import { createContext, useContext } from 'react';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableModel } from './tableModel';

interface TableParts {
  readonly model: TableModel;
  readonly columns: readonly TableColumn[];
  readonly today: () => string;
}

export const TableContext = createContext<TableParts | null>(null);

export function useTable(): TableParts {
  const parts = useContext(TableContext);
  if (!parts) throw new Error('There are rows in a table only.');
  return parts;
}
