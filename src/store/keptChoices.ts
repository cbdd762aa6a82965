/**
 * How a reader looks at a view of a plan: kept beside the plan, never in it. What was stored by others counts only as far as
 * it makes sense.
 */
import { perIdentity } from '../kit/perIdentity';
import { recordOf } from '../kit/stored';
import type { Session, SessionState } from './session';

interface KeptChoices<Choices> {
  /** The same object for the same choices. */
  readonly of: (state: Pick<SessionState, 'kept'>) => Choices;
  readonly set: (session: Session, change: Partial<Choices>) => void;
}

/** @param read makes sense of what is stored under the name */
export function keptChoices<Choices extends object>(
  name: string,
  read: (stored: Readonly<Record<string, unknown>>) => Choices,
): KeptChoices<Choices> {
  const readOnce = perIdentity(read);
  const of: KeptChoices<Choices>['of'] = ({ kept }) => readOnce(recordOf(kept[name]));
  return { of, set: (session, change) => session.keep(name, plain({ ...of(session.getState()), ...change })) };
}

/** Sets are kept as lists. */
function plain(choices: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(choices).map(([name, value]) => [name, value instanceof Set ? [...value] : value]),
  );
}

/** With who “me” is, which holds for all plans; the same object for the same choices of the same person. */
export function choicesOfMine<Choices extends object>(
  of: KeptChoices<Choices>['of'],
): (state: Pick<SessionState, 'kept' | 'me'>) => Choices & { readonly me: string } {
  const complete = perIdentity((choices: Choices) => {
    let made = { ...choices, me: '' };
    return (me: string) => (made = made.me === me ? made : { ...choices, me });
  });
  return (state) => complete(of(state))(state.me);
}
