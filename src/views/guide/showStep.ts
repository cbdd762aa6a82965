/** Points at the real control with which a first step is taken: the box, its plus, a button or a field of the details. */
import type { CommandContext } from '../../commands/command';
import { showDetails } from '../../commands/viewCommands';
import type { StepTaken } from '../../plan/ask/firstSteps';
import { pointAt } from '../../ui/pointAt';

const plus = 'button[aria-label="Add a box that contributes to this one"]';

export function showStep({ step, at, isEmpty = false }: StepTaken, { session, ports }: CommandContext): void {
  if (at === undefined) return session.say('First comes the step before.');
  session.selectNodes([at]);
  const box = () => document.querySelector(`[data-node-id="${CSS.escape(at)}"]`);
  if (step === 'cycle') {
    showDetails(session);
    return pointAt(() => [...document.querySelectorAll('aside button')].find((one) => one.textContent === 'Add cycle'));
  }
  if (step === 'measure') {
    showDetails(session, 'Measure');
    return pointAt(() => document.activeElement?.closest('aside input'));
  }
  ports.view.current?.focus();
  pointAt(() => (step === 'aim' || isEmpty ? box() : (box()?.querySelector(plus) ?? box())));
}
