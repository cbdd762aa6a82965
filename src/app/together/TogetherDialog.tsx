/** *Share → Work together…*: makes a room of the plan, gives its links, replaces them, and leaves. */
import { useEffect, useState } from 'react';
import { useInRoom, usePlan } from '../../store/stores';
import type { Role } from '../../together/roomApi';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { hasPeople } from '../files/leavingText';
import { useServices } from '../services/ServicesContext';
import { LinkField } from './LinkField';
import { ReplaceLinkDialog } from './ReplaceLinkDialog';
import type { NotJoined } from './together';
import styles from './TogetherDialog.module.css';
import { notStarted, wordRole, wordState, wordWhy } from './togetherWords';

interface TogetherDialogProps {
  readonly onClose: () => void;
}

export function TogetherDialog({ onClose }: TogetherDialogProps) {
  const { together } = useServices();
  const room = useInRoom((state) => state.room);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NotJoined | null>(null);
  const start = async () => {
    setBusy(true);
    setProblem(null);
    const started = await together.start();
    setBusy(false);
    if (started !== 'started') setProblem(started);
  };
  const leave = () => {
    void together.leave();
    onClose();
  };
  return (
    <Dialog
      title="Work together"
      isOpen
      onClose={onClose}
      footer={
        <>
          {room && <Button onPress={leave}>Leave</Button>}
          {!room && (
            <Button variant="primary" isDisabled={isBusy} onPress={() => void start()}>
              Start
            </Button>
          )}
          {room && (
            <Button variant="primary" onPress={onClose}>
              Done
            </Button>
          )}
        </>
      }
    >
      <div className={styles.words}>
        {!room && <WhatIsToCome />}
        {room && (
          <p>
            <strong>{wordState(room)}.</strong> {wordWhy(room)}
          </p>
        )}
        {room && room.role !== 'edit' && <p>{wordRole(room.role)}</p>}
        {room?.role === 'edit' && <Links />}
        {problem && (
          <p role="alert" className={styles.problem}>
            {notStarted[problem]} Nothing was changed.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function WhatIsToCome() {
  const withPeople = usePlan(hasPeople);
  return (
    <>
      <p>
        Puts this plan on your team’s server and gives you three links to it. Whoever opens one works on the plan with
        you, looks at it or comments on it, at the same time. It stays on this machine as well, and you can work on it
        without the server at any time.
      </p>
      {withPeople && (
        <p>
          Names of people and judgements on them go to the server too. Whoever has the link to edit sees them; the other
          two links leave them out.
        </p>
      )}
    </>
  );
}

/** What each lets one do. */
const links: readonly (readonly [Role, string, string])[] = [
  ['edit', 'Link to edit', 'For the team: whoever has it changes the plan and sees these links.'],
  ['comment', 'Link to comment', 'For those who are to say something about it.'],
  ['view', 'Link to view', 'For those who are to see it.'],
];

function Links() {
  const { together } = useServices();
  const [known, setKnown] = useState<Partial<Record<Role, string>>>({});
  const [replaced, setReplaced] = useState<Role | null>(null);
  const read = () => void together.links().then(setKnown);
  useEffect(() => {
    void together.links().then(setKnown);
  }, [together]);
  return (
    <>
      {links.map(([role, label, about]) => (
        <LinkField
          key={role}
          label={label}
          about={about}
          link={known[role] ?? ''}
          onReplace={() => setReplaced(role)}
        />
      ))}
      {replaced && (
        <ReplaceLinkDialog
          role={replaced}
          isKnown={known[replaced] !== undefined}
          onReplaced={read}
          onClose={() => setReplaced(null)}
        />
      )}
    </>
  );
}
