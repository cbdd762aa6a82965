/** Whatever is offered for import, in its dialog; and what becomes of it: a new plan, or one step of the open one. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { ImportOffer } from '../../commands/importOffer';
import { wordOutline } from '../../commands/pasteWords';
import { columnWords } from '../../exchange/clipboard/columnWords';
import { recogniseClipboard } from '../../exchange/recognise/recogniseClipboard';
import type { Recognised } from '../../exchange/recognise/recognised';
import { aimOf, isChangeIdea } from '../../plan/ask/queries';
import { primaryParent } from '../../plan/ask/relations';
import { bringIn, type BroughtIn } from '../../plan/edit/bringIn';
import { planOfIncoming } from '../../plan/edit/planOfIncoming';
import type { NodeId, Plan } from '../../plan/model/schema';
import { StorageError } from '../../storage/trouble';
import { act } from '../../store/act';
import { ImportDialog, type Wanted } from '../../views/import/ImportDialog';
import { firstAddress } from '../views/addresses';
import { useServices } from '../services/ServicesContext';
import { useIsDark } from '../services/useTheme';

export function ImportOffered({ offer }: { readonly offer: ImportOffer }) {
  const services = useServices();
  const { openPlan, importing, measure, context } = services;
  const isDark = useIsDark(services);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  // What is typed on is not read at every letter.
  const settled = useDeferredValue(text);
  const today = context.now().slice(0, 10);
  const plan = useStore(openPlan, (state) => state.plan);
  const { parent } = offer;
  const here = useMemo(() => {
    if (!plan || !isOnPage(plan.id)) return null;
    return { plan, parent: boxAbove(plan, parent) };
  }, [plan, parent]);
  const close = () => importing.close(null);

  const onImport = async ({ into, recognised, rows }: Wanted) => {
    if (into === 'here' && here) {
      bringInHere(services, recognised, rows, here.parent);
      return importing.close(here.plan.id);
    }
    const { newId, now } = context;
    const identity = { id: newId(), revision: newId(), now: now() };
    const { title, columnTitles } = recognised;
    const made = planOfIncoming({ boxes: rows, title, columnTitles }, identity, newId);
    const id = await services.plans.keepNew(made.plan).catch(ofStorage);
    if (id === null) return context.session.say(unkept);
    navigate(firstAddress(id));
    context.session.say(wordOutline(made.brought, 'Imported'));
    importing.close(id);
  };

  const given = offer.recognised;
  const recognised = useMemo(
    () => given ?? recogniseClipboard({ text: settled }, { words: columnWords(plan ?? undefined), today }) ?? nothing,
    [given, settled, plan, today],
  );
  return (
    <ImportDialog
      recognised={recognised}
      typing={given ? undefined : { text, onText: setText }}
      from={offer.from}
      here={here}
      today={today}
      measure={measure}
      theme={isDark ? 'dark' : 'light'}
      onImport={(wanted) => void onImport(wanted)}
      onClose={close}
    />
  );
}

const unkept =
  'Nothing was imported: this browser could not keep it. It may be out of space, or keep nothing in a private window.';

function ofStorage(error: unknown): null {
  if (error instanceof StorageError) return null;
  throw error;
}

const nothing: Recognised = { form: 'list', rows: [], doubts: [], done: [], ignored: [] };

/** A change idea has no children: what is brought in goes beside it. */
function boxAbove(plan: Plan, parent: NodeId | undefined): NodeId {
  if (parent === undefined || !plan.nodes[parent]) return aimOf(plan).id;
  return isChangeIdea(plan, parent) ? (primaryParent(plan, parent) ?? aimOf(plan).id) : parent;
}

/** A plan stays open behind the library; then there is nothing to be seen that something could go into. */
function isOnPage(id: string): boolean {
  return window.location.hash.includes(`/plan/${id}/`);
}

function bringInHere(
  { context }: ReturnType<typeof useServices>,
  recognised: Wanted['recognised'],
  boxes: Wanted['rows'],
  parent: string,
): void {
  let result: BroughtIn | undefined;
  const step = act(
    context,
    'import boxes',
    (draft) => {
      result = bringIn(draft, { boxes, parent, newId: context.newId });
    },
    { said: () => [result ? wordOutline(result, 'Imported') : '', ...recognised.ignored].join(' ').trim() },
  );
  if (step === null || !result) return;
  context.session.selectNodes(result.added.length > 0 ? result.added : [parent]);
}
