/**
 * Where the view of the diagram stands. A plan is met as a whole where that can be read, else at 100 % with its aim in
 * sight; what its reader looked at last is found again. The columns take the form that suits the window, never while
 * somebody is typing; whoever has gone to a place of his own stays there.
 */
import { own } from '../../kit/own';
import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { CommandContext } from '../../commands/command';
import type { Box } from '../../geometry/types/types';
import { readableZoom } from '../../geometry/types/typography';
import { nodeAtKeyboard } from '../../store/selection';
import { fittingViewport, largest, roomIn, type CanvasSize } from './fittingViewport';
import { placeOf, readPlace, viewAt } from './keptPlace';

interface Needs {
  readonly context: CommandContext;
  readonly flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>;
  readonly sizeNow: () => CanvasSize;
  /** How high the strip of titles is, px. */
  readonly strip: () => number;
}

export interface Looking {
  /** Goes to where the plan was looked at last, or meets it. The columns have their form. */
  begin(): void;
  /** Gives the columns the form that suits the window now. */
  suit(): void;
  /** Shows everything. */
  whole(): void;
  /** The strip of titles has become higher or lower. */
  onStrip(): void;
  /** The view may have moved: keeps where it is for the next time. */
  keep(): void;
}

/** What was kept of the place, by its name in the session. */
export const placeName = 'place';
/** A diagram was given its form for titles of so many lines; where they take more, its letters are as much smaller. */
const nearlyReadable = readableZoom * 0.97;
/** So often the view gives way to a strip that becomes higher; more would be to and fro. */
const mostShifts = 3;

export function createLooking({ context, flow, sizeNow, strip }: Needs): Looking {
  const { ports, session } = context;
  /** Where the view was put last, and how that is done again; it is elsewhere once its user has moved it. */
  let put: { readonly view: Viewport; readonly again: () => void; readonly isMet: boolean } | undefined;
  let shifts = 0;

  const isWherePut = () => put !== undefined && isSameView(flow.getViewport(), put.view);
  const fit = (least: number | undefined) => {
    const limits = {
      ...(least !== undefined && { least }),
      ...(ports.isSuited() && { most: largest }),
      strip: strip(),
    };
    const view = fittingViewport(ports.geometry(), sizeNow(), limits);
    put = { view, again: () => fit(least), isMet: least !== undefined };
    void flow.setViewport(view);
  };
  const meet = () => {
    shifts = 0;
    fit(nearlyReadable);
  };

  return {
    begin() {
      const kept = readPlace(session.getState().kept[placeName]);
      const view = kept && viewAt(ports.geometry(), kept, sizeNow());
      if (view) void flow.setViewport(view);
      else meet();
      showLead({ context, flow, sizeNow }, view ?? put?.view);
    },
    suit() {
      const before = flow.getViewport();
      const wasPut = isWherePut();
      const place = placeOf(ports.geometry(), before, sizeNow());
      ports.suitGeometry(roomIn(sizeNow()), (isOther) => {
        if (!isSameView(flow.getViewport(), before)) return;
        if (wasPut) return meet();
        const view = isOther && place && viewAt(ports.geometry(), place, sizeNow());
        if (view) void flow.setViewport(view);
      });
    },
    whole() {
      shifts = 0;
      fit(undefined);
    },
    onStrip() {
      if (!isWherePut() || shifts >= mostShifts) return;
      shifts += 1;
      put?.again();
    },
    keep() {
      const isMet = put?.isMet === true && isWherePut();
      const place = isMet ? undefined : placeOf(ports.geometry(), flow.getViewport(), sizeNow());
      if (place !== undefined || session.getState().kept[placeName] !== undefined) session.keep(placeName, place);
    },
  };
}

/** What was selected in another view stands in the middle where it would be out of sight. */
function showLead({ context, flow, sizeNow }: Omit<Needs, 'strip'>, view: Viewport | undefined): void {
  const { boxes } = context.ports.geometry();
  const node = nodeAtKeyboard(context.session.getState());
  const box = own(boxes, node);
  if (!view || !box || isInSight(box, view, sizeNow())) return;
  const shown = viewAt({ boxes }, { node: box.id, x: 0, y: 0, zoom: view.zoom }, sizeNow());
  if (shown) void flow.setViewport(shown);
}

function isInSight({ x, y, width, height }: Box, view: Viewport, size: CanvasSize): boolean {
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
  return left >= 0 && top >= 0 && left + width * view.zoom <= size.width && top + height * view.zoom <= size.height;
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
