/**
 * How boxes stand to each other, in words: what the lines and places of the diagram tell the eye.
 *
 * Must not know: how anything is drawn, what is folded away.
 */
import { enumerate } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import { settled } from '../../kit/perIdentity';
import type { Link, NodeId, Plan } from '../model/schema';
import { columnsOf, nodeLevel, nodesInColumn } from './queries';
import { linksInto, parentsOf, primaryParent } from './relations';
import { retexted } from './retexted';
import { confidenceWords, quoted } from './words';

/** So many boxes are named; of more, the number is said. */
const named = 3;

type Places = ReadonlyMap<NodeId, readonly [at: number, of: number]>;

/** The last places under columns; typing leaves them as they are. */
const known = new WeakMap<Plan['columns'], { readonly plan: Plan; readonly places: Places }>();

/** Of each box: its number among its siblings, and how many they are. */
function placesOf(draft: Plan): Places {
  const plan = settled(draft);
  const last = known.get(plan.columns);
  const places = last && (last.plan === plan || retexted(last.plan, plan)) ? last.places : count(plan);
  known.set(plan.columns, { plan, places });
  return places;
}

function count(plan: Plan): Places {
  const found = new Map<NodeId, readonly [number, number]>();
  for (const column of columnsOf(plan))
    for (const siblings of groupBy(nodesInColumn(plan, column.id), ({ id }) => primaryParent(plan, id)).values())
      for (const [index, { id }] of siblings.entries()) found.set(id, [index + 1, siblings.length]);
  return found;
}

/** “Level 3 of 4; contributes to “Risk is known”; 2 contribute to it; 1 of 2”; empty for a box that is not there. */
export function wordStanding(plan: Plan, id: NodeId): string {
  const [at, of] = placesOf(plan).get(id) ?? [0, 0];
  if (at === 0) return '';
  const level = nodeLevel(plan, id) + 1;
  const parents = parentsOf(plan, id);
  const below = linksInto(plan, id).length;
  const names =
    parents.length > named
      ? `${parents.length} boxes`
      : enumerate(
          parents.map((one) => quoted(plan.nodes[one])),
          'and',
        );
  return [
    `Level ${level} of ${columnsOf(plan).length}`,
    level === 1 ? '' : `contributes to ${names || 'nothing yet'}`,
    below === 0 ? '' : `${below} ${below === 1 ? 'contributes' : 'contribute'} to it`,
    level === 1 ? '' : `${at} of ${of}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** “Clear floors” contributes to “The ward is safe”, high confidence. */
export function wordLink(plan: Plan, { from, to, confidence }: Link): string {
  const sure = confidence ? `, ${confidenceWords[confidence].toLowerCase()} confidence` : '';
  return `${quoted(plan.nodes[from])} contributes to ${quoted(plan.nodes[to])}${sure}`;
}
