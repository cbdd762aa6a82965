/**
 * Which of two copies a change of the merged plan came from: “here” is the user’s own, “there” the other one. What is
 * asked about is left out: it stands among the questions.
 *
 * Must not know: how copies are merged.
 */
import type { On } from '../../change/merge/questions';
import type { Change, ChangeGroup, Fact, Side } from './change';
import { changeId } from './change';
import { countsLine } from './countsLine';

interface Sides {
  /** What changed from the common state to the user’s own copy, to the other one, and to what both come to together. */
  readonly here: readonly ChangeGroup[];
  readonly there: readonly ChangeGroup[];
  readonly merged: readonly ChangeGroup[];
  readonly asked: readonly { readonly on: On }[];
}

export function withSides({ here, there, merged, asked }: Sides): ChangeGroup[] {
  const [mine, theirs] = [factKeys(here), factKeys(there)];
  const isAsked = askedFacts(asked.map(({ on }) => on));
  const sided = (change: Change): Change[] => {
    const facts = change.facts
      .filter((fact) => !isAsked(change, fact))
      .map((fact): Fact => {
        const side = sideOf(mine.has(factKey(change, fact)), theirs.has(factKey(change, fact)));
        return { ...fact, ...(side && { side }) };
      });
    return facts.length === 0 ? [] : [{ ...change, facts }];
  };
  return merged.flatMap((group) => {
    const changes = group.changes.flatMap(sided);
    return changes.length === 0 ? [] : [{ ...group, changes, counts: countsLine(changes) }];
  });
}

function sideOf(isMine: boolean, isTheirs: boolean): Side | undefined {
  if (isMine && isTheirs) return 'both';
  return isMine ? 'here' : isTheirs ? 'there' : undefined;
}

function factKey({ id }: Change, { member }: Fact): string {
  return `${id} ${member}`;
}

function factKeys(groups: readonly ChangeGroup[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ changes }) => changes.flatMap((change) => change.facts.map((fact) => factKey(change, fact)))),
  );
}

/** A question about a thing as a whole takes all of it. */
function askedFacts(asked: readonly On[]): (change: Change, fact: Fact) => boolean {
  const whole = new Set<string>();
  const members = new Set<string>();
  for (const { kind, id, member, within = [] } of asked) {
    if (member === undefined) whole.add(`${kind} ${id}`);
    else members.add(`${kind} ${id} ${[member, ...within].join('.')}`);
  }
  return ({ on }, { member }) => whole.has(changeId(on)) || members.has(`${changeId(on)} ${member}`);
}
