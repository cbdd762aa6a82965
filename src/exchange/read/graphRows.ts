/**
 * Boxes and arrows of any drawing as rows: finds the aim, the direction in which the arrows are drawn, and takes out what
 * goes round in a circle. People draw arrows from the aim as often as towards it.
 *
 * Must not know: which program drew it.
 */
import { count } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import type { RecognisedLink, RecognisedRow } from '../recognise/recognised';
import { withoutCircles } from './circles';

export interface GraphArrow extends Omit<RecognisedLink, 'to'> {
  readonly from: string;
  readonly to: string;
}

export interface GraphRows {
  readonly rows: readonly RecognisedRow[];
  readonly ignored: readonly string[];
}

/** `boxes` without parents. Where boxes name their columns, these say which end of an arrow contributes. */
export function graphRows(boxes: readonly RecognisedRow[], drawn: readonly GraphArrow[]): GraphRows {
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const { arrows, back } = distinct(drawn.filter(({ from, to }) => from !== to && byKey.has(from) && byKey.has(to)));
  // An arrow back to the beginning would leave no box that only sends or only receives.
  const towards = pointsToAim(boxes, withoutCircles(arrows).kept);
  const turned = arrows.map((arrow) => contributing(arrow, towards, byKey));
  const { kept, circles: closed } = withoutCircles(turned);
  const circles = closed + back;
  const aim = aimAmong(boxes, kept);
  const flat = kept.filter(
    ({ from, to }) => levelIn(byKey, from) !== levelIn(byKey, to) || levelIn(byKey, from) === null,
  );
  const out = groupBy(flat, ({ from }) => from);
  const rows = boxes.map((box): RecognisedRow => {
    const own = (out.get(box.key) ?? []).map(({ from: _from, ...link }) => link);
    return { ...box, ...(box.key === aim && { column: 'aim' as const }), parents: box.key === aim ? [] : own };
  });
  const same = kept.length - flat.length;
  return {
    rows,
    ignored: [
      ...(circles > 0 ? [`${count(circles, 'arrow')} that would go round in a circle ${were(circles)} left out.`] : []),
      ...(same > 0 ? [`${count(same, 'arrow')} between boxes of one column ${were(same)} left out.`] : []),
    ],
  };
}

const were = (number: number) => (number === 1 ? 'was' : 'were');

/** Of the arrows between two boxes the first, and how many pairs have one that leads back. */
function distinct(drawn: readonly GraphArrow[]): { arrows: GraphArrow[]; back: number } {
  const known = new Map<string, GraphArrow>();
  const back = new Set<string>();
  for (const arrow of drawn) {
    const ends = [arrow.from, arrow.to].sort().join('\n');
    const first = known.get(ends);
    if (!first) known.set(ends, arrow);
    else if (first.from !== arrow.from) back.add(ends);
  }
  return { arrows: [...known.values()], back: back.size };
}

/** Where one box only receives, or more boxes only send, the arrows point to the aim. */
function pointsToAim(boxes: readonly RecognisedRow[], arrows: readonly GraphArrow[]): boolean {
  const [from, to] = [new Set(arrows.map((one) => one.from)), new Set(arrows.map((one) => one.to))];
  const aim = boxes.find(({ column }) => column === 'aim');
  if (aim && from.has(aim.key) !== to.has(aim.key)) return to.has(aim.key);
  const idea = boxes.find(({ column }) => column === 'change');
  if (idea && from.has(idea.key) !== to.has(idea.key)) return from.has(idea.key);
  const sources = [...from].filter((key) => !to.has(key)).length;
  const sinks = [...to].filter((key) => !from.has(key)).length;
  return sinks < sources || (sinks === sources && sinks === 1 && boxes[0] !== undefined && to.has(boxes[0].key));
}

const levels = { aim: 0, change: 99 } as const;

function levelIn(byKey: ReadonlyMap<string, RecognisedRow>, key: string): number | null {
  const column = byKey.get(key)?.column;
  return column === undefined ? null : typeof column === 'number' ? column : levels[column];
}

function contributing(arrow: GraphArrow, towards: boolean, byKey: ReadonlyMap<string, RecognisedRow>): GraphArrow {
  const [from, to] = [levelIn(byKey, arrow.from), levelIn(byKey, arrow.to)];
  const isRight = from !== null && to !== null && from !== to ? from > to : towards;
  return isRight ? arrow : { ...arrow, from: arrow.to, to: arrow.from };
}

/** The box that is called so, or that contributes to nothing and is reached by most. */
function aimAmong(boxes: readonly RecognisedRow[], arrows: readonly GraphArrow[]): string | undefined {
  const named = boxes.find(({ column }) => column === 'aim');
  if (named) return named.key;
  const sends = new Set(arrows.map(({ from }) => from));
  const into = groupBy(arrows, ({ to }) => to);
  const reach = (key: string): number => {
    const reached = new Set([key]);
    for (const each of reached) for (const { from } of into.get(each) ?? []) reached.add(from);
    return reached.size;
  };
  const ends = boxes.filter(({ key, column }) => column === undefined && !sends.has(key) && into.has(key));
  // So many ends are tried; a drawing that has more is no driver diagram.
  const [best] = ends
    .slice(0, 50)
    .map(({ key }) => ({ key, reach: reach(key) }))
    .sort((a, b) => b.reach - a.reach);
  return best?.key;
}
