/** The diagram: React Flow carries pan, zoom, drag and selection; what is drawn and where comes from geometry alone. */
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeBoxIn } from '../../commands/editing';
import { stopFollowing } from '../../store/following';
import { usePlan } from '../../store/stores';
import { gapAt, slotLine } from './dropTarget';
import type { BoxNode } from './boxNode';
import { ColumnHeadings } from './ColumnHeadings';
import { CommentPlaces } from './CommentPlaces';
import styles from './DiagramView.module.css';
import { DiagramBar } from './DiagramBar';
import { DiagramFoot } from './DiagramFoot';
import { DragMarks } from './DragMarks';
import { DriverBox } from './DriverBox';
import { EmptyHint } from './EmptyHint';
import { FarView } from './FarView';
import { roomIn } from './fittingViewport';
import { FollowLead } from './FollowLead';
import { FollowOther } from './FollowOther';
import { greatestZoom, leastZoom } from './keptPlace';
import { Legend } from './Legend';
import { lookStyle } from './paintStyle';
import { Lines } from './Lines';
import { LitLines } from './LitLines';
import { Overview } from './Overview';
import { useBoxNodes } from './useBoxNodes';
import { useCanvasPort } from './useCanvasPort';
import { useDraggedLines } from './useDraggedLines';
import { useDragging } from './useDragging';
import { useLinking } from './useLinking';
import { useNothingMeasured } from '../../canvas/useNothingMeasured';
import { useSelecting } from './useSelecting';
import { SteadyView, type SeenTo } from './SteadyView';
import { useWindow } from './useWindow';

const nodeTypes = { box: DriverBox };
const noEdges: never[] = [];

export function DiagramView() {
  return (
    <ReactFlowProvider>
      <DiagramBar />
      <div className={styles.view}>
        <Legend />
        <SuitedCanvas />
      </div>
      <DiagramFoot />
    </ReactFlowProvider>
  );
}

/** The boxes are set once, in the form that suits the window: how large that is, an empty canvas tells. */
function SuitedCanvas() {
  const { suitGeometry } = useCommandContext().ports;
  // Known in a second pass, as the bar and the line below are: before it the canvas is higher than it will be.
  const [empty, setEmpty] = useState<HTMLElement>();
  const hold = useCallback((element: HTMLElement | null) => void (element && setEmpty(element)), []);
  const [isSuited, setSuited] = useState(false);
  useLayoutEffect(() => {
    if (!empty) return undefined;
    const { clientWidth: width, clientHeight: height } = empty;
    return suitGeometry(roomIn({ width, height }), () => setSuited(true));
  }, [suitGeometry, empty]);
  return isSuited ? <Canvas /> : <div ref={hold} className={styles.canvas} />;
}

function Canvas() {
  const context = useCommandContext();
  const { openPlan, ports } = context;
  useNothingMeasured();
  const { section, strip, moving, flow } = useCanvasPort();
  const seenTo: SeenTo = useRef(null);
  const inSight = useWindow();
  const { places, drop, guides, words, onMoves, ...dragging } = useDragging();
  const lines = useDraggedLines(inSight.lines, places);
  const target = drop.kind === 'onto' ? drop.parent : drop.kind === 'between' ? (drop.parent ?? null) : null;
  const { nodes, bright } = useBoxNodes(inSight.boxes, places, target);
  const [dragged = ''] = places.keys();
  const slot = slotLine(ports.geometry(), drop, dragged);
  const onConnectEnd = useLinking();
  const selecting = useSelecting(inSight.far);
  const { onSelects } = selecting;
  const onNodesChange = useCallback(
    (changes: NodeChange<BoxNode>[]) => {
      onMoves(changes);
      onSelects(changes);
    },
    [onMoves, onSelects],
  );
  // With an event it is the reader who moves the view.
  const onMoveStart = useCallback((event: unknown) => void (event && stopFollowing(context)), [context]);
  const appearance = usePlan((plan) => plan.appearance);
  const look = useMemo(() => lookStyle(appearance), [appearance]);

  const pointOf = (event: MouseEvent) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
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
      onPointerDownCapture={selecting.onPointerDownCapture}
      onClickCapture={selecting.onClickCapture}
    >
      <ColumnHeadings strip={strip.ref} />
      <ReactFlow
        aria-label="Boxes and links"
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={selecting.onNodeClick}
        onNodeDragStart={dragging.onNodeDragStart}
        onNodeDrag={dragging.onNodeDrag}
        onNodeDragStop={dragging.onNodeDragStop}
        onConnectEnd={onConnectEnd}
        onPaneClick={selecting.onPaneClick}
        onMoveStart={onMoveStart}
        onSelectionStart={selecting.onSelectionStart}
        minZoom={leastZoom}
        maxZoom={greatestZoom}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={null}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        nodeDragThreshold={4}
        connectionDragThreshold={4}
        connectOnClick={false}
        selectNodesOnDrag
        elevateNodesOnSelect={false}
        proOptions={{ hideAttribution: true }}
      >
        {inSight.far ? (
          <FarView places={inSight.all} lines={lines} bright={bright} />
        ) : (
          <>
            <Lines lines={lines} bright={bright} />
            {places.size === 0 && <LitLines canvas={section} places={inSight.boxes} />}
            {places.size === 0 && <CommentPlaces places={inSight.boxes} />}
          </>
        )}
        <Overview places={inSight.all} bright={bright} />
        <EmptyHint />
        <DragMarks slot={slot} guides={guides} words={words} />
      </ReactFlow>
      <SteadyView seenTo={seenTo} />
      <FollowLead canvas={section} strip={strip.height} seenTo={seenTo} />
      <FollowOther strip={strip.height} />
    </section>
  );
}
