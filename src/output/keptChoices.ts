/**
 * Reads the export dialog's last choices for a plan: size and settings. Stored data may be anything, so each choice is
 * checked.
 */
import { presets, units, widthLimits, toMm, type FigureSize } from '../figure/compose/figureSize';
import { resolutions } from '../figure/compose/pictureSize';
import type { ExportSettings, PlanInside } from './exporter';

export interface KeptChoices {
  readonly size: FigureSize;
  readonly settings: ExportSettings;
}

const atFirst: KeptChoices = {
  size: { preset: 'journal-double' },
  settings: { dpi: 300, embedFonts: true, inside: 'shown', records: true, pages: 'one' },
};

export function keptChoices(stored: unknown): KeptChoices {
  const { size, settings } = recordOf(stored);
  const kept = recordOf(settings);
  return {
    size: sizeIn(recordOf(size)) ?? atFirst.size,
    settings: {
      dpi: resolutions.find((dpi) => dpi === kept['dpi']) ?? atFirst.settings.dpi,
      embedFonts: typeof kept['embedFonts'] === 'boolean' ? kept['embedFonts'] : atFirst.settings.embedFonts,
      inside: insideIn(kept),
      records: typeof kept['records'] === 'boolean' ? kept['records'] : atFirst.settings.records,
      pages: kept['pages'] === 'several' ? 'several' : atFirst.settings.pages,
    },
  };
}

/** A switch stood in its place once: off was chosen, on was not. */
function insideIn({ inside, withPlan }: Readonly<Record<string, unknown>>): PlanInside {
  if (inside === 'nothing' || inside === 'shown' || inside === 'whole') return inside;
  return withPlan === false ? 'nothing' : atFirst.settings.inside;
}

function sizeIn({ preset, width, unit }: Readonly<Record<string, unknown>>): FigureSize | undefined {
  const known = presets.find(({ id }) => id === preset);
  if (known) return { preset: known.id };
  const kind = units.find((one) => one === unit);
  if (!kind || typeof width !== 'number') return undefined;
  const widthMm = toMm(width, kind);
  return widthMm >= widthLimits.least && widthMm <= widthLimits.greatest ? { width, unit: kind } : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
