/** A small map of a large plan, drawn from geometry; pressing or dragging on it moves the view there. */
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, useDeferredValue, useMemo, useRef, type PointerEvent } from 'react';
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

export const Overview = memo(function Overview({ places }: { places: readonly Place[] }) {
  const flow = useReactFlow();
  const place = useRef<HTMLDivElement>(null);
  const covers = useCovers(place, useBoxInUse(useStores().session), places.length > 0);
  const { x, y, width, height } = useGeometry(({ bounds }) => bounds);
  const scale = size / Math.max(width, height);
  // A tall diagram would be a thread: the map is never thinner than a finger.
  const shown = { width: Math.max(width * scale, 48), height: Math.max(height * scale, 48) };
  // What the edit itself shows is painted first.
  const shownPlaces = useDeferredValue(places);
  const paintOf = useDeferredValue(usePlan(paintStylesOf));
  const boxes = useMemo(() => boxPaths(shownPlaces, paintOf), [shownPlaces, paintOf]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const centre = {
      x: x + ((event.clientX - frame.left) / frame.width) * width,
      y: y + ((event.clientY - frame.top) / frame.height) * height,
    };
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
      {boxes.map(({ key, level, path, paint }) => (
        <path key={key} className={styles.boxes} style={paint?.style} data-level={level} d={path} />
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
