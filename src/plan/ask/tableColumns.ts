/** The columns that a table of the plan can show, in their usual order, and what each is called. */
export const tableColumns = [
  'text',
  'drivers',
  'status',
  'owner',
  'start',
  'due',
  'impact',
  'effort',
  'confidence',
  'pdsa',
  'decision',
  'measures',
  'tags',
] as const;

export type TableColumn = (typeof tableColumns)[number];

/** Those that can be written in; the others follow from the diagram, the cycles and the measures. */
export const writtenColumns = [
  'text',
  'status',
  'owner',
  'start',
  'due',
  'impact',
  'effort',
  'confidence',
  'tags',
] as const satisfies readonly TableColumn[];

export type WrittenColumn = (typeof writtenColumns)[number];

export function isWritten(column: TableColumn): column is WrittenColumn {
  return (writtenColumns as readonly TableColumn[]).includes(column);
}

export const columnNames: Readonly<Record<TableColumn, string>> = {
  text: 'Change idea',
  drivers: 'Contributes to',
  status: 'Status',
  owner: 'Owner',
  start: 'Start',
  due: 'Due',
  impact: 'Impact',
  effort: 'Effort',
  confidence: 'Confidence',
  pdsa: 'PDSA',
  decision: 'Last decision',
  measures: 'Measure',
  tags: 'Tags',
};
