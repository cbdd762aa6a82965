/** The top bar: where one is, what is saved, undo and redo, the views, and the ways out. */
import { ChevronLeft, History, Image, Search } from 'lucide-react';
import { Link } from 'wouter';
import { runCommand } from '../../commands/table';
import type { View } from '../../commands/view';
import { exportFormats } from '../../output/formats';
import { useInRoom } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
import { lateComponent } from '../../ui/lateComponent';
import { FileQuestion } from '../files/shared/FileQuestion';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/menuEntry';
import { useServices } from '../services/ServicesContext';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { commandEntry, formsEntry, keysOf } from './commandEntry';
import { CoachButton } from './CoachButton';
import { DetailsButton } from './DetailsButton';
import { MoreMenu } from './MoreMenu';
import { PlanTitle } from './PlanTitle';
import { SaveState } from './SaveState';
import { ShareMenu, useShareEntries } from './ShareMenu';
import styles from './TopBar.module.css';
import { UndoButtons } from './UndoButtons';
import { ViewMenu, ViewTabs } from './ViewTabs';

const exportCommands = [...exportFormats.map(({ id }) => `export-${id}`), 'save-as-xlsx'];
const documentCommands = ['picture-of-view', 'report', 'paper'];
const pictureCommands = ['copy-picture', 'print'];

const nothing = () => [];

/** Few plans are in a room. */
const TogetherStatus = lateComponent(async () => (await import('../together/TogetherStatus')).TogetherStatus);

interface TopBarProps {
  /** Undefined on a page that is no view. */
  readonly view: View | undefined;
  /** What that page is called. */
  readonly page: 'History' | 'Compare';
}

export function TopBar({ view, page }: TopBarProps) {
  const { context, together } = useServices();
  const { views } = context.ports;
  const isInRoom = useInRoom(({ room }) => room !== null);
  const isWide = useMediaQuery('(min-width: 1240px)');
  const isVeryWide = useMediaQuery('(min-width: 1600px)');
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const isTiny = useMediaQuery('(max-width: 600px)');
  const ownLine = !isNarrow && !isWide && views.length > 1;
  const exports = (): MenuEntry[] => [
    ...exportCommands.map((id) => commandEntry(id, context)),
    formsEntry(context),
    'separator',
    ...documentCommands.map((id) => commandEntry(id, context)),
    'separator',
    ...pictureCommands.map((id) => commandEntry(id, context)),
  ];
  const share = useShareEntries();
  const roomless = (): MenuEntry[] => [
    ...['redo', 'history'].map((id) => commandEntry(id, context)),
    ...(view ? [{ ...commandEntry('details', context), label: 'Details' }, commandEntry('coach', context)] : []),
    { id: 'export', label: 'Export', items: exports() },
    { id: 'share', label: 'Share', items: share },
  ];

  return (
    <>
      <header className={styles.bar}>
        <Link href="/" className={styles.home} aria-label="All plans">
          <ChevronLeft size={18} aria-hidden="true" />
          <span>Plans</span>
        </Link>
        <PlanTitle />
        <SaveState />
        <FileQuestion isShort={isNarrow} />
        {isInRoom && <TogetherStatus words={isNarrow ? 'none' : ownLine || isVeryWide ? 'all' : 'few'} />}
        <UndoButtons hasRedo={!isTiny} />
        {isNarrow ? <ViewMenu view={view} page={page} /> : !ownLine && <ViewTabs view={view} />}
        <div className={styles.spring} />
        {view && !isTiny && <CoachButton isShort={!isWide} />}
        {view && <FindButton />}
        {!isTiny && <HistoryButton isShown={view === undefined && page === 'History'} />}
        {view && !isTiny && <DetailsButton />}
        <MoreMenu
          view={view}
          roomless={isTiny ? roomless : nothing}
          onOpen={() => void (isTiny && together.isServed())}
        />
        {!isTiny && (
          <>
            <MenuButton
              label="Export"
              icon={isNarrow && <Image />}
              iconOnly={isNarrow}
              variant={isNarrow ? 'quiet' : 'plain'}
              items={exports}
              onOpen={() => void import('../../views/export/ExportDialog')}
            />
            <ShareMenu narrow={isNarrow} />
          </>
        )}
      </header>
      {ownLine && (
        <nav className={styles.line} aria-label="Views of the plan">
          <ViewTabs view={view} />
        </nav>
      )}
    </>
  );
}

function FindButton() {
  const { context } = useServices();
  return (
    <IconButton label="Find" keys={keysOf('find')} icon={<Search />} onPress={() => runCommand('find', context)} />
  );
}

function HistoryButton({ isShown }: { readonly isShown: boolean }) {
  const { context } = useServices();
  return (
    <IconButton
      label="History"
      hint="History: what was changed, and when"
      icon={<History />}
      aria-pressed={isShown}
      onPress={() => runCommand('history', context)}
    />
  );
}
