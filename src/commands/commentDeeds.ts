/** What is done with comments: begun on what is meant, looked at in the panel, shown with what they are on. */
import { own } from '../kit/own';
import { boxOf, commentedThing } from '../plan/ask/comments/commentedThing';
import type { Thing } from '../plan/model/belonging';
import type { Anchor, Comment, Part } from '../plan/model/schema';
import { wordCommented } from '../plan/tell/comments/commentGroups';
import { thingsOf, type ThingKind } from '../store/selection';
import type { CommandContext } from './command';
import { openCycle } from './cyclePage';
import { unfoldTo } from './filterCommands';
import { showStakeholder } from './peopleDeeds';
import { showPanel } from './viewCommands';

const partOf: Readonly<Record<ThingKind, Part>> = {
  node: 'nodes',
  link: 'links',
  cycle: 'cycles',
  measure: 'measures',
  stakeholder: 'stakeholders',
  tie: 'ties',
};

/** The parts that have pages, by the views in which they have them. */
const pages: Readonly<Record<string, Part>> = { pdsa: 'cycles', measures: 'measures' };

/** What somebody means who comments now: what is selected, else the page that is open, else the plan. */
function meantNow({ openPlan, session, ports }: CommandContext): Anchor {
  const plan = openPlan.plan();
  const { view = '', thing } = ports.whereNow() ?? {};
  const page = pages[view];
  if (page && thing !== undefined && own<object>(plan[page], thing)) return { kind: page, id: thing };
  const selected = session.getState().selection.findLast(({ kind, id }) => own<object>(plan[partOf[kind]], id));
  return selected ? { kind: partOf[selected.kind], id: selected.id } : { kind: 'plan', id: plan.id };
}

/** Opens the panel with a field for a new comment. */
export function startComment(context: CommandContext, on: Anchor = meantNow(context)): void {
  const { session, openPlan } = context;
  showPanel(session);
  session.setState({ panelHolds: 'comments', commenting: on, comment: null });
  session.announce(`Comment on: ${wordCommented(openPlan.plan(), on)}.`);
}

/** Opens the list; `on`: at the first comment on that which waits to be dealt with. */
export function openComments({ session, openPlan }: CommandContext, on?: Pick<Anchor, 'kind' | 'id'>): void {
  showPanel(session);
  session.setState({ panelHolds: 'comments', panelAsked: {} });
  if (!on) return;
  const first = Object.values(openPlan.plan().comments)
    .filter((comment) => comment.on.kind === on.kind && comment.on.id === on.id && !comment.resolved)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  session.setState({ comment: first?.id ?? null, commenting: null });
}

/** Brings into sight what a comment is on, in the view that is shown where that has it. */
export function showCommented(context: CommandContext, { id, on }: Comment): void {
  const { session, openPlan } = context;
  session.setState({ comment: id });
  const thing = commentedThing(openPlan.plan(), on);
  if (thing === null || thing === 'plan') return;
  if (!isOnPage(context, thing)) goTo(context, thing);
  const kind = kindOfPart(thing.part);
  if (kind === 'node' || kind === 'link') {
    const box = boxOf(openPlan.plan(), thing);
    if (box !== undefined) unfoldTo(context, box);
    session.select(thingsOf(kind, [thing.id]));
  }
}

function kindOfPart(part: Part): ThingKind | undefined {
  return (Object.keys(partOf) as ThingKind[]).find((kind) => partOf[kind] === part);
}

/** The place where a thing is drawn, in whatever view that is. */
export function selectorOf({ part, id }: Thing): string | undefined {
  const kind = kindOfPart(part);
  return kind && `main [data-${kind}-id="${CSS.escape(id)}"]`;
}

function isOnPage({ ports }: CommandContext, thing: Thing): boolean {
  const { view, thing: page } = ports.whereNow() ?? {};
  if (thing.part === 'nodes') return ports.views.find(({ id }) => id === view)?.selects.includes('node') === true;
  if (thing.part === 'links') return view === 'diagram';
  return view !== undefined && pages[view] === thing.part && page === thing.id;
}

function goTo(context: CommandContext, thing: Thing): void {
  const { ports } = context;
  if (thing.part === 'cycles') openCycle(context, thing.id);
  else if (thing.part === 'measures') ports.goToView('measures', thing.id);
  else if (thing.part === 'stakeholders') showStakeholder(context, thing.id);
  else if (thing.part === 'nodes' || thing.part === 'links') ports.goToView('diagram');
}
