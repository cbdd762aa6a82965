/** A button that says what it does. Must not know what that is. */
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary`: the one thing to do here. `quiet`: no border until it is pointed at. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** A lucide icon before the words. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'plain', icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[variant], className)}>
      {icon}
      {children}
    </AriaButton>
  );
}
