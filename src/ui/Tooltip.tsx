/** A short hint on what is pointed at or focused, with its key. Never the only place where something is said. */
import { useEffect, useState, type ReactElement } from 'react';
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
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    window.addEventListener('keydown', tellAgain, { capture: true });
    return () => window.removeEventListener('keydown', tellAgain, { capture: true });
  }, [isOpen]);
  return (
    <TooltipTrigger delay={500} closeDelay={80} onOpenChange={setOpen}>
      {children}
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {keys !== undefined && <Keys>{keys}</Keys>}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** One hint may take the place of another. */
const told = new WeakSet<KeyboardEvent>();

/** React Aria closes the hint by Esc, and keeps the key from the dialog or the bar that it is meant for. */
function tellAgain(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !event.isTrusted || told.has(event)) return;
  told.add(event);
  const { target } = event;
  setTimeout(() => target?.dispatchEvent(new KeyboardEvent('keydown', event)));
}
