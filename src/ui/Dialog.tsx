/**
 * A modal dialog: keeps focus inside while it is open and gives it back when it closes. Esc and the cross close it. One that
 * begins with a field for words asks for them, and the field has the keyboard.
 */
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';
import { takeKeyboard } from './takeKeyboard';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alertdialog`: something went wrong and has to be read; a click outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  readonly children: ReactNode;
  /** The buttons, the confirming one last. */
  readonly footer?: ReactNode;
}

export function Dialog({ title, isOpen, onClose, role = 'dialog', size = 'medium', children, footer }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => (isOpen ? takeKeyboard(() => placeToBegin(body.current)) : undefined), [isOpen]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X />} onPress={onClose} />
          </header>
          <div ref={body} className={styles.body}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What has the keyboard already, else a field for words that is the first control of all. */
function placeToBegin(body: HTMLElement | null): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && body?.contains(activeElement)) return activeElement;
  const first = body?.querySelector<HTMLElement>('input, textarea, button, select, a[href], [tabindex]');
  return first?.matches('textarea, input:is([type="text"], :not([type]))') === true ? first : null;
}
