/** A block of text set line by line as geometry broke it: the browser never wraps on its own. */
import type { CSSProperties } from 'react';
import type { Point, TextBlock } from '../../geometry/types/types';
import type { BoxContent } from './useBoxContent';
import styles from './SetText.module.css';

export function SetText({ block, at, quiet = false }: { block: TextBlock; at: Point; quiet?: boolean }) {
  const { size, leading, weight, family } = block.style;
  const style: CSSProperties = {
    insetInlineStart: at.x,
    insetInlineEnd: at.x,
    top: at.y,
    fontSize: size,
    lineHeight: `${leading}px`,
    fontWeight: weight,
  };
  return (
    <span
      className={quiet ? styles.quiet : styles.block}
      dir={block.direction}
      style={style}
      aria-hidden="true"
      contentEditable={false}
    >
      {block.lines.map((line, index) => (
        // A line has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={styles.line} style={{ height: leading }}>
          {/* The line itself stays in our own typeface, as browsers round it: every baseline is where geometry has it. */}
          <span className={styles.face} style={family === undefined ? undefined : { fontFamily: family }}>
            {line.text}
          </span>
        </span>
      ))}
    </span>
  );
}

/** As the text of the box is set, for what is being typed in its place. */
export function letterStyle({ text, textAt }: Pick<BoxContent, 'text' | 'textAt'>): CSSProperties {
  const { size, leading, weight, family } = text.style;
  return {
    padding: `${textAt.y}px ${textAt.x}px`,
    fontSize: size,
    lineHeight: `${leading}px`,
    fontWeight: weight,
    fontFamily: family,
  };
}
