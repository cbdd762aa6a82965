/**
 * A button that opens a small form beside it, where a menu would be too little. What is within is drawn only while it is
 * open; Esc and a press elsewhere close it and give the keyboard back.
 */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button, type ButtonProps } from './Button';
import styles from './listing.module.css';

interface PopoverButtonProps {
  /** Names the form; the button too, unless it is told otherwise. */
  readonly label: string;
  readonly buttonLabel?: string;
  /** What the button shows. */
  readonly shown: ReactNode;
  readonly icon?: ReactNode;
  readonly variant?: ButtonProps['variant'];
  readonly className?: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: () => ReactNode;
}

export function PopoverButton(props: PopoverButtonProps) {
  const {
    label,
    buttonLabel = label,
    shown,
    icon,
    variant = 'plain',
    className,
    isOpen,
    onOpenChange,
    children,
  } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant={variant} icon={icon} className={className} aria-label={buttonLabel}>
        <span className={styles.shown}>{shown}</span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} placement="bottom start">
        <Dialog aria-label={label} className={styles.form ?? ''}>
          {children()}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
