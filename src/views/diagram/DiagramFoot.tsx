/** The line below the diagram: how much there is, and the keys that matter on a box. */
import { memo, useMemo } from 'react';
import { isMac } from '../../browser/platform';
import { wordKeys } from '../../commands/keys';
import { count } from '../../kit/english';
import { usePlan, useSession } from '../../store/stores';
import { KeyHints } from '../../ui/KeyHints';
import { InPlace } from '../../ui/Places';

const hints = [
  ['Enter', 'edit'],
  ['Tab', 'add to it'],
  ['Shift+Enter', 'add below'],
  ['Alt+ArrowUp', 'move'],
  ['?', 'all keys'],
].map(([keys = '', words = '']) => [wordKeys(keys, isMac), words] as const);

export const DiagramFoot = memo(function DiagramFoot() {
  const boxes = usePlan((plan) => Object.keys(plan.nodes).length);
  const links = usePlan((plan) => Object.keys(plan.links).length);
  const cycles = usePlan((plan) => Object.keys(plan.cycles).length);
  const singleKeys = useSession((state) => state.singleKeys);
  const shown = useMemo(() => hints.filter(([keys]) => singleKeys || keys.length > 1), [singleKeys]);
  const counts = [count(boxes, 'box', 'boxes'), count(links, 'link')];
  if (cycles > 0) counts.push(count(cycles, 'PDSA cycle'));
  return (
    <InPlace name="foot">
      <p>{counts.join(', ')}</p>
      <KeyHints hints={shown} />
    </InPlace>
  );
});
