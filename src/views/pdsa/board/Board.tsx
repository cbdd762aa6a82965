/**
 * The cycles as cards in the five stages. A click or Enter opens a cycle's page; arrows go from card to card; Space picks one
 * up and drops it, as dragging does.
 */
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle, selectCycle } from '../../../commands/cyclePage';
import { boardTally } from '../../../plan/ask/board';
import { stageWords } from '../../../plan/ask/words';
import type { CycleId, Stage } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import styles from './Board.module.css';
import { onBoardKey } from './boardKeys';
import { cardDrag } from './cardDrag';
import { CarryingBar } from './CarryingBar';
import { CycleCard } from './CycleCard';
import { StageColumn } from './StageColumn';
import { useBoard } from './useBoard';
import { useBoardPort, useFound } from './useBoardPort';

export function Board({ onNew }: { readonly onNew: (stage: Stage) => void }) {
  const context = useCommandContext();
  const model = useBoard();
  const board = useRef<HTMLDivElement>(null);
  const [chosen, show] = useState<Stage>();
  const drag = cardDrag(model);
  const { columns, at, carried, setAt } = model;
  // On a phone one stage is seen: the first that has something, unless another was chosen.
  const shown = chosen ?? columns.find(({ total }) => total > 0)?.stage ?? 'plan';
  const first = columns.flatMap(({ cards }) => cards)[0]?.id;
  const isListed = columns.some(({ cards }) => cards.some(({ id }) => id === at));
  const entry = isListed ? at : first;
  const find = useCallback(
    (id: CycleId | undefined) =>
      id === undefined
        ? null
        : (board.current?.querySelector<HTMLElement>(`[data-cycle-id="${CSS.escape(id)}"]`) ?? null),
    [],
  );

  // The keyboard stays with a card that is carried to another column, or is kept on the page for its sake.
  const wanted = useRef<CycleId>(undefined);
  const carriedBy = carried?.by === 'keys' ? `${carried.id} ${carried.stage} ${carried.index}` : '';
  useLayoutEffect(() => {
    const id = carriedBy === '' ? wanted.current : carried?.id;
    wanted.current = carriedBy === '' ? undefined : carried?.id;
    if (id !== undefined) find(id)?.focus();
  }, [carriedBy, carried, at, find]);
  useBoardPort(board, entry, find, model.shown);
  const found = useFound(model, show, find);
  const isFinding = useSession((state) => state.find !== null);

  const focus = (id: CycleId) => {
    wanted.current = id;
    setAt(id);
    find(id)?.focus();
  };
  const cardKeys = {
    onClick: (event: MouseEvent) => withCard(event, (id) => openCycle(context, id)),
    onFocus: (event: FocusEvent) =>
      withCard(event, (id) => {
        setAt(id);
        selectCycle(context, id);
      }),
    onKeyDown: (event: KeyboardEvent) => withCard(event, (id) => onBoardKey(event, id, { model, context, focus })),
    // Space has picked the card up; it must not press it as well.
    onKeyUp: (event: KeyboardEvent) => withCard(event, () => event.key === ' ' && event.preventDefault()),
  };
  const cards = new Map(columns.flatMap((column) => column.cards.map((card) => [card.id, card] as const)));
  const draw = (id: CycleId) => {
    const card = cards.get(id);
    if (!card) return null;
    return (
      <CycleCard
        card={card}
        today={model.today}
        isEntry={id === entry}
        isCarried={id === carried?.id}
        isFound={id === found}
      />
    );
  };
  return (
    <>
      <div
        ref={board}
        className={styles.board}
        tabIndex={-1}
        data-finding={isFinding || undefined}
        data-view-ground
        {...drag}
        {...cardKeys}
      >
        {model.isEmpty ? (
          <div className={styles.empty}>
            <p>A cycle tests one change idea on a small scale.</p>
            <Button variant="primary" onPress={() => onNew('plan')}>
              New cycle
            </Button>
          </div>
        ) : (
          <>
            <div className={styles.chooser}>
              <SegmentedControl
                label="Stage"
                segments={columns.map(({ stage, total }) => ({ id: stage, label: `${stageWords[stage]} ${total}` }))}
                value={shown}
                onChange={show}
              />
            </div>
            <div className={styles.columns}>
              {columns.map((column) => (
                <StageColumn
                  key={column.stage}
                  column={column}
                  model={model}
                  isShown={column.stage === shown}
                  draw={draw}
                  onNew={onNew}
                />
              ))}
            </div>
          </>
        )}
        {carried?.by === 'keys' && <CarryingBar model={model} carried={carried} />}
      </div>
      <BoardFoot />
    </>
  );
}

/** What happens on a card is heard by the board: to go from card to card draws none anew. */
function withCard({ target }: { readonly target: unknown }, then: (id: CycleId) => unknown): void {
  const id = target instanceof Element ? target.closest('[data-cycle-id]')?.getAttribute('data-cycle-id') : null;
  if (id != null) then(id);
}

const hints = [
  ['Enter', 'opens'],
  ['Space', 'picks up'],
  ['Delete', 'deletes'],
] as const;

function BoardFoot() {
  const tally = usePlan(boardTally);
  return (
    <InPlace name="foot">
      <p>{tally}</p>
      <KeyHints hints={hints} />
    </InPlace>
  );
}
