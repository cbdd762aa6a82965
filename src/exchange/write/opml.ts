/**
 * Writes a plan as OPML 2.0, which outliners and mind maps open. Notes stand in `_note`, as they all have it; what only a
 * plan knows stands in attributes that other programs pass over.
 */
import { element, textElement } from '../../kit/xmlElement';
import { aimOf, columnLevel, columnsOf } from '../../plan/ask/queries';
import { oneLine } from '../../plan/ask/words';
import type { Plan } from '../../plan/model/schema';
import { boxKeys, treeLines, type TreeLine } from './planTree';
import { measuresOf, namesIn, tagsOf, titleOf } from './boxFacts';

export function writeOpml(plan: Plan): string {
  const { placed, unplaced } = treeLines(plan);
  const head = [
    textElement('title', titleOf(plan)),
    textElement('dateCreated', new Date(plan.created).toUTCString()),
    textElement('dateModified', new Date(plan.modified).toUTCString()),
  ];
  const root = element(
    'opml',
    { version: '2.0' },
    element('head', {}, head),
    element('body', {}, outlines(plan, placed), outlines(plan, unplaced)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** The lines as nested elements. */
function outlines(plan: Plan, lines: readonly TreeLine[]): string {
  let at = 0;
  const from = (depth: number): string => {
    const made: string[] = [];
    for (let line = lines[at]; line && line.depth >= depth; line = lines[at]) {
      at += 1;
      made.push(element('outline', attributesOf(plan, line), from(depth + 1)));
    }
    return made.join('');
  };
  return from(0);
}

function attributesOf(plan: Plan, { node, also }: TreeLine): Record<string, string | undefined> {
  const { column, text, notes, owner, start, due, status, impact, effort } = node;
  const keys = boxKeys(plan);
  const isIdea = plan.columns[column]?.kind === 'change';
  const [tags, measures] = [namesIn(tagsOf(plan, node)), namesIn(measuresOf(plan, node))];
  return {
    text: oneBreak(text),
    _note: notes === undefined ? undefined : oneBreak(notes),
    _id: keys.get(node.id),
    _columns: node.id === aimOf(plan).id ? columnTitles(plan) : undefined,
    _column: isIdea ? 'change' : columnLevel(plan, column) === 0 ? 'aim' : String(columnLevel(plan, column)),
    _also: also.length > 0 ? also.map((id) => keys.get(id)).join(' ') : undefined,
    _status: status,
    _owner: owner,
    _start: start,
    _due: due,
    _impact: impact === undefined ? undefined : String(impact),
    _effort: effort === undefined ? undefined : String(effort),
    _tags: tags || undefined,
    _measures: measures || undefined,
  };
}

/** From the aim on, parted by semicolons. */
function columnTitles(plan: Plan): string {
  return columnsOf(plan)
    .map(({ title }) => oneLine(title).replaceAll(';', ','))
    .join('; ');
}

/** One kind of line break: XML turns the others into it. */
function oneBreak(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
