/** A drawing as it will be written, in the fonts of the page: a picture of its own would have none. */
import { useEffect, useRef } from 'react';
import { svgElement } from '../../browser/svgElement';
import type { Picture } from '../../figure/marks/picture';
import { figureSvg } from '../../figure/svg/figureSvg';
import styles from './Picture.module.css';

export function DrawnPreview({ picture }: { readonly picture: Picture }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = svgElement(figureSvg(picture));
    drawing.setAttribute('aria-hidden', 'true');
    sheet.current?.replaceChildren(drawing);
  }, [picture]);
  return <div ref={sheet} role="img" aria-label={picture.alt.short} className={styles.preview} />;
}
