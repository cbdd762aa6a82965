/**
 * The diagram beside the list. What is selected in the list has a frame here and is brought into sight; a click on a box
 * selects its change. An image cannot run or load anything, whatever stands in a plan.
 */
import { useEffect, useImperativeHandle, useRef, type CSSProperties, type Ref } from 'react';
import type { Rect } from '../../geometry/types/types';
import type { ChangesImage } from '../../output/changesImage';
import type { NodeId } from '../../plan/model/schema';
import { usePreviewZoom } from '../../ui/usePreviewZoom';
import { useShownSvg } from '../../ui/useShownSvg';
import { ZoomedFrame } from '../../ui/ZoomedFrame';
import styles from './ComparePicture.module.css';

export interface PictureHandle {
  /** Brings the selected box near: as large as the diagram is at 100 %. */
  bringNear(): void;
}

interface ComparePictureProps {
  readonly image: ChangesImage | undefined;
  readonly alt: string;
  readonly lit: NodeId | undefined;
  readonly onPick: (box: NodeId) => void;
  readonly ref: Ref<PictureHandle>;
}

export function ComparePicture({ image, alt, lit, onPick, ref }: ComparePictureProps) {
  const zoomed = usePreviewZoom(0.2);
  const { frame, zoom, zoomBy } = zoomed;
  const sheet = useRef<HTMLDivElement>(null);
  const frameOfLit = useRef<HTMLDivElement>(null);
  const place = lit === undefined ? undefined : image?.places.get(lit);
  const show = useShownSvg(image?.svg ?? '');
  useEffect(() => {
    frameOfLit.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [place, zoom]);
  useImperativeHandle(ref, () => ({
    bringNear() {
      const scale = (sheet.current?.clientWidth ?? 0) / (image?.area.width ?? 1);
      if (scale > 0 && scale < 0.99) zoomBy(1 / scale);
      else frameOfLit.current?.scrollIntoView({ block: 'center', inline: 'center' });
    },
  }));
  useEffect(
    () => (frame.current && sheet.current && image ? onClick(frame.current, sheet.current, image, onPick) : undefined),
    [frame, image, onPick],
  );
  const { width = 1, height = 1 } = image?.area ?? {};
  const size = { '--proportion': width / height, '--natural': `${width}px` } as CSSProperties;
  return (
    <ZoomedFrame
      label="Diagram"
      zoomed={zoomed}
      zoomLabel="Zoom"
      all="Usual size"
      className={styles.place}
      frameClass={styles.frame}
      style={size}
    >
      {image && (
        <div ref={sheet} className={styles.sheet} style={{ aspectRatio: `${width} / ${height}` }}>
          <img ref={show} draggable={false} alt={alt} />
          {place && <div ref={frameOfLit} className={styles.lit} style={within(place, image.area)} />}
        </div>
      )}
    </ZoomedFrame>
  );
}

/** How far the frame stands off its box, px of the diagram: signs are within it. */
const gap = 13;

function within({ x, y, width, height }: Rect, area: Rect): CSSProperties {
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  return {
    left: share(x - gap - area.x, area.width),
    top: share(y - gap - area.y, area.height),
    width: share(width + 2 * gap, area.width),
    height: share(height + 2 * gap, area.height),
  };
}

/** In px: a pointer that has gone farther has moved the picture. */
const slip = 4;

/** Hears of a click on a box; gives what ends it. */
function onClick(
  frame: HTMLElement,
  sheet: HTMLElement,
  { area, places }: ChangesImage,
  onPick: (box: NodeId) => void,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let from = { x: 0, y: 0 };
  frame.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (from = { x, y }), { signal });
  frame.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > slip) return;
      const { left, top, width, height } = sheet.getBoundingClientRect();
      const x = area.x + ((clientX - left) / width) * area.width;
      const y = area.y + ((clientY - top) / height) * area.height;
      const hit = [...places].find(
        ([, box]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      );
      if (hit) onPick(hit[0]);
    },
    { signal },
  );
  return () => ending.abort();
}
