/** The dialogs of the network; the code of each comes when it is first opened. */
import { lateComponent } from '../../../../ui/lateComponent';

export type NetworkDialog = { readonly kind: 'import'; readonly text: string } | { readonly kind: 'survey' };

const ImportTies = lateComponent(async () => (await import('./ImportTies')).ImportTies);
const SurveyDialog = lateComponent(async () => (await import('./SurveyDialog')).SurveyDialog);

interface NetworkDialogsProps {
  readonly dialog: NetworkDialog | null;
  readonly onClose: () => void;
}

export function NetworkDialogs({ dialog, onClose }: NetworkDialogsProps) {
  if (!dialog) return null;
  if (dialog.kind === 'survey') return <SurveyDialog onClose={onClose} />;
  return <ImportTies pasted={dialog.text} onClose={onClose} />;
}
