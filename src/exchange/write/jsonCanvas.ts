/**
 * Writes a plan as JSON Canvas 1.0 (https://jsoncanvas.org), which Obsidian and others open: a card for each box, a group
 * for each column, an edge for each link. Places are simple: programs that show canvases let people move cards.
 */
import { columnsOf, nodesInColumn, nodesOf } from '../../plan/ask/queries';
import { linksOf, parentsOf } from '../../plan/ask/relations';
import { columnKindName, oneLine } from '../../plan/ask/words';
import type { NodeId, Plan } from '../../plan/model/schema';
import { tagsOf } from './boxFacts';
import { boxKeys } from './planTree';

/** In px. */
const card = { width: 280, step: 380, gap: 20, line: 24, room: 36, letters: 30 };
const group = { margin: 20, above: 20 };

export function writeJsonCanvas(plan: Plan): string {
  const keys = boxKeys(plan);
  const places = placed(plan);
  const cards = nodesOf(plan).map((node) => {
    const [tag] = tagsOf(plan, node);
    const place = places.get(node.id);
    return {
      id: keys.get(node.id),
      type: 'text',
      text: escaped(node.text),
      ...place,
      ...(tag && { color: tag.colour }),
    };
  });
  const groups = columnsOf(plan).map(({ id, title }, level) => ({
    id: `column-${level}`,
    type: 'group',
    label: oneLine(title) || columnKindName(plan, id),
    ...around(
      nodesInColumn(plan, id).flatMap((node) => places.get(node.id) ?? []),
      level,
    ),
  }));
  const edges = linksOf(plan).map(({ from, to }) => ({
    id: `${keys.get(from)}-${keys.get(to)}`,
    fromNode: keys.get(from),
    fromSide: 'left',
    toNode: keys.get(to),
    toSide: 'right',
  }));
  return `${JSON.stringify({ nodes: [...groups, ...cards], edges }, null, 2)}\n`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Column by column from the change ideas: each box as near to the middle of what contributes to it as those above let it. */
function placed(plan: Plan): ReadonlyMap<NodeId, Place> {
  const places = new Map<NodeId, Place>();
  const wishes = new Map<NodeId, number[]>();
  for (const [back, { id: column }] of columnsOf(plan).toReversed().entries()) {
    const level = columnsOf(plan).length - 1 - back;
    let free = 0;
    for (const { id, text } of nodesInColumn(plan, column)) {
      const height = heightOf(text);
      const middles = wishes.get(id) ?? [];
      const middle = middles.reduce((sum, at) => sum + at, 0) / middles.length;
      const y = Math.max(free, middles.length > 0 ? Math.round(middle - height / 2) : free);
      free = y + height + card.gap;
      places.set(id, { x: level * card.step, y, width: card.width, height });
      for (const parent of parentsOf(plan, id)) wishes.set(parent, [...(wishes.get(parent) ?? []), y + height / 2]);
    }
  }
  return places;
}

/** Cards hold Markdown: a text that begins as a heading does is none. */
function escaped(text: string): string {
  return text.replace(/^(?=#{1,6}\s)/gmu, '\\');
}

function heightOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / card.letters)), 0);
  return card.room + lines * card.line;
}

function around(places: readonly Place[], level: number): Place {
  const bottom = Math.max(0, ...places.map(({ y, height }) => y + height));
  const top = Math.min(bottom, ...places.map(({ y }) => y));
  const { margin, above } = group;
  return {
    x: level * card.step - margin,
    y: top - margin - above,
    width: card.width + 2 * margin,
    height: bottom - top + 2 * margin + above,
  };
}
