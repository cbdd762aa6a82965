/** The page that stands in the app's place when a view, or the app itself, has thrown an error. */
import type { FaultChoice, FaultPageContent } from '../../../ui/faultPage';
import type { Services } from '../../services/services';
import { countError } from './errorsInARow';
import { errorAtStart, reportOf, wordErrorPage } from './errorWords';
import { savedBeforeLeaving } from './safelySaved';

const reload = () => window.location.reload();

export function startErrorPage(error: unknown): FaultPageContent {
  return { ...errorAtStart, choices: [{ label: 'Load the page again', run: reload }], details: reportOf(error) };
}

/** Writes what was typed to disk at once, and counts the fault: to be asked for once for each. */
export function appErrorPage(error: unknown, services: Services): FaultPageContent {
  const { autosave, openPlan, saveAs } = services;
  void autosave.flush();
  const again = countError() > 1 && window.location.hash.startsWith('#/plan/');
  const leave = (go: () => void) => async () => {
    await savedBeforeLeaving(autosave);
    go();
  };
  const isKept = autosave.status.kind !== 'failed';
  const choices: FaultChoice[] = [{ label: 'Load the page again', run: leave(reload) }];
  if (again) {
    choices.unshift({
      label: 'Go to your plans',
      run: leave(() => {
        window.location.hash = '#/';
        reload();
      }),
    });
  }
  if (openPlan.getState().plan) {
    const copy = { label: 'Download a copy', run: () => saveAs() };
    // The first is the one to take.
    if (isKept) choices.push(copy);
    else choices.unshift(copy);
  }
  return { ...wordErrorPage(error, { again, isKept }), choices, details: reportOf(error) };
}
