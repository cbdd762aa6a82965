/**
 * What was done here and nobody has heard of yet, as few changes as can be: what came of it is what counts. Who words a box
 * anew and then deletes it, or takes the words back, has done so to the box as the server knows it, and not to what others
 * have written there meanwhile.
 */
import type { Change } from '../plan/change/change';
import type { Effect, Path } from '../plan/change/effects';
import { joinEffects } from '../plan/change/joinEffects';

export function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last?.kind !== 'edit') return [...changes, next];
  // Taking back what the server knows yields to others, as an edit does not.
  const isJoined = (each: Effect) => next.kind === 'edit' || last.effects.some(({ path }) => doMeet(path, each.path));
  const rest = next.effects.filter((each) => !isJoined(each));
  const effects = joinEffects(last.effects, next.effects.filter(isJoined));
  return [
    ...changes.slice(0, -1),
    { ...last, at: next.at, effects },
    ...(rest.length > 0 ? [{ ...next, effects: rest }] : []),
  ];
}

const doMeet = (a: Path, b: Path) => a.every((step, at) => at >= b.length || step === b[at]);
