/**
 * A button that opens a small form beside it, where a menu would be too little. What is within is drawn only while it is
 * open; Esc and a press elsewhere close it and give the keyboard back.
 */
import { ChevronDown } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
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
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        icon={icon}
        className={className}
        aria-label={buttonLabel}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => onOpenChange(!isOpen)}
      >
        <span className={styles.shown}>{shown}</span>
        <ChevronDown aria-hidden />
      </Button>
      {/* With no dialog within it is one itself, and what closes it for a screen reader is part of it. */}
      <Popover
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        aria-label={label}
        className={styles.popover ?? ''}
        offset={4}
        placement="bottom start"
      >
        <div className={styles.form}>{children()}</div>
      </Popover>
    </>
  );
}
