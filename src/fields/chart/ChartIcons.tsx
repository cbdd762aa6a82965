/** The icons of a chart: what its latest point says, and whether it meets its target. */
import { assuranceIcon, assuranceWords } from '../../figure/marks/assuranceIcon';
import { variationIcon, variationWords } from '../../figure/marks/variationIcon';
import type { Icons } from '../../stats/chartTypes';
import { MarkIcon } from './MarkIcon';
import styles from './icons.module.css';

interface ChartIconsProps {
  readonly icons: Pick<Icons, 'variation' | 'assurance'>;
  /** px */
  readonly size: number;
  readonly withAssurance?: boolean;
}

const colour = 'currentColor';

export function ChartIcons({ icons: { variation, assurance }, size, withAssurance = true }: ChartIconsProps) {
  const look = { centre: { x: size / 2, y: size / 2 }, radius: size / 2, colour };
  const box = { width: size, height: size, className: styles.icon };
  return (
    <>
      {variation && (
        <MarkIcon
          {...box}
          marks={variationIcon(variation, look)}
          name={variationWords(variation)}
          data={variation.is}
        />
      )}
      {withAssurance && assurance && (
        <MarkIcon {...box} marks={assuranceIcon(assurance, look)} name={assuranceWords(assurance)} data={assurance} />
      )}
    </>
  );
}
