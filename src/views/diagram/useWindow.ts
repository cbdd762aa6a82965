/**
 * Which part of a large plan needs to be on the page: the boxes in sight with a margin around them. Small plans are
 * there whole, so that assistive technology can read all of them.
 */
import { useStore } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Connector, Rect } from '../../geometry/types/types';
import { createPlacesOf, type Place } from './dropPlaces';
import { useGeometry } from './useGeometry';

/** Up to here everything is on the page. */
const wholeUpTo = 200;
/** More boxes in sight than this are drawn as one picture: at that distance none of them can be read. */
const boxesUpTo = 400;

export interface InSight {
  readonly all: readonly Place[];
  readonly boxes: readonly Place[];
  readonly lines: readonly Connector[];
  /** True when the boxes are too many and too small to be drawn one by one. */
  readonly far: boolean;
}

/** A rectangle in diagram px that covers the view, in steps so coarse that a pan seldom changes it. */
function useCoarseView(active: boolean): string {
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!active || width === 0) return '';
    const step = { x: width / zoom / 2, y: height / zoom / 2 };
    // Zoom in steps of √2, so that the steps of place do not change with every notch.
    const level = Math.round(Math.log2(zoom) * 2);
    const left = Math.floor(-x / zoom / step.x) - 1;
    const top = Math.floor(-y / zoom / step.y) - 1;
    return `${left * step.x},${top * step.y},${step.x * 5},${step.y * 5},${level}`;
  }, sameCell);
}

/** Two views are the same cell when they differ by less than half a step in place and not in zoom level. */
function sameCell(a: string, b: string): boolean {
  if (a === b) return true;
  const [ax = 0, ay = 0, aw = 0, ah = 0, al = 0] = a.split(',').map(Number);
  const [bx = 0, by = 0, , , bl = 0] = b.split(',').map(Number);
  return a !== '' && b !== '' && al === bl && Math.abs(ax - bx) < aw / 10 && Math.abs(ay - by) < ah / 10;
}

export function useWindow(): InSight {
  const [placesOf] = useState(createPlacesOf);
  const all = useGeometry(({ boxes: shown }) => placesOf(shown));
  const connectors = useGeometry((geometry) => geometry.connectors);
  const lines = useMemo(() => Object.values(connectors), [connectors]);
  const small = all.length <= wholeUpTo;
  const cell = useCoarseView(!small);
  const view = useMemo((): Rect | undefined => {
    if (small) return undefined;
    const [x = 0, y = 0, width = 0, height = 0] = cell === '' ? [] : cell.split(',').map(Number);
    return { x, y, width, height };
  }, [small, cell]);
  const boxes = useMemo(() => (view ? all.filter((box) => meets(view, box)) : all), [all, view]);
  // Most edits leave every line where it is.
  const linesInSight = useMemo(
    () => (view ? lines.filter((line) => meets(view, boundsOf(line))) : lines),
    [lines, view],
  );
  const far = !small && boxes.length > boxesUpTo;
  return { all, boxes: far ? none : boxes, lines: far ? lines : linesInSight, far };
}

const none: readonly Place[] = [];

const bounds = new WeakMap<Connector, Rect>();

function boundsOf(line: Connector): Rect {
  const known = bounds.get(line);
  if (known) return known;
  const xs = line.points.map((point) => point.x);
  const ys = line.points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const rect = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  bounds.set(line, rect);
  return rect;
}

function meets(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
