/** *Picture of this view*: what the view draws of marks, or its page, as a file. Opened by the view's own button or the menu. */
import { useState } from 'react';
import type { FilePort } from '../../browser/files';
import { useCommandContext } from '../../commands/commandContext';
import { DrawnPictureForm } from './DrawnPictureForm';
import { PagePictureForm } from './PagePictureForm';

export interface PictureDialogProps {
  readonly files: FilePort;
  readonly onClose: () => void;
}

export function PictureDialog(props: PictureDialogProps) {
  const { ports } = useCommandContext();
  // The view as it was when the dialog was opened: what lies below it does not change meanwhile.
  const [picture] = useState(() => ports.view.current?.picture?.());
  if (picture?.kind === 'drawn') return <DrawnPictureForm picture={picture} {...props} />;
  if (picture?.kind === 'page') return <PagePictureForm picture={picture} {...props} />;
  return null;
}
