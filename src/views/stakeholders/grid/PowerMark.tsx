/** One stakeholder on the grid, or among those who are not yet placed: dragged, or taken up by Enter. */
import { memo, type PointerEvent } from 'react';
import { startCardDrag } from '../../../commands/cardDrag';
import { useCommandContext } from '../../../commands/commandContext';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { shortDate } from '../../../kit/dates/calendar';
import { movedWords, type Moved } from '../../../plan/ask/people/powerGrid';
import type { PowerPlace } from '../../../plan/ask/people/sector';
import { stakeholderName, stakeholderTitle } from '../../../plan/ask/people/words';
import type { Size } from '../../../plan/ask/readWords';
import type { StakeholderId } from '../../../plan/model/schema';
import { selectedOf, thingsOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { classes } from '../../../ui/classes';
import { placeStakeholder } from './powerDeeds';
import type { PowerModel } from './powerModel';
import { MovedArrow } from './MovedArrow';
import styles from './Grid.module.css';

interface PowerMarkProps {
  readonly id: StakeholderId;
  readonly model: PowerModel;
  readonly isEntry: boolean;
  readonly isCarried: boolean;
  readonly moved?: Moved | undefined;
  /** Of the assessment before. */
  readonly since?: string | undefined;
}

export const PowerMark = memo(function PowerMark({ id, model, isEntry, isCarried, moved, since }: PowerMarkProps) {
  const context = useCommandContext();
  const { session } = context;
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const isSelected = useSession((state) => selectedOf(state, 'stakeholder').includes(id));
  if (!stakeholder) return null;
  const select = () => session.select(thingsOf('stakeholder', [id]), { quiet: true });
  const onPress = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    select();
    if (model.isEarlier()) return;
    startCardDrag(event, id, model, { placeAt, place: (who, place) => placeStakeholder(context, model, who, place) });
  };
  const movement = moved && since !== undefined ? `, moved since ${shortDate(since, '')}: ${movedWords(moved)}` : '';
  return (
    <div
      role="button"
      tabIndex={isEntry ? 0 : -1}
      data-stakeholder-id={id}
      data-card={id}
      aria-pressed={isCarried}
      aria-label={`${stakeholderName(stakeholder)}${movement}`}
      title={stakeholderTitle(stakeholder)}
      className={classes(styles.person, isSelected && styles.selected, isCarried && styles.carried)}
      onPointerDown={onPress}
      onFocus={() => {
        if (!isSelected) select();
      }}
    >
      <StakeholderMark stakeholder={stakeholder} />
      <span className={styles.name} dir="auto">
        {stakeholderTitle(stakeholder)}
      </span>
      {moved && <MovedArrow moved={moved} />}
    </div>
  );
});

/** The cell under the pointer; undefined over those who are not yet placed. */
function placeAt(x: number, y: number): PowerPlace | undefined | 'nowhere' {
  const under = document.elementsFromPoint(x, y).find((each) => each.matches('[data-power], [data-unplaced]'));
  if (!(under instanceof HTMLElement)) return 'nowhere';
  const { power, impact } = under.dataset;
  return power === undefined ? undefined : { power: Number(power) as Size, impact: Number(impact) as Size };
}
