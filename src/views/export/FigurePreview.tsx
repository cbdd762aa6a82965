/** Shows the figures as they will leave the app, small. An image cannot run or load anything, whatever stands in a plan. */
import { useCallback, type CSSProperties, type ReactNode } from 'react';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import { classes } from '../../ui/classes';
import { ColumnEdges } from './ColumnEdges';
import styles from './FigurePreview.module.css';
import type { Drawings } from './useFigures';

interface FigurePreviewProps {
  readonly drawn: Drawings | undefined;
  readonly options: FigureOptions;
  readonly onColumnWidths: (widths: Readonly<Record<string, number>>) => void;
}

/** A picture that is higher than this, in widths, would be a thread if all of it were shown: it scrolls instead. */
const tallest = 2.5;

export function FigurePreview({ drawn, options, onColumnWidths }: FigurePreviewProps) {
  const { figures = [], svgs = [] } = drawn ?? {};
  const [first] = figures;
  const scrolls = figures.length > 1 || (first !== undefined && first.area.height > first.area.width * tallest);
  return (
    <div
      className={classes(styles.frame, scrolls && styles.scrolling)}
      data-ground={options.shown.transparent ? 'transparent' : 'white'}
      // What scrolls must be reachable by keyboard.
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': 'Preview' })}
    >
      {figures.map((figure, index) => (
        <Picture key={figure.part} figure={figure} svg={svgs[index] ?? ''}>
          {index === 0 && <ColumnEdges figure={figure} onChange={onColumnWidths} />}
        </Picture>
      ))}
    </div>
  );
}

function Picture({ figure, svg, children }: { figure: Figure; svg: string; children: ReactNode }) {
  // An address of its own, given back with the picture: a plan may be too long for one that holds it.
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [svg],
  );
  const { width, height } = figure.area;
  return (
    <div
      className={styles.picture}
      style={{ aspectRatio: `${width} / ${height}`, '--proportion': width / height } as CSSProperties}
    >
      <img ref={show} alt={`Preview of the ${figure.part ? `figure 1${figure.part}` : 'diagram'}`} />
      {children}
    </div>
  );
}
