/** The frame of the dialogs that make one file: choices and what will be written, progress, what went wrong, two buttons. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { Dialog, type DialogProps } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './ExportDialog.module.css';
import type { FileWork } from './useFileWork';

interface PictureFrameProps {
  readonly title: string;
  readonly size?: DialogProps['size'];
  readonly work: FileWork;
  readonly isReady: boolean;
  /** Beside the confirming button. */
  readonly further?: ReactNode;
  readonly onExport: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PictureFrame({ title, size = 'large', work, isReady, further, children, ...on }: PictureFrameProps) {
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={on.onClose}
      footer={
        <>
          <Button onPress={work.running ? work.stop : on.onClose}>Cancel</Button>
          {further}
          <Button variant="primary" isDisabled={!isReady || work.running} onPress={on.onExport}>
            Export
          </Button>
        </>
      }
    >
      {children}
      {work.progress !== undefined && <ProgressBar label="Making the file" value={work.progress} />}
      {work.failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {work.failure}
        </p>
      )}
    </Dialog>
  );
}
