/**
 * Where the focus goes when what had it is gone and nothing beside it is left: in the editor to what is selected, on other
 * pages to their heading. Which neighbour comes first, `keepFocus` says. And wherever it goes by keys, it is in sight.
 */
import { useEffect } from 'react';
import type { Ports } from '../../commands/command';

export function useFocusKept({ view }: Pick<Ports, 'view'>): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const begin = async () => {
      const [{ keepFocus }, { keepFocusInSight }] = await Promise.all([
        import('../../browser/keepFocus'),
        import('../../browser/inSight'),
      ]);
      // After a box that goes, the selection says what comes; after a plan in the bin, the bin.
      if (isOver) return;
      const stops = [
        keepFocus({ goHome: () => goHome(view), ruled: '[data-node-id], [data-focus-ruled]' }),
        keepFocusInSight(),
      ];
      stop = () => {
        for (const each of stops) each();
      };
    };
    // Without it the app works as well.
    void begin().catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [view]);
}

function goHome(view: Ports['view']): void {
  if (view.current) return view.current.focus();
  const page = document.querySelector<HTMLElement>('main:not([aria-busy="true"])');
  // A view that is still coming will have a place of its own.
  if (!page || page.querySelector('[role="tabpanel"]')) return;
  const place = page.querySelector<HTMLElement>('h1') ?? page;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
