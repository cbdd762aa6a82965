/** The top bar: where one is, what is saved, undo and redo, the views, and the ways out. */
import {
  ChevronLeft,
  History,
  Image,
  Keyboard,
  Monitor,
  Moon,
  PanelRight,
  Presentation,
  Redo2,
  Search,
  Sun,
  Undo2,
} from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { wordKeys } from '../../commands/keys';
import { useMediaQuery } from '../services/useMediaQuery';
import { exportFormats } from '../../output/formats';
import { commandById, runCommand } from '../../commands/table';
import { useSession } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
import { MenuButton, type MenuAction } from '../../ui/MenuButton';
import type { EditorView } from './Editor';
import { isMac } from '../../browser/platform';
import { PlanTitle } from './PlanTitle';
import { SaveState } from './SaveState';
import { useServices } from '../services/ServicesContext';
import { ShareMenu } from './ShareMenu';
import { chooseTheme } from '../services/useTheme';
import styles from './TopBar.module.css';
import { ViewTabs } from './ViewTabs';

export function TopBar({ view }: { view: EditorView }) {
  const services = useServices();
  const { context, openPlan, session } = services;
  const past = useStore(openPlan, (state) => state.past.at(-1)?.label);
  const future = useStore(openPlan, (state) => state.future[0]?.label);
  const theme = useSession((state) => state.theme);
  const keysOf = (id: string) => {
    const [keys] = commandById(id).keys ?? [];
    return keys && wordKeys(keys, isMac);
  };
  const entry = (id: string, label = commandById(id).label): MenuAction => ({
    id,
    label,
    keys: keysOf(id),
    onAction: () => runCommand(id, context),
  });
  const narrow = useMediaQuery('(max-width: 700px)');
  const run = (id: string) => () => runCommand(id, context);
  const next = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system';
  const themeIcon = { system: <Monitor size={17} />, light: <Sun size={17} />, dark: <Moon size={17} /> }[theme];

  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.home} aria-label="All plans">
        <ChevronLeft size={18} aria-hidden="true" />
        <span>Plans</span>
      </Link>
      <PlanTitle />
      <SaveState />
      <div className={styles.group}>
        <IconButton
          label="Undo"
          hint={past && `Undo ${past}`}
          keys={keysOf('undo')}
          icon={<Undo2 size={17} />}
          isDisabled={past === undefined}
          onPress={run('undo')}
        />
        <IconButton
          label="Redo"
          hint={future && `Redo ${future}`}
          keys={keysOf('redo')}
          icon={<Redo2 size={17} />}
          isDisabled={future === undefined}
          onPress={run('redo')}
        />
      </div>
      <ViewTabs view={view} />
      <IconButton
        label="History"
        hint="History: what was changed, and when"
        icon={<History size={17} />}
        aria-pressed={view === 'history'}
        onPress={run('history')}
      />
      <div className={styles.spring} />
      <div className={styles.extras}>
        <IconButton
          label="Find any command"
          keys={keysOf('palette')}
          icon={<Search size={17} />}
          onPress={run('palette')}
        />
        <IconButton label="Show the keys" keys="?" icon={<Keyboard size={17} />} onPress={run('keys')} />
        <IconButton
          label={`Theme: ${theme === 'system' ? 'as the system' : theme}`}
          hint={`Change to ${next === 'system' ? 'follow the system' : next}`}
          icon={themeIcon}
          onPress={() => chooseTheme(services, next)}
        />
        <IconButton
          label="Present"
          hint="Present: the diagram step by step, full screen"
          keys={keysOf('present')}
          icon={<Presentation size={17} />}
          onPress={run('present')}
        />
      </div>
      <MenuButton
        label="Export"
        icon={narrow && <Image size={17} />}
        iconOnly={narrow}
        variant={narrow ? 'quiet' : 'plain'}
        items={[...exportFormats.map(({ id }) => entry(`export-${id}`)), entry('copy-picture'), entry('print')]}
      />
      <ShareMenu narrow={narrow} />
      {view === 'diagram' && (
        <div className={styles.narrow}>
          <IconButton
            label="Details"
            icon={<PanelRight size={17} />}
            onPress={() => session.setState(({ details }) => ({ details: !details }))}
          />
        </div>
      )}
    </header>
  );
}
