/** The lines while boxes are dragged: those of the boxes that move follow them, all others stay the same objects. */
import { useMemo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { connect } from '../../geometry/lines/connectors';
import { comfortable } from '../../geometry/types/form';
import type { Connector, Point } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';

export function useDraggedLines(
  lines: readonly Connector[],
  dragged: ReadonlyMap<NodeId, Point>,
): readonly Connector[] {
  const { openPlan, ports } = useCommandContext();
  return useMemo(() => {
    if (dragged.size === 0) return lines;
    const { links = 'elbow', arrows = 'none' } = openPlan.plan().appearance;
    const { boxes } = ports.geometry();
    const moved = { ...boxes };
    for (const [id, place] of dragged) if (boxes[id]) moved[id] = { ...boxes[id], ...place };
    const own = lines.filter(({ from, to }) => dragged.has(from) || dragged.has(to));
    // A box on its way stands in no column: its lines are those of boxes that may stand anywhere.
    const { connectors } = connect({
      boxes: moved,
      links: own,
      columns: [],
      lanes: {},
      shape: links,
      arrows,
      arrangement: 'free',
      spacing: comfortable,
    });
    return lines.map((line) => connectors[line.id] ?? line);
  }, [lines, dragged, openPlan, ports]);
}
