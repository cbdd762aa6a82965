/** The history of the open plan with its wiring. It is read anew whenever the plan changes, here or in another tab. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { keepText } from '../../commands/editing';
import { runCommand } from '../../commands/table';
import { darkPalette, lightPalette } from '../../figure/colour/palette';
import { restoreState } from '../../plan/edit/restoring';
import { removeVersionName, renameVersion } from '../../plan/edit/versions';
import { act } from '../../store/act';
import { usePlan } from '../../store/stores';
import { History } from '../../views/history/History';
import { stateInWords } from '../../views/history/moments';
import { readPast, type Past } from './readPast';
import { addressOf, historyId } from '../views/addresses';
import { useServices } from '../services/ServicesContext';
import { useIsDark } from '../services/useTheme';

const atOnce = 30;

export function HistoryPage({ className }: { className: string | undefined }) {
  const services = useServices();
  const { store, autosave, openPlan, session, measure, context, comparing } = services;
  const [, navigate] = useLocation();
  const plan = usePlan((present) => present);
  const [count, setCount] = useState(atOnce);
  const [past, setPast] = useState<Past | null>(null);
  const palette = useIsDark(services) ? darkPalette : lightPalette;

  useEffect(() => {
    // What is typed or selected in the diagram is out of sight here, and no key may act on it.
    keepText({ openPlan, session });
    session.letGo();
  }, [openPlan, session]);

  useEffect(() => {
    let current = true;
    const read = async () => {
      await autosave.flush();
      const found = await readPast(store, plan.id, plan.versions, count);
      if (current) setPast(found);
    };
    read().catch(() => session.say('The history cannot be read at the moment.'));
    return () => {
      current = false;
    };
  }, [store, autosave, session, plan, count]);

  const back = () => navigate(`/plan/${plan.id}/diagram`);
  return (
    <main className={className} aria-busy={past === null}>
      {past && (
        <History
          {...past}
          title={plan.title}
          today={context.now()}
          palette={palette}
          measure={measure}
          onMore={() => setCount((shown) => shown + atOnce)}
          onBack={back}
          onRestore={({ state, ended, version }) => {
            const said = `Restored ${stateInWords({ version, ended }, false)}.`;
            if (act(context, 'restore a version', (draft) => restoreState(draft, state), { said })) back();
            else session.say('The plan is like that already.');
          }}
          onCompare={(one, other) => {
            // What is older counts as what stood before.
            const [before, after] = one.ended < other.ended ? [one, other] : [other, one];
            const state = (moment: typeof one) => ({
              plan: moment.state,
              name: stateInWords(moment, moment === past.moments[0]),
            });
            const here = addressOf(plan.id, historyId);
            comparing.start({ kind: 'states', before: state(before), after: state(after), back: here });
          }}
          onName={() => runCommand('name-version', context)}
          onRename={(revision, version) =>
            void act(context, 'rename a version', (draft) => renameVersion(draft, revision, version))
          }
          onUnname={(revision) => {
            const said = 'Took the name away.';
            act(context, 'take a name away', (draft) => removeVersionName(draft, revision), { said });
          }}
        />
      )}
    </main>
  );
}
