/** Who is in the room: their names and colours, where they are in the plan, and *Follow*. */
import { Disc } from '../../../fields/presence/Disc';
import { own } from '../../../kit/own';
import { boxName } from '../../../plan/ask/words';
import { stopFollowing } from '../../../store/following';
import type { Person } from '../../../store/people';
import { usePlan, useSession } from '../../../store/stores';
import { useFollowed, usePeople } from '../../../store/usePeople';
import { Button } from '../../../ui/Button';
import { useServices } from '../../services/ServicesContext';
import styles from './WhoIsHere.module.css';

interface WhoIsHereProps {
  /** Asks under which name the reader is here. */
  readonly onAskName: () => void;
  /** Somebody is followed: what lies over the view may go. */
  readonly onFollow: () => void;
}

export function WhoIsHere({ onAskName, onFollow }: WhoIsHereProps) {
  const people = usePeople();
  const me = useSession((state) => state.me);
  return (
    <>
      <p className={styles.me}>
        <span>You are here as {me === '' ? 'a guest' : <bdi>{me}</bdi>}.</span>
        <Button variant="quiet" onPress={onAskName}>
          {me === '' ? 'Say who you are…' : 'Change…'}
        </Button>
      </p>
      {people.length === 0 ? (
        <p className={styles.nobody}>Nobody else is here just now.</p>
      ) : (
        <ul aria-label="Who is here" className={styles.people}>
          {people.map((person) => (
            <Row key={person.client} person={person} onFollow={onFollow} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ person, onFollow }: { readonly person: Person; readonly onFollow: () => void }) {
  const { context } = useServices();
  const isFollowed = useFollowed()?.client === person.client;
  const { client, name, box, types } = person;
  const where = usePlan((plan) => {
    const node = own(plan.nodes, box);
    return node ? boxName(plan, node) : '';
  });
  const change = () => {
    if (isFollowed) return void stopFollowing(context);
    const { views, whereNow, goToView } = context.ports;
    const view = views.find(({ id }) => id === whereNow()?.view);
    // Elsewhere boxes are not looked at.
    if (!view?.keys.includes('boxes')) goToView('diagram');
    context.inRoom.setState({ following: client });
    onFollow();
  };
  return (
    <li className={styles.person}>
      <Disc person={person} />
      <div className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.where}>{where === '' ? 'Nothing selected' : types ? `Typing – ${where}` : where}</span>
      </div>
      <Button variant="quiet" aria-label={`${isFollowed ? 'Stop following' : 'Follow'} ${name}`} onPress={change}>
        {isFollowed ? 'Stop following' : 'Follow'}
      </Button>
    </li>
  );
}
