/** How the open plan and its room stand to each other, and who is there: in the top bar. While it is shown, others see where one is. */
import { CloudOff, Eye, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { runCommand } from '../../commands/table';
import { MineDialog } from '../../fields/MineDialog';
import type { RoomHere } from '../../store/inRoom';
import { useInRoom } from '../../store/stores';
import { Button } from '../../ui/Button';
import { PopoverButton } from '../../ui/PopoverButton';
import unseen from '../../ui/unseen.module.css';
import { useServices } from '../services/ServicesContext';
import { usePresence } from './presence/usePresence';
import { WhoIsHere } from './presence/WhoIsHere';
import { wordBriefly, wordRole, wordState, wordWhy } from './togetherWords';
import styles from './TogetherStatus.module.css';

/** In ms: what lasts no longer is not spoken of. */
const patience = 1_500;

interface TogetherStatusProps {
  /** `none`: there is no room for words; `few`: hardly any. */
  readonly words: 'all' | 'few' | 'none';
}

export function TogetherStatus({ words: howMany }: TogetherStatusProps) {
  const room = useInRoom((state) => state.room);
  const [isOpen, setOpen] = useState(false);
  const [asksName, askName] = useState(false);
  useTold(room);
  usePresence();
  if (!room) return null;
  const words = wordState(room);
  const isApart = room.state === 'alone' || room.state === 'refused';
  const shown = { all: words, few: wordBriefly(room), none: shortly(room) }[howMany];
  return (
    <div className={styles.status} data-apart={isApart || undefined}>
      {/* It is told when it has changed for good; who comes and goes is told to nobody unasked. */}
      <span role="status" aria-live="off" className={unseen.unseen}>
        {words}
      </span>
      <PopoverButton
        label="Working together"
        buttonLabel={`${words}. Working together`}
        shown={<span className={styles.words}>{shown}</span>}
        icon={iconOf(room)}
        variant="quiet"
        className={styles.button}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {() => (
          <Here
            room={room}
            onClose={() => setOpen(false)}
            onAskName={() => {
              setOpen(false);
              askName(true);
            }}
          />
        )}
      </PopoverButton>
      {asksName && (
        <MineDialog
          title="Under which name are you here?"
          label="Name"
          more="Whoever works on the plan with you sees it."
          onChosen={() => askName(false)}
          onClose={() => askName(false)}
        />
      )}
    </div>
  );
}

function iconOf({ state, role }: RoomHere) {
  if (state === 'alone' || state === 'refused') return <CloudOff size={16} />;
  return role === 'edit' ? <Users size={16} /> : <Eye size={16} />;
}

function shortly({ state, others, role }: RoomHere): string {
  return state === 'together' && role === 'edit' ? String(others.length + 1) : state === 'plain' ? '5 s' : '';
}

/** Says once that one works together, or alone. */
function useTold(room: RoomHere | null): void {
  const { session } = useServices();
  const state = room?.state;
  const words = room === null ? '' : wordState(room);
  useEffect(() => {
    if (state === undefined || state === 'joining') return undefined;
    const timer = setTimeout(() => session.announce(`${words}.`), patience);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- how many are there is no news
  }, [session, state]);
}

interface HereProps {
  readonly room: RoomHere;
  readonly onClose: () => void;
  readonly onAskName: () => void;
}

function Here({ room, onClose, onAskName }: HereProps) {
  const { context } = useServices();
  const why = wordWhy(room);
  const role = wordRole(room.role);
  const links = () => {
    onClose();
    runCommand('together', context);
  };
  return (
    <>
      <p className={styles.state}>{wordState(room)}</p>
      {why !== '' && <p>{why}</p>}
      {role !== '' && <p>{role}</p>}
      {room.state === 'together' && room.role === 'edit' && <WhoIsHere onAskName={onAskName} onFollow={onClose} />}
      <div>
        <Button onPress={links}>{room.role === 'edit' ? 'Links and leaving…' : 'Leaving…'}</Button>
      </div>
    </>
  );
}
