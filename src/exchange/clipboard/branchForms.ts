/**
 * Boxes as they stand on the clipboard: an indented outline, nested lists of HTML, and for Aimtree itself the branch with
 * everything that hangs on it. That last form may come from anywhere, so it is read like a file from a stranger.
 */
import * as v from 'valibot';
import { isObject } from '../../format/members';
import { jsonExtent } from '../../format/jsonSyntax';
import { parse } from '../../format/parse';
import { serialise } from '../../format/serialise';
import { childrenOf, linksOutOf } from '../../plan/ask/relations';
import { nodesOf } from '../../plan/ask/queries';
import { carriedIds, type CarriedBranch } from '../../plan/model/carriedBranch';
import { link as linkKind } from '../../plan/model/kinds/link';
import { limits } from '../../plan/model/limits';
import type { NodeId, Plan } from '../../plan/model/schema';
import { writeOutline } from '../outline';
import { htmlTree, outermost } from './htmlTree';

/** The attribute of the HTML that carries the branch, for browsers that let no other form through. */
const attribute = 'data-aimtree';
/** The form that only pages read. */
export const branchType = 'application/x-aimtree+json';

export interface BranchForms {
  readonly text: string;
  readonly html: string;
  readonly json: string;
}

export function writeBranch(branch: CarriedBranch): BranchForms {
  const json = writeJson(branch);
  const { plan } = branch;
  const carried = new Set(carriedIds(branch));
  const roots = nodesOf(plan).flatMap(({ id }) => (carried.has(id) && linksOutOf(plan, id).length === 0 ? id : []));
  return { text: writeOutline(plan, roots), html: writeHtml(plan, roots, json), json };
}

const headSchema = v.object({
  aimtree: v.literal('branch'),
  version: v.literal(1),
  withAim: v.boolean(),
  cut: v.boolean(),
  outside: v.pipe(v.array(v.object({ link: linkKind.schema, primary: v.boolean() })), v.maxLength(limits.links)),
});

/** A line that says what it is, and below it the plan as a file. */
function writeJson({ plan, withAim, cut, outside }: CarriedBranch): string {
  const links = outside.map(({ link: { more, ...link }, primary }) => ({ link: { ...more, ...link }, primary }));
  return `${JSON.stringify({ aimtree: 'branch', version: 1, withAim, cut, outside: links })}\n${serialise(plan)}`;
}

/** The branch that another page, or this one, put on the clipboard; null for anything else. */
export function readBranch(json: string): CarriedBranch | null {
  const end = json.indexOf('\n');
  if (end < 0 || json.length > limits.bytes || !json.startsWith('{"aimtree":')) return null;
  const head = readHead(json.slice(0, end));
  if (!head) return null;
  const opened = parse(json.slice(end + 1));
  if (!opened.ok) return null;
  const { withAim, cut, outside } = head;
  const branch = { plan: opened.plan, withAim, cut, outside };
  return carriedIds(branch).length > 0 ? branch : null;
}

function readHead(line: string): v.InferOutput<typeof headSchema> | null {
  if (jsonExtent(line).depth > 20) return null;
  try {
    const value: unknown = JSON.parse(line);
    const checked = isObject(value) ? v.safeParse(headSchema, value) : null;
    return checked?.success ? checked.output : null;
  } catch {
    return null;
  }
}

/** The branch that the HTML carries; null where it carries none. */
export function branchInHtml(html: string): CarriedBranch | null {
  if (!html.includes(attribute)) return null;
  const [holder] = outermost(htmlTree(html), ({ attributes }) => attributes.has(attribute));
  return readBranch(holder?.attributes.get(attribute) ?? '');
}

/** Each box once, where it is met first, as in the outline; what is written before and after an item is a tag. */
function writeHtml(plan: Plan, roots: readonly NodeId[], json: string): string {
  const written = new Set<NodeId>();
  const list = (ids: readonly NodeId[]): string => {
    const items = ids.flatMap((id) => {
      const text = plan.nodes[id]?.text;
      if (text === undefined || written.has(id)) return [];
      written.add(id);
      return `<li>${escapeHtml(text).replace(/\r\n?|\n/gu, '<br>')}${list(childrenOf(plan, id))}</li>`;
    });
    return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  };
  return `<meta charset="utf-8"><div ${attribute}="${escapeHtml(json)}">${list(roots)}</div>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
