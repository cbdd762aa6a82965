/** What was copied in another program, or typed as text, as boxes. */
import { readClipboard, type ClipboardForms } from '../clipboard/readClipboard';
import { commaRows } from './commaRows';
import { diagramAmong } from './diagramAmong';
import { recogniseCells, type TableOptions } from './recogniseCells';
import { recogniseRows } from './recogniseRows';
import type { Recognised } from './recognised';

/** Null when there is nothing to be seen in it. */
export function recogniseClipboard(forms: ClipboardForms, options: TableOptions): Recognised | null {
  const pasted = readClipboard(forms);
  if (!pasted) return null;
  if (pasted.kind === 'cells') {
    const beside = (pasted.beside ?? []).map(({ text }) => text);
    const { rows, merged, lines, ignored } = diagramAmong(pasted.tables ?? [], options.words) ?? {
      ...pasted,
      lines: [],
      ignored: [],
    };
    const recognised = recogniseCells(rows, { ...options, merged, beside: [...lines, ...beside] });
    return { ...recognised, ignored: [...recognised.ignored, ...ignored] };
  }
  const cells = (forms.html ?? '') === '' ? commaRows(forms.text ?? '', options.words) : null;
  return cells ? recogniseCells(cells, options) : recogniseRows(pasted.items, options.words);
}
