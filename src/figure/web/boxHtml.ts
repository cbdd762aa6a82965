/**
 * Writes all that is known of a box as HTML: its text under its kind, then the facts. The outline of a shared page
 * consists of these, and its panel shows one of them.
 */
import { inOrder } from '../../plan/model/order';
import { cyclesOf } from '../../plan/ask/cycles';
import { linksOutOf } from '../../plan/ask/relations';
import type { Plan, PlanNode } from '../../plan/model/schema';
import { longDate } from '../../kit/dates/calendar';
import { confidenceWords, kindName, oneLine, statusWords } from '../../plan/ask/words';
import { cycleHtml } from './cycleHtml';
import { factsHtml, said, told, type Fact } from './facts';
import { tag, words, written } from './html';
import { boxAnchor } from './pageParts';

/** `level`: of the heading, 1 to 6. */
export function boxHtml(plan: Plan, node: PlanNode, level: number): string {
  const heading = tag(
    `h${Math.min(level, 6)}`,
    {},
    tag('span', { class: 'kind' }, words(`${kindName(plan, node)}: `)),
    written('span', node.text.trim() === '' ? '(empty)' : node.text, { class: 'text' }),
  );
  return tag('article', { id: boxAnchor(node.id), 'data-box': node.id }, heading, factsHtml(factsOf(plan, node)));
}

function factsOf(plan: Plan, node: PlanNode): readonly Fact[] {
  const { status, owner, start, due, impact, effort, tags = [], smart = {}, notes } = node;
  const measures = inOrder(plan.measures).filter(({ nodes }) => nodes.includes(node.id));
  const cycles = cyclesOf(plan, node.id);
  return [
    told('Status', status && statusWords[status]),
    said('Owner', owner),
    told('Start', start && longDate(start)),
    told('Due', due && longDate(due)),
    told('Impact', impact && `${impact} of 5`),
    told('Effort', effort && `${effort} of 5`),
    said('Tags', tags.flatMap((id) => plan.tags[id]?.name ?? []).join(', ')),
    said('Measure', smart.measure),
    said('From', smart.from),
    said('To', smart.to),
    told('By when', smart.byWhen && longDate(smart.byWhen)),
    said('Population', smart.population),
    said('Place', smart.place),
    said('Measured by', measures.map(({ name }) => oneLine(name)).join(', ')),
    contributesTo(plan, node),
    said('Notes', notes),
    cycles.length === 0
      ? undefined
      : ['PDSA cycles', tag('ol', { class: 'cycles' }, ...cycles.map((cycle) => tag('li', {}, cycleHtml(cycle))))],
  ];
}

function contributesTo(plan: Plan, { id }: PlanNode): Fact {
  const items = linksOutOf(plan, id).map(({ to, confidence, notes = '' }) => {
    const text = oneLine(plan.nodes[to]?.text ?? '') || '(empty)';
    const sure =
      confidence && confidence !== 'medium' ? ` (confidence: ${confidenceWords[confidence].toLowerCase()})` : '';
    const why = notes.trim() === '' ? '' : written('span', notes, { class: 'prose' });
    return tag('li', {}, written('a', text, { href: `#${boxAnchor(to)}`, 'data-to': to }), words(sure), why);
  });
  return items.length === 0 ? undefined : ['Contributes to', tag('ul', {}, ...items)];
}
