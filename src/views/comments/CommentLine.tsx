/**
 * A curved line from the comment that is looked at to what it is on, with a frame around that. It follows both wherever
 * they go: canvas and list move by themselves, and tell nobody.
 *
 * Must not know: which view there is; it finds the thing by the mark that views put on it.
 */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useCommandContext } from '../../commands/commandContext';
import { selectorOf } from '../../commands/commentDeeds';
import { commentedThing } from '../../plan/ask/comments/commentedThing';
import type { Comment } from '../../plan/model/schema';
import { linePath, type Place } from './linePath';
import styles from './Comments.module.css';

export function CommentLine({ comment: { id, on } }: { readonly comment: Comment }) {
  const { openPlan } = useCommandContext();
  const thing = commentedThing(openPlan.plan(), on);
  const selector = thing === null || thing === 'plan' ? undefined : selectorOf(thing);
  const [x, y] = on.at ?? [];
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (selector === undefined) return undefined;
    let last = '';
    const draw = () => {
      frame = requestAnimationFrame(draw);
      const svg = drawing.current;
      const from = placeOf(document.querySelector(`aside [data-comment-id="${CSS.escape(id)}"]`), 'aside');
      const element = document.querySelector(selector);
      const to = placeOf(element, 'main');
      const next =
        from && to ? linePath(from, to, x === undefined || y === undefined ? undefined : { x, y }) : undefined;
      const key = next ? `${next.path}${next.frame}${element?.getAttribute('aria-current')}` : '';
      if (!svg || key === last) return;
      last = key;
      svg.toggleAttribute('data-shown', next !== undefined);
      svg.querySelector('path')?.setAttribute('d', next?.path ?? '');
      // What is selected has a frame of its own.
      const isFramed = element?.hasAttribute('aria-current') !== true;
      svg.querySelector('path:last-child')?.setAttribute('d', (isFramed && next?.frame) || '');
    };
    let frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [selector, id, x, y]);
  if (selector === undefined) return null;
  return createPortal(
    <svg ref={drawing} className={styles.line} aria-hidden="true" data-comment-line={id}>
      <path className={styles.way} pathLength={1} />
      <path className={styles.frame} />
    </svg>,
    document.body,
  );
}

/** Where an element is in the window, as far as what holds it shows it; undefined where it is out of sight. */
function placeOf(element: Element | null, holder: string): Place | undefined {
  const around = element?.closest(holder)?.getBoundingClientRect();
  const own = element?.getBoundingClientRect();
  if (!own || !around) return undefined;
  const [left, right] = [Math.max(own.left, around.left), Math.min(own.right, around.right)];
  const [top, bottom] = [Math.max(own.top, around.top), Math.min(own.bottom, around.bottom)];
  return right > left && bottom > top ? { left, right, top, bottom } : undefined;
}
