/** The line below the outline: how much there is, and the keys that matter on a line. */
import { memo } from 'react';
import { isMac } from '../../browser/platform';
import { wordKeys } from '../../commands/keys';
import { count } from '../../kit/english';
import { usePlan } from '../../store/stores';
import { KeyHints } from '../../ui/KeyHints';
import { InPlace } from '../../ui/Places';

const hints = [
  ['Enter', 'next'],
  ['Tab', 'in'],
  ['Shift+Tab', 'out'],
  ['Alt+ArrowUp', 'move'],
  ['F2', 'edit'],
  ['Delete', 'everywhere'],
  ['Mod+Delete', 'only from here'],
].map(([keys = '', words = '']) => [wordKeys(keys, isMac), words] as const);

export const OutlineFoot = memo(function OutlineFoot() {
  const boxes = usePlan((plan) => Object.keys(plan.nodes).length);
  const links = usePlan((plan) => Object.keys(plan.links).length);
  return (
    <InPlace name="foot">
      <p>{[count(boxes, 'box', 'boxes'), count(links, 'link')].join(', ')}</p>
      <KeyHints hints={hints} />
    </InPlace>
  );
});
