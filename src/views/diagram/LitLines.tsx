/**
 * Lights up what belongs to the box or line under the pointer, or else to the selected one: its lines, what hangs on them,
 * and the boxes at their ends. Of a stakeholder that is selected it lights the boxes that touch them. It is drawn over the lines, which stay as they are.
 */
import { own } from '../../kit/own';
import { ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useState, type RefObject } from 'react';
import { followedFromLink, followedFromNode, type Followed } from '../../plan/ask/followed';
import type { Plan } from '../../plan/model/schema';
import type { Selected } from '../../store/selection';
import { usePlan, useSession } from '../../store/stores';
import type { Place } from './dropPlaces';
import styles from './LitLines.module.css';
import { useGeometry } from './useGeometry';
import { thingOf } from './useSelecting';

interface LitLinesProps {
  readonly canvas: RefObject<HTMLElement | null>;
  readonly places: readonly Place[];
}

/** How far a frame stands off its box, in px. */
const gap = 3;

export const LitLines = memo(function LitLines({ canvas, places }: LitLinesProps) {
  const pointed = usePointed(canvas);
  const selected = useSession(({ selection, editing }) =>
    editing === null && selection.length === 1 ? selection[0] : undefined,
  );
  const thing = pointed ?? selected;
  const links = usePlan((plan) => (thing ? followed(plan, thing).links : nobody));
  const nodes = usePlan((plan) => (thing ? followed(plan, thing).nodes : nobody));
  const connectors = useGeometry((geometry) => geometry.connectors);
  if (!thing) return null;
  const lit = new Set(nodes);
  return (
    <ViewportPortal>
      <svg className={styles.layer} data-by={pointed ? 'pointer' : 'selection'} aria-hidden="true">
        {links.map((id) => {
          const line = own(connectors, id);
          return (
            line && (
              <g key={id} className={styles[line.confidence]} data-lit-link={id}>
                <path className={styles.stroke} d={line.path} />
                {line.arrow && <path className={styles.arrow} d={line.arrow} />}
              </g>
            )
          );
        })}
        {places.map(({ id, x, y, width, height }) =>
          lit.has(id) && id !== thing.id ? (
            <rect
              key={id}
              className={styles.frame}
              data-lit-node={id}
              x={x - gap}
              y={y - gap}
              width={width + 2 * gap}
              height={height + 2 * gap}
              rx={9}
            />
          ) : null,
        )}
      </svg>
    </ViewportPortal>
  );
});

const nobody: readonly string[] = [];
const nothing: Followed = { links: nobody, nodes: nobody };

function followed(plan: Plan, { kind, id }: Selected): Followed {
  if (kind === 'node') return followedFromNode(plan, id);
  if (kind === 'stakeholder') return { links: nobody, nodes: own(plan.stakeholders, id)?.nodes ?? nobody };
  return kind === 'link' ? followedFromLink(plan, id) : nothing;
}

/** What passes under the mouse while the canvas moves is left dark until it rests, looked at as often, ms. */
const rest = 50;

/** The box or line under the mouse, while no button is held. */
function usePointed(canvas: RefObject<HTMLElement | null>): Selected | undefined {
  const [pointed, setPointed] = useState<Selected>();
  useEffect(() => {
    const section = canvas.current;
    let coming: ReturnType<typeof setTimeout> | undefined;
    const light = (thing: Selected | undefined) => {
      clearTimeout(coming);
      if (section?.matches('[data-moving]')) coming = setTimeout(() => light(thing), rest);
      else setPointed((was) => (was?.kind === thing?.kind && was?.id === thing?.id ? was : thing));
    };
    const point = (event: PointerEvent) => {
      const at = event.pointerType === 'mouse' && event.buttons === 0 && event.target instanceof Element;
      light(at ? thingOf(event.target) : undefined);
    };
    const leave = () => light(undefined);
    section?.addEventListener('pointerover', point);
    section?.addEventListener('pointerdown', leave);
    section?.addEventListener('pointerleave', leave);
    return () => {
      clearTimeout(coming);
      section?.removeEventListener('pointerover', point);
      section?.removeEventListener('pointerdown', leave);
      section?.removeEventListener('pointerleave', leave);
    };
  }, [canvas]);
  return pointed;
}
