/** How wide the columns of the table are, in px: as the reader has set them, else as their content asks. */
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableSettings } from './tableChoices';

const usual: Readonly<Record<TableColumn, number>> = {
  text: 340,
  drivers: 190,
  status: 124,
  owner: 124,
  start: 76,
  due: 132,
  impact: 76,
  effort: 76,
  confidence: 96,
  pdsa: 132,
  decision: 110,
  measures: 84,
  tags: 160,
};

type Widths = Pick<TableSettings, 'columns' | 'widths'>;

export function columnWidth({ widths }: Pick<Widths, 'widths'>, column: TableColumn): number {
  return widths[column] ?? usual[column];
}

/** For CSS: the tracks, of which the text takes what room is left unless its width was set. */
export function columnTracks(settings: Widths): string {
  const tracks = settings.columns.map((column) => {
    const width = `${columnWidth(settings, column)}px`;
    return column === 'text' && settings.widths.text === undefined ? `minmax(${width}, 1fr)` : width;
  });
  return tracks.join(' ');
}
