/** The network as a map: React Flow carries pan, zoom and drag; where everybody stands comes from the layout. */
import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, useReactFlow, type FinalConnectionState, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNothingMeasured } from '../../../../canvas/useNothingMeasured';
import { ZoomTools } from '../../../../canvas/ZoomTools';
import { useCommandContext } from '../../../../commands/commandContext';
import { colourOf } from '../../../../figure/compose/network/mapMarks';
import { mapScene, placedTies, tieBows } from '../../../../figure/compose/network/mapScene';
import { mapSizes, type Places } from '../../../../geometry/network/mapTypes';
import { within } from '../../../../plan/ask/people/network';
import type { StakeholderId } from '../../../../plan/model/schema';
import { selectedOf, thingsOf } from '../../../../store/selection';
import { useSession } from '../../../../store/stores';
import { putMarks } from '../networkChoices';
import { drawTie, tidyMap } from '../networkDeeds';
import type { ShownNetwork } from '../useNetwork';
import { MapEmpty } from './MapEmpty';
import { MapKey } from './MapKey';
import styles from './NetworkMap.module.css';
import { PersonMark } from './PersonMark';
import type { PersonNode } from './personNode';
import { TieField } from './TieField';
import { TieLayer } from './TieLayer';
import { useLaidOut } from './useLaidOut';
import { useLook, useMapNodes } from './useMapNodes';
import { useMapPort } from './useMapPort';

const nodeTypes = { person: PersonMark };
const noEdges: never[] = [];
const nowhere: Places = new Map();

interface NetworkMapProps {
  readonly shown: ShownNetwork;
  /** A list of ties was pasted. */
  readonly onImport: (text: string) => void;
}

export function NetworkMap(props: NetworkMapProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ shown, onImport }: NetworkMapProps) {
  const context = useCommandContext();
  useNothingMeasured();
  const { session } = context;
  const { network, people, settings, ties, lead, only } = shown;
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState(nowhere);
  const { laidOut, layout, move, anew } = useLaidOut({
    layout: settings.layout,
    people,
    ties: network.ties,
    put: settings.put[settings.layout],
  });
  const look = useLook(shown);
  const tie = useSession((state) => selectedOf(state, 'tie').at(-1));
  const bright = useMemo(() => brightOnes(shown, tie), [shown, tie]);
  const scene = useMemo(
    () => laidOut && mapScene({ people: people.filter(({ id }) => !only || only.has(id)), laidOut, ties, layout }),
    [people, only, laidOut, ties, layout],
  );
  const { meet } = useMapPort(section, { shown, laidOut, scene });
  const nodes = useMapNodes({ shown, look, laidOut, dragged, bright });
  const bows = useMemo(() => tieBows(ties, layout), [ties, layout]);
  const drawn = useMemo(
    () =>
      dragged.size === 0 || !laidOut
        ? (scene?.ties ?? [])
        : placedTies(ties, bows, new Map([...laidOut.places, ...dragged])),
    [dragged, laidOut, scene, ties, bows],
  );
  const isThere = laidOut !== null;
  const shownAs = `${layout} ${isThere}`;
  useEffect(() => {
    if (shownAs.endsWith('true')) meet();
  }, [shownAs, meet]);

  const onNodesChange = useCallback((changes: NodeChange<PersonNode>[]) => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position
        ? [[change.id, { x: change.position.x + mapSizes.ring, y: change.position.y + mapSizes.ring }] as const]
        : [],
    );
    if (moves.length > 0) setDragged((before) => new Map([...before, ...moves]));
  }, []);
  const onDragStop = useCallback(
    (_event: unknown, { id, position }: PersonNode) => {
      const place = { x: position.x + mapSizes.ring, y: position.y + mapSizes.ring };
      setDragged(nowhere);
      move([[id, place]]);
      putMarks(session, layout, [[id, place]]);
    },
    [move, session, layout],
  );
  const onConnectEnd = useDrawing(laidOut?.places ?? nowhere);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const place = laidOut && lead !== undefined && laidOut.places.get(lead);
    if (event.shiftKey && step && lead !== undefined && place && !isInField(event)) {
      event.preventDefault();
      const next = { x: place.x + step.x * stride, y: place.y + step.y * stride };
      move([[lead, next]]);
      putMarks(session, layout, [[lead, next]]);
      session.announce(`Moved ${step.words}.`);
    } else if (event.key.toLowerCase() === 't' && isPlain(event) && session.getState().singleKeys) {
      event.preventDefault();
      field.current?.focus();
    }
  };

  return (
    <section
      ref={section}
      className={styles.canvas}
      aria-label="Network map"
      tabIndex={-1}
      data-view-ground
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        aria-label="People and ties"
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(_event, { id }) => session.select(thingsOf('stakeholder', [id]), { quiet: true })}
        onNodeDragStop={onDragStop}
        onPaneClick={() => session.select([], { quiet: true })}
        onConnectEnd={onConnectEnd}
        minZoom={0.1}
        maxZoom={2.5}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        nodeDragThreshold={4}
        connectionDragThreshold={4}
        connectOnClick={false}
        elevateNodesOnSelect={false}
        proOptions={{ hideAttribution: true }}
      >
        {scene && (
          <TieLayer
            ties={drawn}
            groups={dragged.size === 0 ? scene.groups : []}
            columns={scene.columns}
            colourOf={(id) => (look.colouring === 'organisation' ? colourOf(id, look) : null)}
            selected={tie}
            lead={lead}
            bright={bright}
          />
        )}
      </ReactFlow>
      <MapKey shown={shown} look={look} onTidy={() => tidyMap(context, layout, anew)} />
      <MapEmpty network={network} />
      <TieField field={field} onImport={onImport} />
      <div className={styles.zoom}>
        <ZoomTools />
      </div>
    </section>
  );
}

/** Who is selected with all to whom they are tied, or the ends of the tie that is; null for all. */
function brightOnes({ network, ties, lead }: ShownNetwork, tie: string | undefined): ReadonlySet<StakeholderId> | null {
  if (lead !== undefined && network.people.some(({ id }) => id === lead)) return within(ties, lead, 1);
  const found = ties.find(({ id }) => id === tie);
  return found ? new Set([found.from, found.to]) : null;
}

/** Of a step by keys, px. */
const stride = 16;
const steps: Readonly<Partial<Record<string, { readonly x: number; readonly y: number; readonly words: string }>>> = {
  ArrowUp: { x: 0, y: -1, words: 'up' },
  ArrowDown: { x: 0, y: 1, words: 'down' },
  ArrowLeft: { x: -1, y: 0, words: 'left' },
  ArrowRight: { x: 1, y: 0, words: 'right' },
};

const isInField = ({ target }: KeyboardEvent) => target instanceof Element && target.closest('input') !== null;
const isPlain = (event: KeyboardEvent) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !isInField(event);

/** px: so near to a mark it is meant. */
const reach = 30;

/** A line that is drawn from one mark to another is a tie. */
function useDrawing(places: Places) {
  const context = useCommandContext();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!fromNode || !at) return;
      const point = screenToFlowPosition({ x: at.clientX, y: at.clientY });
      const near = [...places]
        .map(([id, { x, y }]) => ({ id, far: Math.hypot(x - point.x, y - point.y) }))
        .toSorted((a, b) => a.far - b.far)[0];
      if (near && near.far <= reach && near.id !== fromNode.id) drawTie(context, fromNode.id, near.id);
    },
    [context, places, screenToFlowPosition],
  );
}
