/**
 * Puts together the page “You said, we did”: by theme what was said, what was done or is planned, and what cannot be done and
 * why. It gives no names.
 *
 * Must not know: formats, the clock.
 */
import { longDate } from '../../../kit/dates/calendar';
import { publishedHeard, withoutNames } from '../../../plan/ask/people/published';
import { oneLine } from '../../../plan/ask/words';
import { own } from '../../../kit/own';
import type { Heard, HeardResponse, Plan } from '../../../plan/model/schema';
import type { Block, PlanDocument } from './planDocument';

export const heardParts = [
  { id: 'done', label: 'What was done' },
  { id: 'planned', label: 'What is planned' },
  { id: 'cannot', label: 'What cannot be done, and why' },
  { id: 'untold', label: 'Answers that nobody has been told yet' },
  { id: 'changed', label: 'What it changed in the plan' },
] as const;

const weWords: Readonly<Record<HeardResponse, string>> = { done: 'We did', planned: 'We will', cannot: 'We cannot' };

/** Whether something heard is on the page with these parts. */
export function isPublished(parts: ReadonlySet<string>) {
  return ({ response, told }: Heard): boolean =>
    response !== undefined && parts.has(response) && (told !== undefined || parts.has('untold'));
}

export function heardDocument(plan: Plan, parts: ReadonlySet<string>): PlanDocument {
  const themes = publishedHeard(plan, isPublished(parts));
  const entries = themes.flatMap((theme) => theme.entries);
  const blocks = themes.flatMap(({ theme, entries: said }): Block[] => [
    { kind: 'heading', text: withoutNames(plan, oneLine(theme)) },
    ...said.map((heard): Block => ({ kind: 'facts', facts: factsOf(plan, heard, parts) })),
  ]);
  const title = 'You said, we did';
  const nothing: Block = { kind: 'words', text: 'Nothing of what was heard has been answered yet.' };
  return {
    title,
    subtitle: `${oneLine(plan.title)}: ${spanOf(entries)}`,
    description: `What people said about “${oneLine(plan.title)}” and what became of it. No names are given.`,
    sections: [{ isLandscape: false, blocks: blocks.length > 0 ? blocks : [nothing] }],
  };
}

function factsOf(plan: Plan, heard: Heard, parts: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const { said, response, because = '', nodes = [] } = heard;
  const changed = nodes.flatMap((id) => oneLine(own(plan.nodes, id)?.text ?? '') || []);
  return [
    ['You said', withoutNames(plan, said.trim())],
    ...(response === undefined ? [] : [[weWords[response], withoutNames(plan, because.trim()) || 'Yes.'] as const]),
    ...(parts.has('changed') && changed.length > 0
      ? [['It changed', withoutNames(plan, changed.join('; '))] as const]
      : []),
  ];
}

/** From when to when it was said. */
function spanOf(heard: readonly Heard[]): string {
  const days = heard.map(({ date }) => date).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'what people told us, and what became of it';
  const span = first === last ? `on ${longDate(first)}` : `from ${longDate(first)} to ${longDate(last)}`;
  return `what people told us ${span}, and what became of it`;
}
