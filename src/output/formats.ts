/**
 * Lists the formats that *Export* offers, in the order of its menu. A new format needs a line here, a line in
 * `exporters.ts` and the file that this names.
 *
 * Must not know: how any of them is written.
 */

export interface ExportFormat {
  readonly id: string;
  /** Begins with the format: “PNG image…”. */
  readonly menuLabel: string;
  /** Title of the dialog, and in words what the file is: “PNG image”. */
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
}

export const exportFormats = [
  { id: 'png', menuLabel: 'PNG image…', title: 'PNG image', extension: '.png', type: 'image/png' },
  { id: 'tiff', menuLabel: 'TIFF image…', title: 'TIFF image', extension: '.tif', type: 'image/tiff' },
  { id: 'svg', menuLabel: 'SVG drawing…', title: 'SVG drawing', extension: '.svg', type: 'image/svg+xml' },
  { id: 'pdf', menuLabel: 'PDF document…', title: 'PDF document', extension: '.pdf', type: 'application/pdf' },
  {
    id: 'pptx',
    menuLabel: 'PowerPoint slide…',
    title: 'PowerPoint slide',
    extension: '.pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  {
    id: 'docx',
    menuLabel: 'Word document…',
    title: 'Word document',
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
] as const satisfies readonly ExportFormat[];

export type FormatId = (typeof exportFormats)[number]['id'];
