/** The foot of a dialog that asks: *Cancel*, and what it is open for. */
import type { ReactNode } from 'react';
import { Button } from './Button';

interface DialogButtonsProps {
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly isDisabled?: boolean;
  /** It has the keyboard at first. */
  readonly isFirst?: boolean;
  /** What the button says that does it. */
  readonly children: ReactNode;
}

export function DialogButtons({
  onCancel,
  onConfirm,
  isDisabled = false,
  isFirst = false,
  children,
}: DialogButtonsProps) {
  return (
    <>
      <Button onPress={onCancel}>Cancel</Button>
      <Button variant="primary" isDisabled={isDisabled} onPress={onConfirm} autoFocus={isFirst}>
        {children}
      </Button>
    </>
  );
}
