/**
 * Writes what a view has drawn of marks (a timeline, a grid, a chart) as a file, by the same exporters as the diagram.
 *
 * Must not know: what is drawn.
 */
import type { Work } from '../browser/rasterise';
import type { Drawable } from '../figure/compose/drawable';
import { figureOptions } from '../figure/compose/figureOptions';
import { physicalSize, presetOf, type FigureSize } from '../figure/compose/figureSize';
import type { Picture } from '../figure/marks/picture';
import type { Wrapper } from '../geometry/text/wrapText';
import type { Plan } from '../plan/model/schema';
import type { ExportWriter } from './exporter';

/** A picture before it is known for which paper or slide it is. */
export type PictureContent = Omit<Picture, 'physical' | 'page'>;

export interface ViewPicture {
  /** Of the dialog that asks for the format: “Export timeline”. */
  readonly title: string;
  /** For the name of the file: “timeline”. */
  readonly name: string;
  readonly draw: (plan: Plan, wrap: Wrapper) => PictureContent;
}

export const viewFormats = ['png', 'svg', 'pdf', 'pptx'] as const;
export type ViewFormat = (typeof viewFormats)[number];

const writers: Readonly<Record<ViewFormat, () => Promise<ExportWriter<Drawable>>>> = {
  png: async () => (await import('./writePng')).pngWriter,
  svg: async () => (await import('./writeSvg')).svgWriter,
  pdf: async () => (await import('./writePdf')).pdfWriter,
  pptx: async () => (await import('./writePptx')).pptxWriter,
};

/** The picture on its paper: as large as fits there, with the proportion that it has. */
export function sized(content: PictureContent, size: FigureSize): Picture {
  const page = presetOf(size)?.page;
  return { ...content, physical: physicalSize(size, content.area), ...(page && { page }) };
}

export interface ViewOrder {
  readonly format: ViewFormat;
  readonly plan: Plan;
  readonly picture: Picture;
  readonly size: FigureSize;
  /** Dots per inch of a PNG. */
  readonly dpi: number;
  readonly outside: { readonly newId: () => string; readonly now: () => string };
}

/** Rejects as the exporters do: with an `ExportFailure` where there is something to tell. */
export async function writeView(order: ViewOrder, work: Work = {}): Promise<Blob> {
  const { format, plan, picture, size, dpi, outside } = order;
  const writer = await writers[format]();
  const options = figureOptions(plan, size);
  const settings = { dpi, embedFonts: true, inside: 'nothing', records: false, pages: 'one' } as const;
  const made = await writer.write({ plan, figures: [picture], options, settings, outside }, work);
  const [file] = made instanceof Blob ? [made] : made;
  if (!file) throw new Error('The exporter has written no file.');
  return file;
}
