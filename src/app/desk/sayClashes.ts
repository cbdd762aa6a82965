/**
 * Says which texts were written here and in another tab, or by somebody in the room, at the same time. One message for each place stays true while
 * both go on: it names the text that stands there and offers the other.
 *
 * Must not know: how it is decided which text stays, the screen.
 */
import type { CycleId, Plan } from '../../plan/model/schema';
import { placeKey, textAt, type Clash } from '../../plan/change/clashes';
import type { Path } from '../../plan/change/effects';
import type { Replicas } from '../../plan/change/replicas';
import { touched } from '../../plan/change/touched';
import { putText } from '../../plan/edit/putText';
import { wordClash } from '../../plan/tell/clashWords';
import { act } from '../../store/act';
import { thingsOf } from '../../store/selection';
import type { MessageAction } from '../../store/session';
import type { Stores } from '../../store/stores';

interface Needs extends Pick<Stores, 'openPlan' | 'session' | 'inRoom'> {
  readonly replicas: Pick<Replicas, 'onNews'>;
}

interface Said {
  readonly message: string;
  readonly clash: Clash;
}

export function sayClashes(needs: Needs): void {
  const { replicas, openPlan, session, inRoom } = needs;
  const said = new Map<string, Said>();

  const say = (plan: Plan, clash: Clash) => {
    const key = placeKey(clash.path);
    const known = said.get(key);
    const words = wordClash(plan, clash, inRoom.getState().room ? 'room' : 'tab');
    const offers = offersOf(needs, plan, clash);
    if (known) session.reword(known.message, words, ...offers);
    said.set(key, { message: known?.message ?? session.post(words, ...offers), clash });
  };
  const withdraw = ({ message, clash }: Said) => {
    said.delete(placeKey(clash.path));
    session.dismiss(message);
  };
  /** What is still shown, with its words as they must be now. */
  const review = (plan: Plan, by: 'here' | 'others') => {
    const shown = new Set(session.getState().messages.map(({ id }) => id));
    for (const [key, each] of said) {
      if (!shown.has(each.message)) said.delete(key);
      else {
        const next = goOn(each.clash, textAt(plan, each.clash.path), by);
        if (!next) withdraw(each);
        else if (next !== each.clash) say(plan, next);
      }
    }
  };

  replicas.onNews((id, news) => {
    const { plan } = openPlan.getState();
    if (news.kind !== 'moved' || plan?.id !== id) return;
    const { clashes } = news.report;
    const firsts = clashes.map((clash) => ({ ...clash, was: said.get(placeKey(clash.path))?.clash.was ?? clash.was }));
    review(plan, 'others');
    for (const clash of firsts) say(plan, clash);
  });
  openPlan.onChange((_, plan) => review(plan, 'here'));
}

/** The clash once another text stands in its place; null when there is nothing to be offered any more. */
function goOn(clash: Clash, text: string | null, by: 'here' | 'others'): Clash | null {
  const { mine, theirs, kept } = clash;
  const [standing, other] = kept === 'mine' ? [mine, theirs] : [theirs, mine];
  if (text === standing) return clash;
  if (text === null || text === other) return null;
  if (by === 'others') return mine.trim() === '' ? null : { ...clash, theirs: text, kept: 'theirs' };
  return kept === 'mine' ? { ...clash, mine: text } : { ...clash, theirs: text };
}

function offersOf(stores: Needs, plan: Plan, { path, mine, theirs, kept }: Clash): MessageAction[] {
  const other = kept === 'mine' ? theirs : mine;
  const take = () => {
    act(stores, 'take the other text', (draft) => putText(draft, path, other), {
      announced: 'The other text is there.',
    });
  };
  const canShow = touched(plan, [{ path }]).nodes.length > 0;
  return [
    ...(canShow ? [{ label: 'Show', run: () => show(stores, path), isAside: true }] : []),
    { label: 'Take this one', run: take },
  ];
}

/** Selects the box and, where the text is not on the box itself, opens the panel with it. */
function show({ openPlan, session }: Needs, path: Path): void {
  const [part, id, member] = path;
  const cycles: CycleId[] = part === 'cycles' ? [String(id)] : [];
  session.select([...thingsOf('node', touched(openPlan.plan(), [{ path }]).nodes), ...thingsOf('cycle', cycles)]);
  if (part !== 'nodes' || member !== 'text')
    session.setState(({ panel }) => ({ details: true, panel: { ...panel, isShown: true } }));
}
