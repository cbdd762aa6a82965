/**
 * Says how large the figure becomes. When a picture would be too large for the browser, it offers the nearest size
 * that works.
 */
import { useMemo } from 'react';
import type { Figure } from '../../figure/compose/figure';
import type { FigureOptions, OptionsChange } from '../../figure/compose/figureOptions';
import { sheetsOf } from '../../figure/pdf/sheets';
import { tileOverlap } from '../../figure/pdf/tiling';
import type { Largest } from '../../figure/compose/pictureSize';
import { Button } from '../../ui/Button';
import type { Exporter, ExportSettings } from '../../output/exporter';
import styles from './FileSize.module.css';
import { pictureLimits, pngDpi, pngSize } from '../../output/pngSize';

export interface FileSizeFacts {
  /** False when this browser cannot make it. */
  readonly ok: boolean;
  readonly sentence: string;
  readonly widthMm: number;
  readonly largest?: Largest;
}

/** Of the largest of the figures. */
export function useFileSize(
  figures: readonly Figure[],
  options: FigureOptions,
  { dpi: chosen, pages }: ExportSettings,
  { uses }: Exporter,
): FileSizeFacts {
  return useMemo(() => {
    const figure = figures.reduce((a, b) => (b.physical.heightMm > a.physical.heightMm ? b : a));
    const { widthMm, heightMm } = figure.physical;
    const onPaper = `${number(widthMm)} × ${number(heightMm)} mm`;
    if (!uses.includes('dpi')) {
      const sheets = uses.includes('pages') ? sheetsOf(figure, pages).length : 1;
      const cut = sheets > 1 ? `, cut into ${sheets} sheets of A4 that overlap by ${tileOverlap} mm` : '';
      return { ok: true, widthMm, sentence: `On paper ${onPaper}${cut}.` };
    }
    const size = pngSize(figure, pngDpi(options, chosen), pictureLimits());
    const sentence = `${number(size.width)} × ${number(size.height)} px, on paper ${onPaper}.`;
    return { ok: size.ok, widthMm, sentence, ...(!size.ok && { largest: size.largest }) };
  }, [figures, options, chosen, pages, uses]);
}

interface FileSizeProps {
  readonly size: FileSizeFacts;
  readonly settings: ExportSettings;
  readonly onChange: (change: OptionsChange) => void;
  readonly onSettings: (settings: Partial<ExportSettings>) => void;
}

export function FileSize({ size, settings: { dpi }, onChange, onSettings }: FileSizeProps) {
  const { sentence, widthMm, largest } = size;
  return (
    <div className={styles.facts}>
      <p>{sentence}</p>
      {largest && (
        <div role="alert" className={styles.tooLarge}>
          <p>That is more than this browser can draw. The largest that works:</p>
          <div className={styles.offers}>
            {largest.dpi !== undefined && (
              <Button onPress={() => onSettings({ dpi: largest.dpi ?? dpi })}>
                Use {largest.dpi} dpi at {number(widthMm)} mm
              </Button>
            )}
            <Button onPress={() => onChange({ size: { width: largest.widthMm, unit: 'mm' } })}>
              Use {number(largest.widthMm)} mm at {dpi} dpi
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
