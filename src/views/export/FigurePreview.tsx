/**
 * Shows the figures as they will leave the app, each on the page that it is made for. An image cannot run or load
 * anything, whatever stands in a plan.
 */
import type { CSSProperties, ReactNode } from 'react';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions } from '../../figure/compose/figureOptions';
import { previewSheet } from '../../figure/compose/previewSheet';
import { classes } from '../../ui/classes';
import { ColumnEdges } from './ColumnEdges';
import styles from './FigurePreview.module.css';
import type { Drawings } from './useFigures';
import { usePreviewZoom } from '../../ui/usePreviewZoom';
import { useShownSvg } from '../../ui/useShownSvg';
import { ZoomedFrame } from '../../ui/ZoomedFrame';

interface FigurePreviewProps {
  readonly drawn: Drawings | undefined;
  readonly options: FigureOptions;
  /** Told when a picture has come on the page. Always the same function. */
  readonly onShown: () => void;
  readonly onColumnWidths: (widths: Readonly<Record<string, number>>) => void;
}

/** A picture that is higher than this, in widths, would be a thread if all of it were shown: it scrolls instead. */
const tallest = 2.5;

export function FigurePreview({ drawn, options, onShown, onColumnWidths }: FigurePreviewProps) {
  const zoomed = usePreviewZoom();
  const { figures = [], svgs = [] } = drawn ?? {};
  return (
    <ZoomedFrame
      label="Preview"
      zoomed={zoomed}
      zoomLabel="Zoom of the preview"
      all={'preset' in options.size ? 'Whole page' : 'Whole figure'}
      className={styles.place}
      frameClass={styles.frame}
    >
      {figures.map((figure, index) => (
        <Sheet key={figure.part} figure={figure} options={options} isOneOfMany={figures.length > 1}>
          <Picture figure={figure} svg={svgs[index] ?? ''} onShown={onShown}>
            {index === 0 && <ColumnEdges figure={figure} onChange={onColumnWidths} />}
          </Picture>
        </Sheet>
      ))}
    </ZoomedFrame>
  );
}

interface SheetProps {
  readonly figure: Figure;
  readonly options: FigureOptions;
  readonly isOneOfMany: boolean;
  readonly children: ReactNode;
}

function Sheet({ figure, options, isOneOfMany, children }: SheetProps) {
  const sheet = previewSheet(figure, options.size);
  const { widthMm, heightMm, marginMm } = sheet;
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  const isLong = isOneOfMany || heightMm > widthMm * tallest;
  const inset = `${share(marginMm, heightMm)} ${share(marginMm, widthMm)}`;
  return (
    <div
      className={classes(styles.sheet, isLong && styles.long)}
      data-ground={options.shown.transparent ? 'transparent' : 'white'}
      style={{ aspectRatio: `${widthMm} / ${heightMm}`, '--proportion': widthMm / heightMm } as CSSProperties}
    >
      {marginMm > 0 && <div className={styles.margin} style={{ inset }} />}
      <div
        className={styles.picture}
        style={{
          left: share(sheet.figure.x, widthMm),
          top: share(sheet.figure.y, heightMm),
          width: share(sheet.figure.widthMm, widthMm),
          height: share(sheet.figure.heightMm, heightMm),
        }}
      >
        {children}
      </div>
    </div>
  );
}

interface PictureProps {
  readonly figure: Figure;
  readonly svg: string;
  readonly onShown: () => void;
  readonly children: ReactNode;
}

function Picture({ figure, svg, onShown, children }: PictureProps) {
  const show = useShownSvg(svg, onShown);
  return (
    <>
      <img ref={show} draggable={false} alt={`Preview of the ${figure.part ? `figure 1${figure.part}` : 'diagram'}`} />
      {children}
    </>
  );
}
