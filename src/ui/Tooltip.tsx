/** A short hint on what is pointed at or focused, with its key. Never the only place where something is said. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Keys } from './Keys';
import styles from './Tooltip.module.css';

export interface WithTooltipProps {
  readonly text: string;
  readonly keys?: string;
  /** A react-aria button. */
  readonly children: ReactElement;
}

export function WithTooltip({ text, keys, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {keys !== undefined && <Keys>{keys}</Keys>}
      </Tooltip>
    </TooltipTrigger>
  );
}
