/** Effects of one change and of the next as those of one: a run of typing is one step, however many keys it took. */
import { equal } from '../../kit/equal';
import { applyEffects } from './applyEffects';
import { effect, type Effect, type Path } from './effects';

/** What is known of one place, and of the places within it. */
interface Place {
  net?: Effect;
  readonly within: Map<string | number, Place>;
}

/** Each place from the value before the first to the value after the last; what comes to nothing is left out. */
export function joinEffects(first: readonly Effect[], second: readonly Effect[]): Effect[] {
  if (first.length === 0) return [...second];
  const root: Place = { within: new Map() };
  for (const each of [...first, ...second]) join(root, each);
  return effectsIn(root).filter(({ before, after }) => !equal(before, after));
}

function join(root: Place, next: Effect): void {
  let place = root;
  for (const [depth, step] of next.path.entries()) {
    if (place.net) return joinWithin(place, place.net, next, depth);
    let inner = place.within.get(step);
    if (!inner) {
      inner = { within: new Map() };
      place.within.set(step, inner);
    }
    place = inner;
  }
  if (place.net) place.net = effect(next.path, place.net.before, next.after);
  else {
    // What was done within it before is not known to the value that it had then.
    const earlier = effectsIn(place).map(({ path, before }) => ({ path: path.slice(next.path.length), after: before }));
    place.within.clear();
    place.net = effect(next.path, applyEffects(next.before, earlier), next.after);
  }
}

/** Something within a value that was put there as a whole. */
function joinWithin(place: Place, net: Effect, { path, after }: Effect, depth: number): void {
  const within: Path = path.slice(depth);
  place.net = effect(net.path, net.before, applyEffects(net.after, [{ path: within, after }]));
}

function effectsIn({ net, within }: Place): Effect[] {
  return net ? [net] : [...within.values()].flatMap(effectsIn);
}
