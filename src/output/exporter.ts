/**
 * Defines what an exporter is: code that writes figures in one format. The export dialog looks after everything around
 * it: options, preview, progress, cancelling, the name and the place of the file. An exporter's code is loaded when it
 * is first used.
 */
import type { Work } from '../browser/rasterise';
import type { Drawable } from '../figure/compose/drawable';
import type { Figure } from '../figure/compose/figure';
import type { FigureOptions } from '../figure/compose/figureOptions';
import type { PagesWish } from '../figure/pdf/sheets';
import type { PresetId } from '../figure/compose/figureSize';
import type { Plan } from '../plan/model/schema';

/** `shown`: no more than the picture shows. */
export type PlanInside = 'nothing' | 'shown' | 'whole';

/** Choices that are not about the picture but about the file. An exporter names those that it heeds. */
export interface ExportSettings {
  /** Dots per inch of pictures. */
  readonly dpi: number;
  /** Fonts inside the file as data, or only by their names. */
  readonly embedFonts: boolean;
  /** How much of the plan lies inside the file, to come back when the file is opened. */
  readonly inside: PlanInside;
  /** Behind the figure and the table all that the plan records: notes, PDSA cycles, measures with their values. */
  readonly records: boolean;
  /** Of what is made for a sheet of paper: on one, or cut into several. */
  readonly pages: PagesWish;
}

/** Most formats write any picture; one that needs to know the diagram asks for figures of diagrams. */
export interface ExportInput<F extends Drawable = Figure> {
  /** The whole plan, also where the figures show part of it. */
  readonly plan: Plan;
  /** What the preview shows; at least one, several when the plan is split. */
  readonly figures: readonly F[];
  readonly options: FigureOptions;
  readonly settings: ExportSettings;
  /** Clock and chance, for what lies inside a file as a plan of its own. */
  readonly outside: { readonly newId: () => string; readonly now: () => string };
}

export interface ExportWriter<F extends Drawable = Figure> {
  /**
   * The file, or a file for each figure in their order, as `files` says. Rejects with the signal's reason when it is aborted, and with
   * an `ExportFailure` when there is something to tell the user. `onProgress` takes the share that is done, 0 to 1.
   */
  write(input: ExportInput<F>, work: Work): Promise<Blob | readonly Blob[]>;
  /** Begins what takes a while and needs no figure; called when a file is likely to be wanted soon. */
  prepare?(): void;
}

export interface Exporter {
  /** The settings that are offered for this format, in the order of the dialog. */
  readonly uses: readonly (keyof ExportSettings)[];
  /** In dpi, where not all that there are make sense; the first is the least. */
  readonly resolutions?: readonly number[];
  /** One file with all figures, or one for each. */
  readonly files: 'one' | 'each';
  /** The preset that stands in for a size that was chosen for another format. */
  readonly madeFor?: PresetId;
  /** The format has nothing but pages: only sizes that have some can be chosen. */
  readonly onPages?: true;
  readonly load: () => Promise<ExportWriter>;
}

/** Its message is a sentence for the user. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
}

/** The settings as an exporter heeds them. */
export function heeded(settings: ExportSettings, { resolutions }: Exporter): ExportSettings {
  const least = resolutions?.[0] ?? settings.dpi;
  return resolutions?.includes(settings.dpi) ? settings : { ...settings, dpi: least };
}
