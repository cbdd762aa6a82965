/** The diagram: React Flow carries pan, zoom, drag and selection; what is drawn and where comes from geometry alone. */
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, type NodeChange } from '@xyflow/react';
import { useCallback, useMemo, type MouseEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeBoxIn } from '../../commands/editing';
import { selectedNodes } from '../../store/selection';
import { usePlan } from '../../store/stores';
import { boxAt, gapAt, slotLine } from './dropTarget';
import type { BoxNode } from './boxNode';
import { ColumnHeadings } from './ColumnHeadings';
import styles from './DiagramView.module.css';
import { DiagramBar } from './DiagramBar';
import { DiagramFoot } from './DiagramFoot';
import { DragMarks } from './DragMarks';
import { DriverBox } from './DriverBox';
import { EmptyHint } from './EmptyHint';
import { FarView } from './FarView';
import { FollowLead } from './FollowLead';
import { lookStyle } from './paintStyle';
import { Lines } from './Lines';
import { Overview } from './Overview';
import { useBoxNodes } from './useBoxNodes';
import { useCanvasPort } from './useCanvasPort';
import { useDragging } from './useDragging';
import { useLinking } from './useLinking';
import { useNothingMeasured } from './useNothingMeasured';
import { useWindow } from './useWindow';

const nodeTypes = { box: DriverBox };
const noEdges: never[] = [];
const multiSelect = ['Shift', 'Meta', 'Control'];
const minimapFrom = 80;

export function DiagramView() {
  return (
    <ReactFlowProvider>
      <DiagramBar />
      <Canvas />
      <DiagramFoot />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const context = useCommandContext();
  const { session, openPlan, ports } = context;
  useNothingMeasured();
  const { section, moving, flow } = useCanvasPort();
  const inSight = useWindow();
  const { places, drop, guides, onMoves, onNodeDrag, onNodeDragStop } = useDragging();
  const target = drop.kind === 'onto' ? drop.parent : drop.kind === 'between' ? (drop.parent ?? null) : null;
  const { nodes, bright } = useBoxNodes(inSight.boxes, places, target);
  const [dragged = ''] = places.keys();
  const slot = slotLine(ports.geometry(), drop, dragged);
  const onConnectEnd = useLinking();
  const appearance = usePlan((plan) => plan.appearance);
  const look = useMemo(() => lookStyle(appearance), [appearance]);

  const onNodesChange = useCallback(
    (changes: NodeChange<BoxNode>[]) => {
      onMoves(changes);
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length === 0) return;
      const before = selectedNodes(session.getState());
      const gone = new Set(selects.flatMap((change) => (change.selected ? [] : change.id)));
      const come = selects.flatMap((change) => (change.selected ? change.id : []));
      session.selectNodes([...before.filter((id) => !gone.has(id) && !come.includes(id)), ...come], { quiet: true });
    },
    [onMoves, session],
  );

  // React Flow leaves several selected when one of them is clicked; a plain click means that one.
  // The same function each time, or every box would be drawn again with the canvas.
  const onNodeClick = useCallback(
    (event: MouseEvent, { id }: BoxNode) => {
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!adds && selectedNodes(session.getState()).length > 1) session.selectNodes([id], { quiet: true });
    },
    [session],
  );
  const pointOf = (event: MouseEvent) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const onPaneClick = (event: MouseEvent) => {
    // From far away boxes are only drawn: the place itself tells which one was meant.
    const box = inSight.far ? boxAt(ports.geometry(), pointOf(event)) : undefined;
    session.selectNodes(box ? [box.id] : [], { quiet: true });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
    const gap = gapAt(openPlan.plan(), ports.geometry(), pointOf(event));
    if (gap) makeBoxIn(context, gap.column, gap);
  };

  return (
    <section
      ref={section}
      className={styles.canvas}
      aria-label="Driver diagram"
      // Pressing its ground gives it the keyboard: whoever has used it last means it with the next key.
      tabIndex={-1}
      data-view-ground
      data-moving={moving || undefined}
      style={look}
      onDoubleClick={onDoubleClick}
    >
      <ReactFlow
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={onNodeClick}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onConnectEnd={onConnectEnd}
        onPaneClick={onPaneClick}
        minZoom={0.01}
        maxZoom={2.5}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={multiSelect}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        nodeDragThreshold={4}
        selectNodesOnDrag
        elevateNodesOnSelect={false}
        proOptions={{ hideAttribution: true }}
      >
        {inSight.far ? (
          <FarView places={inSight.all} lines={inSight.lines} />
        ) : (
          <Lines lines={inSight.lines} bright={bright} />
        )}
        <ColumnHeadings />
        {inSight.all.length >= minimapFrom && <Overview places={inSight.all} />}
        <EmptyHint />
        <DragMarks slot={slot} guides={guides} />
      </ReactFlow>
      <FollowLead canvas={section} />
    </section>
  );
}
