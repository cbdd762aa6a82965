/** Values from a file and into one: CSV and Excel workbooks. */
import { chooseFiles } from '../../../browser/chooseFiles';
import { download } from '../../../browser/download';
import type { CommandContext } from '../../../commands/command';
import { fileName } from '../../../format/fileName';
import { measureName } from '../../../plan/ask/measureFamily';
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';

const endings = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm'];

/** The cells of a file that the user chooses; nothing when none is chosen, or when it holds no values, which is said. */
export async function chooseValues({ session }: CommandContext): Promise<readonly (readonly string[])[] | undefined> {
  const chosen = await chooseFiles('File with values', endings, false).catch(() => []);
  const [file] = chosen;
  if (!file) return undefined;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { readValueFile } = await import('../../../exchange/values/valueFile');
    const read = readValueFile(bytes);
    if ('cells' in read) return read.cells;
    session.say(read.refused);
  } catch {
    session.say('The file could not be read. Try again, or paste the values.');
  }
  return undefined;
}

export async function saveValues(
  { session, now }: CommandContext,
  { measure, chart, as }: { readonly measure: Measure; readonly chart: Chart; readonly as: 'csv' | 'xlsx' },
): Promise<void> {
  const values = chart.points.map(({ value }) => value);
  const title = measureName(measure);
  try {
    const { valuesCsv, valuesXlsx } = await import('../../../exchange/write/values');
    const at = now();
    const content =
      as === 'csv'
        ? valuesCsv(measure, values)
        : valuesXlsx(measure, values, { title, description: '', created: at, modified: at });
    const type = as === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    download(new Blob([content], { type }), fileName(title).replace('.aimtree.json', `.${as}`));
  } catch {
    session.say('The file could not be made. Try again.');
  }
}
