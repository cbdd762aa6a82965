/** A small map of a plan that is large or not whole in sight, drawn from geometry; pressing or dragging on it moves the view there. */
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, useDeferredValue, useMemo, useRef, type PointerEvent } from 'react';
import type { NodeId } from '../../plan/model/schema';
import { stopFollowing } from '../../store/following';
import { usePlan, useStores } from '../../store/stores';
import { useBoxInUse } from '../../store/useBoxInUse';
import { useCovers } from '../../ui/useCovers';
import { boxPaths } from './boxPaths';
import { paintStylesOf } from './paintStyle';
import type { Place } from './dropPlaces';
import styles from './Overview.module.css';
import { useGeometry } from './useGeometry';

/** Longest side in px. */
const size = 150;
/** Plans of so many boxes have it always; of so many, where some of the diagram is out of sight. */
const boxesFrom = { always: 80, whereCut: 12 };

interface MapProps {
  readonly places: readonly Place[];
  readonly bright: ReadonlySet<NodeId> | null;
}

export const Overview = memo(function Overview({ places, bright }: MapProps) {
  const isCut = useIsCut();
  const isShown = places.length >= (isCut ? boxesFrom.whereCut : boxesFrom.always);
  return isShown && <SmallMap places={places} bright={bright} />;
});

/** So much of the diagram may be out of sight and it is whole, px. */
const tolerance = 8;

/** Whether some of the diagram is out of sight. */
function useIsCut(): boolean {
  const { x, y, width, height } = useGeometry(({ bounds }) => bounds);
  const headings = useGeometry(({ headingHeight }) => headingHeight);
  return useStore(({ transform: [left, top, zoom], width: across, height: down }) => {
    const isOut = (from: number, to: number, end: number) => from < -tolerance || to > end + tolerance;
    return (
      across > 0 &&
      (isOut(left + x * zoom, left + (x + width) * zoom, across) ||
        isOut(top + (y + headings) * zoom, top + (y + height) * zoom, down))
    );
  });
}

const SmallMap = memo(function SmallMap({ places, bright }: MapProps) {
  const flow = useReactFlow();
  const place = useRef<HTMLDivElement>(null);
  const stores = useStores();
  const covers = useCovers(place, useBoxInUse(stores.session), places.length > 0);
  const { x, y, width, height } = useGeometry(({ bounds }) => bounds);
  const scale = size / Math.max(width, height);
  // A tall diagram would be a thread: the map is never thinner than a finger.
  const shown = { width: Math.max(width * scale, 48), height: Math.max(height * scale, 48) };
  // What the edit itself shows is painted first.
  const shownPlaces = useDeferredValue(places);
  const paintOf = useDeferredValue(usePlan(paintStylesOf));
  const shownBright = useDeferredValue(bright);
  const boxes = useMemo(() => boxPaths(shownPlaces, paintOf, shownBright), [shownPlaces, paintOf, shownBright]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const centre = {
      x: x + ((event.clientX - frame.left) / frame.width) * width,
      y: y + ((event.clientY - frame.top) / frame.height) * height,
    };
    stopFollowing(stores);
    void flow.setCenter(centre.x, centre.y, { zoom: flow.getZoom() });
  };
  const map = (
    <svg
      className={`${styles.map} nopan nodrag nowheel`}
      role="img"
      aria-label="Map of the whole diagram"
      width={shown.width}
      height={shown.height}
      viewBox={`${x} ${y} ${width} ${height}`}
      preserveAspectRatio="none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      {boxes.map(({ key, level, path, paint, isDimmed }) => (
        <path
          key={key}
          className={styles.boxes}
          style={paint?.style}
          data-level={level}
          data-dimmed={isDimmed || undefined}
          d={path}
        />
      ))}
      <ViewFrame />
    </svg>
  );
  return (
    <div ref={place} className={styles.place} data-elsewhere={covers ? '' : undefined}>
      {map}
    </div>
  );
});

function ViewFrame() {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <rect
      className={styles.frame}
      x={-x / zoom}
      y={-y / zoom}
      width={width / zoom}
      height={height / zoom}
      vectorEffect="non-scaling-stroke"
    />
  );
}
