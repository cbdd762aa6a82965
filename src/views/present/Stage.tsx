/** Shows the picture, moved and scaled so that what is in focus fills the screen. The rest is dimmed. */
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import { svgElement } from '../../browser/svgElement';
import type { Figure } from '../../figure/compose/figure';
import { figureSvg } from '../../figure/svg/figureSvg';
import { framing, rectOf, type Viewport } from '../../figure/compose/framing';
import type { PresentationStep } from '../../plan/ask/presentation';
import styles from './Present.module.css';

interface StageProps {
  readonly figure: Figure;
  readonly step: PresentationStep;
  readonly viewport: Viewport;
  readonly onTurn: (to: 'on' | 'back') => void;
}

/** How many times its size a step is shown at most: a single box need not fill a wall, but the aim may nearly. */
const largest: Readonly<Record<PresentationStep['kind'], number>> = { aim: 4, branch: 2.4, whole: 2.4 };

/** A click or tap in this share of the screen, from the left, goes back. */
const backShare = 0.3;

export function Stage({ figure, step, viewport, onTurn }: StageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const svg = useMemo(() => svgElement(figureSvg(figure)), [figure]);
  useLayoutEffect(() => sheet.current?.replaceChildren(svg), [svg]);
  useLayoutEffect(() => setLight(svg, figure, step), [svg, figure, step]);
  const { area } = figure;
  const rect = step.kind === 'whole' ? area : rectOf(figure, step.boxes);
  const { x, y, scale } = framing(area, rect, viewport, largest[step.kind]);
  const turn = ({ clientX }: MouseEvent) => onTurn(clientX < viewport.width * backShare ? 'back' : 'on');
  return (
    <div role="presentation" className={styles.stage} onClick={turn}>
      <div
        ref={sheet}
        aria-hidden="true"
        className={styles.sheet}
        data-step={step.kind}
        style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      />
    </div>
  );
}

function setLight(svg: SVGSVGElement, { connectors }: Figure, { boxes }: PresentationStep): void {
  const lines = new Set(connectors.flatMap(({ id, from, to }) => (boxes.has(from) && boxes.has(to) ? id : [])));
  for (const part of svg.querySelectorAll<SVGGElement>('[data-node-id], [data-link-id]')) {
    const { nodeId, linkId } = part.dataset;
    const isLit = boxes.has(nodeId ?? '') || lines.has(linkId ?? '');
    part.toggleAttribute('data-lit', isLit);
    // Dimmed lines lie on one another, arrowheads above all: as one group they do not add up. The others are in front.
    if (linkId !== undefined) (isLit ? svg.querySelector('[id="links"]') : quietLines(svg))?.append(part);
  }
}

/** The group of the lines that are not in the light, before the others. */
function quietLines(svg: SVGSVGElement): Element | null {
  const known = svg.querySelector('[data-quiet]');
  if (known) return known;
  const group = svg.ownerDocument.createElementNS(svg.namespaceURI, 'g');
  group.setAttribute('data-quiet', '');
  svg.querySelector('[id="links"]')?.prepend(group);
  return group;
}
