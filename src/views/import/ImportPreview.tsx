/** The diagram as it will be. An image cannot run or load anything, whatever stands in what is imported. */
import { useEffect, useState } from 'react';
import type { MeasureText } from '../../geometry/types/types';
import { count, enumerate } from '../../kit/english';
import { columnsOf } from '../../plan/ask/queries';
import { columnKindName } from '../../plan/ask/words';
import type { NodeId, Plan } from '../../plan/model/schema';
import { drawPreview, type PreviewImage } from './drawPreview';
import styles from './Import.module.css';
import { useShownSvg } from '../../ui/useShownSvg';
import type { Coming } from './useImport';

/** A larger diagram cannot be read at this size, and takes long to draw. */
const mostBoxes = 2_000;

interface ImportPreviewProps {
  readonly coming: Coming;
  readonly numbers: ReadonlyMap<NodeId, number>;
  readonly measure: MeasureText;
  readonly theme: 'light' | 'dark';
}

export function ImportPreview({ coming, numbers, measure, theme }: ImportPreviewProps) {
  const { plan } = coming;
  const isLarge = Object.keys(plan.nodes).length > mostBoxes;
  const [image, setImage] = useState<PreviewImage>();
  useEffect(() => {
    if (isLarge) return undefined;
    let wanted = true;
    void drawPreview(plan, { numbers, measure, theme }).then((drawn) => wanted && setImage(drawn));
    return () => {
      wanted = false;
    };
  }, [plan, numbers, measure, theme, isLarge]);
  const show = useShownSvg(image?.svg ?? '');
  const words = countsInWords(coming);
  return (
    <div className={styles.preview} role="group" aria-label="Preview">
      <h3 className={styles.heading}>Preview</h3>
      {/* What scrolls must be reachable by keyboard. */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label="Diagram to come">
        {isLarge && <p>It is too large to be drawn here.</p>}
        {image && !isLarge && (
          <img ref={show} alt={`The diagram to come: ${words}`} width={image.width} height={image.height} />
        )}
      </div>
      <p className={styles.counts}>{words}</p>
    </div>
  );
}

/** `1 aim, 3 primary drivers · 14 links · 5 owners`: what comes in. */
function countsInWords({ plan, brought }: Coming): string {
  const came = new Set(brought.added);
  if (brought.aim === 'filled') for (const id of brought.ids.values()) came.add(id);
  const columns = columnsOf(plan).flatMap(({ id }) => {
    const boxes = Object.values(plan.nodes).filter((node) => node.column === id && came.has(node.id)).length;
    return boxes > 0 ? count(boxes, columnKindName(plan, id).toLowerCase()) : [];
  });
  const links = Object.values(plan.links).filter(({ from }) => came.has(from)).length;
  const parts = [enumerate(columns, 'and') || 'No boxes', links > 0 && count(links, 'link'), ...thingsOf(plan, came)];
  return parts.filter((part) => part !== false).join(' · ');
}

function thingsOf(plan: Plan, came: ReadonlySet<NodeId>): (string | false)[] {
  const nodes = [...came].flatMap((id) => plan.nodes[id] ?? []);
  const owners = new Set(nodes.flatMap(({ owner }) => owner ?? [])).size;
  const tags = new Set(nodes.flatMap(({ tags: worn }) => worn ?? [])).size;
  const measures = Object.values(plan.measures).filter(({ nodes: on }) => on.some((id) => came.has(id))).length;
  return [
    owners > 0 && count(owners, 'owner'),
    tags > 0 && count(tags, 'tag'),
    measures > 0 && count(measures, 'measure'),
  ];
}
