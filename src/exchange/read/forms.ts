/**
 * Lists the files of other programs that can be brought in. How a form is read comes when such a file is first opened.
 *
 * Must not know: how the file is chosen, what becomes of what was recognised.
 */
import { foreignEndings } from './endings';
import type { ReadForm } from './readForm';

/** Archives of office programs are told apart by their names, as all begin alike. */
const packed = (start: string) => start.startsWith('PK');

/** What the first line of a file of cells names its columns. */
function headings(start: string): readonly string[] {
  const [first = ''] = start.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/u, '').split(/[\r\n]/u);
  return first.split(/[,;\t]/u).map((name) => name.trim().replaceAll('"', ''));
}

export const readForms: readonly ReadForm[] = [
  {
    id: 'docx',
    endings: foreignEndings.docx,
    sniff: (start) => packed(start) && start.includes('word/'),
    load: async () => (await import('./officeFiles')).readDocx,
  },
  {
    id: 'pptx',
    endings: foreignEndings.pptx,
    sniff: (start) => packed(start) && start.includes('ppt/'),
    load: async () => (await import('./officeFiles')).readPptx,
  },
  {
    id: 'xlsx',
    endings: foreignEndings.xlsx,
    sniff: (start) => packed(start) && start.includes('xl/'),
    load: async () => (await import('./officeFiles')).readXlsx,
  },
  {
    id: 'freespc',
    endings: [],
    sniff: (start) => ['id', 'level', 'text'].every((name) => headings(start).includes(name)),
    load: async () => (await import('./textFiles')).readFreespcFile,
  },
  {
    id: 'csv-boxes',
    endings: [],
    sniff: (start) => ['ID', 'Kind', 'Text', 'Contributes to'].every((name) => headings(start).includes(name)),
    load: async () => (await import('./textFiles')).readBoxesFile,
  },
  {
    id: 'opml',
    endings: foreignEndings.opml,
    sniff: (start) => start.includes('<opml'),
    load: async () => (await import('./textFiles')).readOpmlFile,
  },
  {
    id: 'freemind',
    endings: foreignEndings.freemind,
    sniff: (start) => /<map\s/u.test(start) && start.includes('<node'),
    load: async () => (await import('./textFiles')).readFreeMindFile,
  },
  {
    id: 'canvas',
    endings: foreignEndings.canvas,
    sniff: (start) => /^\s*\{\s*"(?:nodes|edges)"\s*:/u.test(start),
    load: async () => (await import('./textFiles')).readCanvasFile,
  },
  {
    id: 'mermaid',
    endings: foreignEndings.mermaid,
    sniff: (start) => !start.startsWith('{') && /^(?:flowchart|graph|mindmap)\b/mu.test(start.slice(0, 400)),
    load: async () => (await import('./textFiles')).readMermaidFile,
  },
  {
    id: 'markdown',
    endings: foreignEndings.markdown,
    sniff: () => false,
    load: async () => (await import('./textFiles')).readMarkdownFile,
  },
];

/** The form of a file by its name, else by its first bytes as Latin-1; undefined for any other. */
export function formOf(name: string, start: string): ReadForm | undefined {
  const small = name.toLowerCase();
  return (
    readForms.find(({ sniff, endings }) => endings.length === 0 && sniff(start)) ??
    readForms.find(({ endings }) => endings.some((ending) => small.endsWith(ending))) ??
    readForms.find(({ sniff }) => sniff(start))
  );
}
