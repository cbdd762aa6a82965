/** Where a box stands in free arrangement, as two numbers: what a drag does, for hands that do not drag. */
import { own } from '../../kit/own';
import { useSyncExternalStore } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import styles from '../../fields/fields.module.css';
import { setPositions } from '../../plan/edit/appearance';
import type { NodeId, Position } from '../../plan/model/schema';
import { useAct } from '../../store/useAct';
import { NumberField } from '../../ui/NumberField';

export function PlaceFields({ id }: { readonly id: NodeId }) {
  const { ports, session } = useCommandContext();
  const act = useAct();
  const box = useSyncExternalStore(ports.onGeometry, () => own(ports.geometry().boxes, id));
  if (!box) return null;
  const move = (place: Partial<Position>) =>
    act('move box', (draft) => setPositions(draft, { [id]: { x: box.x, y: box.y, ...place } }), { run: `place:${id}` });
  const lost = (words: string) => session.say(words);
  return (
    <div role="group" aria-label="Place" className={styles.dates}>
      <NumberField label="x" unit="px" value={Math.round(box.x)} onChange={(x) => move({ x })} onLost={lost} />
      <NumberField label="y" unit="px" value={Math.round(box.y)} onChange={(y) => move({ y })} onLost={lost} />
    </div>
  );
}
