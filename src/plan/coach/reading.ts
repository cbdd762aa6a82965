/**
 * A plan as the rules read it: its boxes with their words and their place among the others, worked out once for all
 * rules.
 *
 * Must not know: any rule.
 */
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { aimOf, columnLevel, columnsOf, nodesOf } from '../ask/queries';
import { linksInto, linksOutOf } from '../ask/relations';
import { readsEnglish } from './language';
import { withoutNumbering } from './numbering';
import { tokensOf, type Token } from './tokens';

export interface ReadBox {
  readonly id: NodeId;
  readonly node: PlanNode;
  readonly role: 'aim' | 'driver' | 'idea';
  /** 0 for the aim, 1 for primary drivers. */
  readonly level: number;
  /** Without white space at its ends. */
  readonly text: string;
  /** The text without the number or bullet of a list; the words are those of it. */
  readonly body: string;
  readonly tokens: readonly Token[];
  /** In small letters. */
  readonly words: readonly string[];
  readonly parents: readonly NodeId[];
  readonly children: readonly NodeId[];
}

export interface Reading {
  readonly plan: Plan;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly isEnglish: boolean;
  readonly aim: ReadBox;
  /** All boxes as they are read, the aim first. */
  readonly boxes: readonly ReadBox[];
  readonly byId: ReadonlyMap<NodeId, ReadBox>;
  readonly drivers: readonly ReadBox[];
  readonly primaries: readonly ReadBox[];
  readonly ideas: readonly ReadBox[];
}

const roles = { aim: 'aim', driver: 'driver', change: 'idea' } as const;

export function readPlan(plan: Plan, today: string): Reading {
  const kinds = new Map(columnsOf(plan).map(({ id, kind }) => [id, roles[kind]]));
  const boxes = nodesOf(plan).map((node): ReadBox => {
    const text = node.text.trim();
    const body = withoutNumbering(text);
    const tokens = tokensOf(text).filter(({ start }) => start >= text.length - body.length);
    return {
      id: node.id,
      node,
      role: kinds.get(node.column) ?? 'driver',
      level: columnLevel(plan, node.column),
      text,
      body,
      tokens,
      words: tokens.map(({ word }) => word),
      parents: linksOutOf(plan, node.id).map(({ to }) => to),
      children: linksInto(plan, node.id).map(({ from }) => from),
    };
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const aim = byId.get(aimOf(plan).id);
  if (!aim) throw new Error('The plan has no aim.');
  const drivers = boxes.filter(({ role }) => role === 'driver');
  return {
    plan,
    today,
    isEnglish: readsEnglish(boxes),
    aim,
    boxes,
    byId,
    drivers,
    primaries: drivers.filter(({ level }) => level === 1),
    ideas: boxes.filter(({ role }) => role === 'idea'),
  };
}

/** Everything that contributes to the box, directly or through others. */
export function below({ byId }: Reading, id: NodeId): ReadonlySet<NodeId> {
  const reached = new Set(byId.get(id)?.children);
  for (const at of reached) for (const child of byId.get(at)?.children ?? []) reached.add(child);
  return reached;
}
