/** The dialogs that belong to a plan; the session says which one is open. The code of most comes when they are opened. */
import type { View } from '../../commands/view';
import { useSession } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import { useServices } from '../services/ServicesContext';
import { useIsDark } from '../services/useTheme';
import { KeysDialog } from './KeysDialog';
import { Palette } from './palette/Palette';

const ExportDialog = lateComponent(async () => (await import('../../views/export/ExportDialog')).ExportDialog);
const exporting = 'export-';
const PictureDialog = lateComponent(async () => (await import('../../views/export/PictureDialog')).PictureDialog);
const DocumentDialog = lateComponent(async () => (await import('../../views/export/DocumentDialog')).DocumentDialog);
const WebPageDialog = lateComponent(async () => (await import('../../views/share/WebPageDialog')).WebPageDialog);
const JsonFileDialog = lateComponent(async () => (await import('../../views/share/JsonFileDialog')).JsonFileDialog);
const AskCommentsDialog = lateComponent(
  async () => (await import('../../views/comments/AskCommentsDialog')).AskCommentsDialog,
);
const AboutDialog = lateComponent(async () => (await import('../../views/help/AboutDialog')).AboutDialog);
const WordsDialog = lateComponent(async () => (await import('../../views/help/WordsDialog')).WordsDialog);
const aboutWords = 'words-';
const Present = lateComponent(async () => (await import('../../views/present/Present')).Present);
const TogetherDialog = lateComponent(async () => (await import('../together/TogetherDialog')).TogetherDialog);
const NameVersion = lateComponent(async () => (await import('../past/NameVersion')).NameVersion);

export function PlanDialogs({ view }: { readonly view: View | undefined }) {
  const services = useServices();
  const { session, measure, files, printing } = services;
  const dialog = useSession((state) => state.dialog);
  const isDark = useIsDark(services);
  const close = () => session.openDialog(null);
  if (dialog === null) return null;
  if (dialog === 'keys') return <KeysDialog view={view} onClose={close} />;
  if (dialog === 'palette') return <Palette view={view} onClose={close} />;
  if (dialog === 'version') return <NameVersion onClose={close} />;
  if (dialog === 'about') return <AboutDialog onClose={close} />;
  if (dialog === 'web-page') return <WebPageDialog measure={measure} files={files} onClose={close} />;
  if (dialog === 'json-file') return <JsonFileDialog onSave={services.share} onClose={close} />;
  if (dialog === 'ask-comments') return <AskCommentsDialog onSave={services.sendCopy} onClose={close} />;
  if (dialog === 'together') return <TogetherDialog onClose={close} />;
  if (dialog === 'picture') return <PictureDialog files={files} onClose={close} />;
  if (dialog === 'report' || dialog === 'paper' || dialog === 'heard')
    return (
      <DocumentDialog kind={dialog} files={files} measure={measure} print={printing.printPlaced} onClose={close} />
    );
  if (dialog === 'present') return <Present measure={measure} theme={isDark ? 'dark' : 'light'} onClose={close} />;
  if (dialog.startsWith(aboutWords)) return <WordsDialog asked={dialog.slice(aboutWords.length)} onClose={close} />;
  const format = dialog.slice(exporting.length);
  return <ExportDialog format={format} files={files} measure={measure} onClose={close} />;
}
