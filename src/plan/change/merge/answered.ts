/**
 * A merged plan with questions answered. Whatever is answered, and whatever is not, it is a valid plan; the same answers
 * give the same plan on every machine.
 */
import { idsMentioned, mentions } from '../../model/mentions';
import type { Plan } from '../../model/schema';
import { takeApart, type Apart, type Kind } from './apart';
import { change, draftOf, textOf, type Draft } from './draft';
import type { ApartCopies, Side } from './living';
import { takeColumns } from './mendColumns';
import { apartOf, settled } from './mergePlans';
import type { Answer, Merge, MergeQuestion } from './questions';
import { unasked } from './report';
import { setAt } from './setAt';

/** @param answers by the ids of the questions; what is not offered counts as no answer */
export function answered(merge: Merge, answers: ReadonlyMap<string, Answer>): Plan {
  const given = merge.questions.flatMap((question): Given[] => {
    const answer = answers.get(question.id);
    return answer !== undefined && question.offers.includes(answer) ? [{ question, answer }] : [];
  });
  if (given.length === 0) return merge.merged;
  const copies = apartOf(merge.copies);
  const draft = draftOf(takeApart(merge.merged));
  const kept = given.filter(isKept);
  for (const each of given.filter((one) => !isKept(one))) apply(draft, copies, each, kept);
  for (const { question } of kept) bringBelongings(draft, copies, question);
  return settled(draft, copies, { copies: merge.copies, like: merge.merged, report: unasked });
}

interface Given {
  readonly question: MergeQuestion;
  readonly answer: Answer;
}

const isOfDeletion = ({ kind }: MergeQuestion) => kind === 'deleted-edited' || kind === 'deleted-used';

/** Whether it was decided that a thing stays which one of the copies has deleted. */
function isKept({ question, answer }: Given): boolean {
  return isOfDeletion(question) && question.on.member === undefined && answer === question.holds;
}

function apply(draft: Draft, copies: ApartCopies, { question, answer }: Given, kept: readonly Given[]): void {
  const { kind, on } = question;
  const side: Side = answer === 'b' ? 'b' : 'a';
  if (kind === 'field' || kind === 'lines' || on.within) setAt(draft, on, valueOf(question, answer));
  else if (isOfDeletion(question)) remove(draft, question, kept);
  else changes[kind]?.(draft, copies[side], question, copies);
}

function valueOf({ a, b, before }: MergeQuestion, answer: Answer): unknown {
  if (answer === 'both') return `${String(a)}\n${String(b)}`;
  return answer === 'before' ? before : answer === 'b' ? b : a;
}

/** What hangs on it goes with it, unless that was to stay. */
function remove(draft: Draft, { on }: MergeQuestion, kept: readonly Given[]): void {
  if (on.kind === 'plan') return;
  const isNeeded = kept.some(({ question }) =>
    mentions.some((mention) => {
      if (mention.rule.gone !== 'holder' || mention.to !== on.kind || mention.holder !== question.on.kind) return false;
      const thing = draft.things[question.on.kind as Kind].get(question.on.id);
      return thing !== undefined && idsMentioned(thing, mention).includes(on.id);
    }),
  );
  if (!isNeeded) draft.things[on.kind].delete(on.id);
}

/** Whoever decides that a thing stays has back what went only because it belonged to it, such as the cycles of a box. */
function bringBelongings(draft: Draft, copies: ApartCopies, { on, holds }: MergeQuestion): void {
  const copy = copies[holds === 'b' ? 'b' : 'a'];
  for (const mention of mentions) {
    if (mention.rule.belongs !== true || mention.to !== on.kind) continue;
    const holder = mention.holder as Kind;
    for (const [id, thing] of copy.things[holder])
      if (!draft.things[holder].has(id) && idsMentioned(thing, mention).includes(on.id))
        draft.things[holder].set(id, thing);
  }
}

type Change = (draft: Draft, copy: Apart, question: MergeQuestion, copies: ApartCopies) => void;

/** How each answer that is not one value makes the plan as it is in that copy. */
const changes: Partial<Record<MergeQuestion['kind'], Change>> = {
  'two-aims'(draft, copy, { on, others = [] }) {
    const other = copy.things.nodes.get(others[0]?.id ?? '');
    const column = draft.things.nodes.get(on.id)?.['column'];
    if (other && !draft.things.nodes.has(others[0]?.id ?? ''))
      draft.things.nodes.set(on.id, { ...other, id: on.id, column });
  },

  'wrong-way'(draft, copy, { on, others = [] }) {
    const link = copy.things.links.get(on.id);
    if (!link) return;
    for (const { id } of others) takeMember(draft, copy, { kind: 'nodes', id, member: 'column' });
    draft.things.links.set(on.id, link);
  },

  ring(draft, copy, { on, others = [] }) {
    for (const { id } of [on, ...others]) takeMember(draft, copy, { kind: 'cycles', id, member: 'previous' });
  },

  'other-idea'(draft, copy, { on, others = [] }) {
    for (const { id } of [on, ...others])
      for (const member of ['idea', 'previous']) takeMember(draft, copy, { kind: 'cycles', id, member });
  },

  'not-an-idea'(draft, copy, { on, others = [] }) {
    takeMember(draft, copy, { kind: 'nodes', id: on.id, member: 'column' });
    const column = draft.things.columns.get(textOf(draft.things.nodes.get(on.id), 'column'));
    if (column?.['kind'] !== 'change') for (const { id } of others) draft.things.cycles.delete(id);
  },

  columns(draft, copy) {
    const there = new Set(draft.things.columns.keys());
    takeColumns(draft, copy);
    for (const [id, node] of copy.things.nodes)
      if (!there.has(textOf(node, 'column'))) change(draft, 'nodes', id, { column: node['column'] });
  },
};

interface Place {
  readonly kind: Kind;
  readonly id: string;
  readonly member: string;
}

/** The member as the copy has it, where the copy has the thing. */
function takeMember(draft: Draft, copy: Apart, { kind, id, member }: Place): void {
  const thing = copy.things[kind].get(id);
  if (thing) change(draft, kind, id, { [member]: thing[member] });
}
