/**
 * Lists the forms other than its own in which a plan is saved for other programs. Menus and commands come from this list;
 * how a form is written comes when it is first chosen.
 */
import type { Plan } from '../../plan/model/schema';

/** The whole content of the file; it never fails. */
export type WriteForm = (plan: Plan) => string | Uint8Array<ArrayBuffer>;

export interface WrittenForm {
  readonly id: string;
  /** Begins with the form: “Markdown outline”. */
  readonly label: string;
  /** With the dot. */
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  readonly load: () => Promise<WriteForm>;
}

export const writtenForms: readonly WrittenForm[] = [
  {
    id: 'xlsx',
    label: 'Excel workbook',
    extension: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx')).writeXlsx,
  },
  {
    id: 'markdown',
    label: 'Markdown outline',
    extension: '.md',
    type: 'text/markdown',
    load: async () => (await import('./markdown')).writeMarkdown,
  },
  {
    id: 'text',
    label: 'Plain text',
    extension: '.txt',
    type: 'text/plain',
    load: async () => (await import('./plainText')).writePlainText,
  },
  {
    id: 'opml',
    label: 'OPML outline',
    extension: '.opml',
    type: 'text/x-opml',
    load: async () => (await import('./opml')).writeOpml,
  },
  {
    id: 'csv-boxes',
    label: 'CSV, one row a box',
    extension: '.csv',
    type: 'text/csv',
    load: async () => (await import('./csvBoxes')).writeCsvBoxes,
  },
  {
    id: 'csv-paths',
    label: 'CSV, one row a path',
    extension: '.csv',
    type: 'text/csv',
    load: async () => (await import('./csvPaths')).writeCsvPaths,
  },
  {
    id: 'csv-freespc',
    label: 'CSV for FreeSPC',
    extension: '.csv',
    type: 'text/csv',
    load: async () => (await import('./csvFreespc')).writeCsvFreespc,
  },
  {
    id: 'mermaid',
    label: 'Mermaid flowchart',
    extension: '.mmd',
    type: 'text/vnd.mermaid',
    load: async () => (await import('./mermaid')).writeMermaid,
  },
  {
    id: 'canvas',
    label: 'JSON Canvas',
    extension: '.canvas',
    type: 'application/json',
    load: async () => (await import('./jsonCanvas')).writeJsonCanvas,
  },
  {
    id: 'graphml',
    label: 'GraphML graph',
    extension: '.graphml',
    type: 'application/xml',
    load: async () => (await import('./graphml')).writeGraphml,
  },
];
