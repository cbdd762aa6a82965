/** The line below the diagram: how much there is, and the keys that matter on a box. */
import { memo, useDeferredValue, useMemo } from 'react';
import { isMac } from '../../browser/platform';
import { wordKeys } from '../../commands/keys';
import { count, number } from '../../kit/english';
import { isChangeIdea } from '../../plan/ask/queries';
import { usePlan, useSession } from '../../store/stores';
import { useMatches } from '../../store/useMatches';
import { KeyHints } from '../../ui/KeyHints';
import { InPlace } from '../../ui/Places';

const usual = [
  ['Enter', 'edit'],
  ['Tab', 'add to it'],
  ['Shift+Enter', 'add below'],
  ['Alt+ArrowUp', 'move'],
  ['?', 'all keys'],
] as const;
const matching = [
  ['Mod+G', 'next match'],
  ['Escape', 'show all'],
] as const;

const worded = (hints: readonly (readonly [string, string])[]) =>
  hints.map(([keys, words]) => [wordKeys(keys, isMac), words] as const);

export const DiagramFoot = memo(function DiagramFoot() {
  const boxes = usePlan((plan) => Object.keys(plan.nodes).length);
  const links = usePlan((plan) => Object.keys(plan.links).length);
  const cycles = usePlan((plan) => Object.keys(plan.cycles).length);
  const singleKeys = useSession((state) => state.singleKeys);
  // The boxes first.
  const found = useDeferredValue(useMatches());
  const isFiltered = found !== null;
  const ideas = usePlan((plan) => found?.filter((id) => isChangeIdea(plan, id)).length ?? 0);
  const hints = useMemo(
    () => worded(isFiltered ? [...matching, ...usual] : usual).filter(([keys]) => singleKeys || keys.length > 1),
    [isFiltered, singleKeys],
  );
  const counts = [count(boxes, 'box', 'boxes'), count(links, 'link')];
  if (cycles > 0) counts.push(count(cycles, 'PDSA cycle'));
  return (
    <InPlace name="foot">
      {found ? (
        <p>
          {number(found.length)} of {counts[0]} match
          {ideas > 0 && ideas < found.length && `, ${number(ideas)} of them change ideas`}
        </p>
      ) : (
        <p>{counts.join(', ')}</p>
      )}
      <KeyHints hints={hints} />
    </InPlace>
  );
});
