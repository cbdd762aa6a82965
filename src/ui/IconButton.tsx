/** A button that is only an icon; its name is said to assistive technology and shown as a tooltip. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps } from './Button';
import { classes } from './classes';
import styles from './Button.module.css';
import { WithTooltip } from './Tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  /** The accessible name. */
  readonly label: string;
  /** Shown in the tooltip instead of the name, when it says more: “Undo move box”. */
  readonly hint?: string;
  /** A key, as the platform writes it: “⌘Z”, “Ctrl+Z”. */
  readonly keys?: string;
  readonly icon: ReactNode;
  /** 26 px instead of 32. */
  readonly small?: boolean;
}

export function IconButton({ label, hint, keys, icon, small, variant = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={hint ?? label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles[variant], styles.icon, small && styles.small, className)}
      >
        {icon}
      </AriaButton>
    </WithTooltip>
  );
}
