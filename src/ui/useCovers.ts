/**
 * Whether something that floats would, at its usual place, stand over what is in use: then its region is given
 * `data-elsewhere`, and its style says where else it may be. Before it has been looked at, `undefined`.
 *
 * Must not know: what floats, what is in use.
 */
import { useEffect, useState, type RefObject } from 'react';

/** What is in use, and when it is another: found on the page, for it may come and go there. */
export interface InUse {
  readonly key: string | undefined;
  readonly find: () => Element | null;
}

/** So many px around it are kept clear too. */
const clear = 4;

/** `region`: what carries the attribute; what floats is its first child. `shown`: changes when other things float. */
export function useCovers(
  region: RefObject<Element | null>,
  { key, find }: InUse,
  shown: unknown,
): boolean | undefined {
  const [covers, setCovers] = useState<boolean>();
  useEffect(() => {
    const element = region.current;
    const target = find();
    const floating = element?.firstElementChild;
    if (!element || !floating) return undefined;
    if (!target) {
      const frame = requestAnimationFrame(() => setCovers(false));
      return () => cancelAnimationFrame(frame);
    }
    let watch: IntersectionObserver | undefined;
    const begin = () => {
      watch?.disconnect();
      const home = homeOf(element, floating);
      if (home.width === 0 || home.height === 0) return;
      const inset = [home.top, window.innerWidth - home.right, window.innerHeight - home.bottom, home.left];
      const rootMargin = inset.map((each) => `${Math.round(clear - each)}px`).join(' ');
      watch = new IntersectionObserver((entries) => setCovers(entries.at(-1)?.isIntersecting ?? false), { rootMargin });
      watch.observe(target);
    };
    // Looks once when it begins to: after the page has been laid out, as often as what floats is of another size.
    const sizes = new ResizeObserver(begin);
    sizes.observe(floating);
    window.addEventListener('resize', begin);
    return () => {
      watch?.disconnect();
      sizes.disconnect();
      window.removeEventListener('resize', begin);
    };
  }, [region, key, find, shown]);
  // What comes anew has not been looked at.
  useEffect(() => () => setCovers(undefined), [shown]);
  return covers;
}

/** Where it stands when it stands over nothing. */
function homeOf(region: Element, floating: Element): DOMRect {
  const elsewhere = region.getAttribute('data-elsewhere');
  region.removeAttribute('data-elsewhere');
  const home = floating.getBoundingClientRect();
  if (elsewhere !== null) region.setAttribute('data-elsewhere', elsewhere);
  return home;
}
