/** Readers of forms that are text: outlines, mind maps, graphs, and the CSV of another tool. */
import type { Recognised } from '../recognise/recognised';
import { readBoxCells } from './boxCells';
import { readFreeMind } from './freeMind';
import { readFreespc } from './freespc';
import { readJsonCanvas } from './jsonCanvas';
import { readMermaid } from './mermaid';
import { readMarkdown } from './markdown';
import { withoutNames } from './namedTree';
import { readOpml } from './opml';
import { drawnReading, readingOf, type FileReader, type FileReading, type ReadingNeeds } from './readForm';
import { readXml, type XmlElement, type XmlProblem } from './xmlTree';

const textFile =
  (read: (text: string, needs: ReadingNeeds) => FileReading): FileReader =>
  ({ bytes }, needs) => {
    const decoded = needs.textOf(bytes);
    return 'refused' in decoded ? decoded : read(decoded.text, needs);
  };

const xmlProblems: Readonly<Record<XmlProblem, string>> = {
  notXml: 'The file breaks off or is damaged: its XML does not hold together. Export it again.',
  entities: 'The file declares entities of its own, which outlines never need. It was not opened.',
  tooDeep: 'The file is nested deeper than any outline.',
};

const xmlFile = (read: (root: XmlElement, needs: ReadingNeeds) => Recognised | null): FileReader =>
  textFile((text, needs) => {
    const xml = readXml(text);
    return xml.ok ? drawnReading(read(xml.root, needs)) : { refused: xmlProblems[xml.problem] };
  });

export const readOpmlFile = xmlFile(readOpml);
export const readFreeMindFile = xmlFile(readFreeMind);

/** Our own CSV of one row a box. */
export const readBoxesFile = textFile((text, needs) => drawnReading(readBoxCells(needs.csvCells(text), needs.words)));

export const readFreespcFile = textFile((text, needs) => drawnReading(readFreespc(needs.csvCells(text))));

/** More values than any canvas has; deeper than any. */
const most = { characters: 20_000_000, depth: 60 };

export const readCanvasFile = textFile((text, { words }) => {
  if (text.length > most.characters || tooDeep(text)) return { refused: 'The file is larger than any canvas.' };
  try {
    const file: unknown = JSON.parse(text);
    return drawnReading(readJsonCanvas(file, words));
  } catch {
    return { refused: 'The file breaks off or is damaged: it is no JSON. Export it again.' };
  }
});

function tooDeep(json: string): boolean {
  let depth = 0;
  for (const sign of json) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > most.depth) return true;
  }
  return false;
}

export const readMermaidFile = textFile((text, needs) => {
  const read = readMermaid(text, needs.words);
  if (!read) return { refused: 'There is no flowchart and no mind map of Mermaid in it.' };
  return 'refused' in read ? read : drawnReading(unnamed(read.recognised, needs));
});

/** A mind map is a tree, whose texts may name their columns. */
function unnamed(recognised: Recognised, needs: ReadingNeeds): Recognised {
  return recognised.form === 'list' ? withoutNames(recognised, needs) : recognised;
}

/** A diagram of Mermaid within the text goes before its lists. */
export const readMarkdownFile = textFile((text, needs) => {
  const drawn = text.includes('```mermaid') ? readMermaid(text, needs.words) : null;
  return drawn && 'recognised' in drawn
    ? drawnReading(unnamed(drawn.recognised, needs))
    : readingOf(readMarkdown(text, needs));
});
