/** The view of the diagram as the window, the plan and its reader move it; where it stands is kept for the next time. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useState, type RefObject } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { createLooking, type Looking } from './looking';
import { onOtherSize } from './onOtherSize';
import type { Strip } from './useStrip';

/** In ms: a view that rests so long is worth keeping. */
const rest = 400;

export function useLooking(section: RefObject<HTMLElement | null>, strip: Strip): Looking {
  const context = useCommandContext();
  const flow = useReactFlow();
  const store = useStoreApi();
  const [looking] = useState(() => {
    let size = { width: 0, height: 0 };
    // As the canvas goes, it has the size that it had last.
    const sizeNow = () => {
      const { current } = section;
      if (current) size = { width: current.clientWidth, height: current.clientHeight };
      return size;
    };
    return createLooking({ context, flow, sizeNow, strip: () => strip.height.current });
  });

  // First of the two: what is kept is told by boxes in the form that they have here.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      looking.keep();
    };
    const stop = store.subscribe(({ transform }, before) => {
      if (transform === before.transform) return;
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    });
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      stop();
      keep();
    };
  }, [looking, store]);

  useEffect(() => {
    looking.begin();
    strip.onOther.current = looking.onStrip;
    const { session } = context;
    let waits = false;
    const suit = () => {
      waits = session.getState().editing !== null;
      if (!waits) looking.suit();
    };
    const stopWatching = onOtherSize(section.current, suit);
    const stopListening = session.subscribe(({ editing }) => {
      if (waits && editing === null) suit();
    });
    return () => {
      stopWatching();
      stopListening();
      context.ports.suitGeometry(null);
    };
  }, [context, looking, section, strip]);

  return looking;
}
