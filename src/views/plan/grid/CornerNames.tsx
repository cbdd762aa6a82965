/** Asks for the plan’s own words for the four corners. */
import { useCommandContext } from '../../../commands/commandContext';
import { PlaceNames } from '../../../fields/PlaceNames';
import { cornerKey, cornerWords, corners, type Corner } from '../../../plan/ask/impactGrid';

const places: Readonly<Record<Corner, string>> = {
  'do-first': 'Large impact, little effort',
  'plan-well': 'Large impact, much effort',
  'if-time': 'Small impact, little effort',
  leave: 'Small impact, much effort',
};

export function CornerNames({ onClose }: { readonly onClose: () => void }) {
  const plan = useCommandContext().openPlan.plan();
  const named = corners.map((corner) => ({
    key: cornerKey(corner),
    label: places[corner],
    usual: cornerWords({ appearance: {} }, corner).name,
    name: cornerWords(plan, corner).name,
  }));
  return <PlaceNames title="Corner names" stepLabel="name the corners" places={named} onClose={onClose} />;
}
