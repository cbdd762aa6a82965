/** Works out which file settings apply to these figures, and the size at which the figures are printed with them. */
import type { Figure } from '../figure/compose/figure';
import { enlarged } from '../figure/pdf/tiling';
import type { Exporter, ExportSettings } from './exporter';

/** The figures at the size in which they come on paper: those that are cut into several sheets may be larger. */
export function asPrinted(
  figures: readonly Figure[],
  { pages }: ExportSettings,
  { uses }: Pick<Exporter, 'uses'>,
): readonly Figure[] {
  if (pages === 'one' || !uses.includes('pages')) return figures;
  return figures.map((figure) => (figure.page ? { ...figure, physical: enlarged(figure) } : figure));
}

/** The settings that count for these figures: only what is made for a sheet can be cut into several. */
export function settingsFor({ uses }: Pick<Exporter, 'uses'>, figures: readonly Figure[]): Exporter['uses'] {
  return figures[0]?.page ? uses : uses.filter((name) => name !== 'pages');
}
