/**
 * A second view beside the one that is worked in. Both show one selection. It has no bar and no line of its own, and the
 * keys mean what they mean in the other: a text is edited there.
 */
import { useMemo, useRef } from 'react';
import { besideWidth, besideWidths, setBesideWidth } from '../../commands/beside';
import { CommandsContext, useCommandContext } from '../../commands/commandContext';
import type { View } from '../../commands/view';
import { useSession } from '../../store/stores';
import { PanelEdge } from '../../ui/PanelEdge';
import { PlacesProvider } from '../../ui/Places';
import { drawView } from '../views/viewComponent';
import { useMenuGestures } from './selection/useMenuGestures';
import styles from './BesideView.module.css';

export function BesideView({ view }: { readonly view: View }) {
  const context = useCommandContext();
  const width = useSession(besideWidth);
  const gestures = useMenuGestures(view);
  const frame = useRef<HTMLElement>(null);
  const own = useMemo(
    () => ({ ...context, ports: { ...context.ports, view: { current: null }, isBeside: true } }),
    [context],
  );
  return (
    <section
      aria-label={`${view.label} beside`}
      ref={frame}
      className={styles.frame}
      data-beside=""
      {...gestures}
      style={{ '--panel-width': `${width}px` } as React.CSSProperties}
    >
      <PanelEdge
        name={`${view.label} beside`}
        panel={frame}
        width={width}
        widths={besideWidths}
        onWidth={(next) => setBesideWidth(context.session, next)}
      />
      <CommandsContext value={own}>
        <PlacesProvider>{drawView(view)}</PlacesProvider>
      </CommandsContext>
    </section>
  );
}
