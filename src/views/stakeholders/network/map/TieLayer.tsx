/** The ties and the ground of groups, in one drawing beneath the marks. To a listener the ties are a list of sentences. */
import { ViewportPortal } from '@xyflow/react';
import { memo, type KeyboardEvent } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { removeTie } from '../../../../commands/peopleDeeds';
import { groupEdge, type PlacedTie, type MapScene } from '../../../../figure/compose/network/mapScene';
import { tieSentence } from '../../../../plan/ask/people/tieWords';
import type { StakeholderId, Tie, TieId } from '../../../../plan/model/schema';
import { thingsOf } from '../../../../store/selection';
import { usePlan } from '../../../../store/stores';
import { classes } from '../../../../ui/classes';
import styles from './NetworkMap.module.css';

interface TieLayerProps {
  readonly ties: readonly PlacedTie[];
  readonly groups: MapScene['groups'];
  readonly columns: MapScene['columns'];
  /** Of a group, by its first member; empty for none. */
  readonly colourOf: (id: StakeholderId) => { readonly mark: string; readonly tint: string } | null;
  readonly selected: TieId | undefined;
  /** Who is selected: their ties can be come to by Tab. */
  readonly lead: StakeholderId | undefined;
  /** Who stays bright; null is all. */
  readonly bright: ReadonlySet<StakeholderId> | null;
}

export const TieLayer = memo(function TieLayer(props: TieLayerProps) {
  const { ties, groups, columns, colourOf, selected, lead, bright } = props;
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden>
        {groups.map(({ name, path, members: [first = ''] }) => {
          const colour = colourOf(first);
          return (
            colour && (
              <path
                key={name}
                d={path}
                fill={colour.tint}
                stroke={colour.tint}
                strokeWidth={2 * groupEdge}
                className={styles.ground}
              />
            )
          );
        })}
      </svg>
      {groups.map(({ name, headingAt: { x, y } }) => (
        <p key={name} className={styles.heading} style={{ left: x, top: y }}>
          {name}
        </p>
      ))}
      {columns.map(({ words, at: { x, y } }) => (
        <p key={words} className={styles.heading} style={{ left: x, top: y }}>
          {words}
        </p>
      ))}
      <svg className={styles.layer}>
        <g role="list" aria-label="Ties">
          {ties.map(({ tie, drawn, width }) => (
            <TieLine
              key={tie.id}
              tie={tie}
              path={drawn.path}
              arrow={drawn.arrow}
              width={width}
              isSelected={tie.id === selected}
              isNear={tie.from === lead || tie.to === lead}
              isFaded={bright !== null && !(bright.has(tie.from) && bright.has(tie.to))}
            />
          ))}
        </g>
      </svg>
    </ViewportPortal>
  );
});

interface TieLineProps {
  readonly tie: Tie;
  readonly path: string;
  readonly arrow: string | undefined;
  readonly width: number;
  readonly isSelected: boolean;
  readonly isNear: boolean;
  readonly isFaded: boolean;
}

const TieLine = memo(function TieLine({ tie, path, arrow, width, isSelected, isNear, isFaded }: TieLineProps) {
  const context = useCommandContext();
  const words = usePlan((plan) => tieSentence(plan, tie));
  const select = () => context.session.select(thingsOf('tie', [tie.id]), { quiet: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    removeTie(context, tie.id);
  };
  return (
    <g
      role="listitem"
      aria-label={words}
      aria-current={isSelected || undefined}
      data-tie-id={tie.id}
      data-kind={tie.kind}
      className={classes(styles.tie, isSelected && styles.chosen, isFaded && styles.faded)}
      tabIndex={isNear || isSelected ? 0 : undefined}
      onClick={select}
      onFocus={select}
      onKeyDown={onKeyDown}
    >
      <title>{words}</title>
      <path className={styles.reach} d={path} />
      <path className={styles.stroke} d={path} strokeWidth={width} />
      {arrow !== undefined && <path className={styles.arrow} d={arrow} />}
    </g>
  );
});
