/** Says over the view whom the reader follows, and ends it. */
import { Disc } from '../../../fields/presence/Disc';
import { stopFollowing } from '../../../store/following';
import { useFollowed } from '../../../store/usePeople';
import { Button } from '../../../ui/Button';
import { classes } from '../../../ui/classes';
import { useServices } from '../../services/ServicesContext';
import styles from './FollowStrip.module.css';

/** `isOnCanvas`: below the titles of the columns. */
export function FollowStrip({ isOnCanvas }: { readonly isOnCanvas: boolean }) {
  const { context } = useServices();
  const followed = useFollowed();
  if (!followed) return null;
  const stop = () => {
    stopFollowing(context);
    // The button goes with the strip.
    context.ports.view.current?.focus();
  };
  return (
    <div role="group" aria-label="Following" className={classes(styles.strip, isOnCanvas && styles.onCanvas)}>
      <Disc person={followed} />
      <p className={styles.words}>
        Following <bdi>{followed.name}</bdi>.
      </p>
      <Button variant="quiet" onPress={stop}>
        Stop
      </Button>
    </div>
  );
}
