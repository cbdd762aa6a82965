/** One stage of the board: its heading, what is to be done in it, and its cards. Of many, those in sight are on the page. */
import { ChevronDown, Lock, Plus } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import { PicturedRows } from '../../../fields/PicturedRows';
import { stageWords } from '../../../plan/ask/words';
import type { Stage } from '../../../plan/model/schema';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import styles from './Board.module.css';
import type { BoardColumn, BoardModel } from './useBoard';

/** From so many cards on they are not all on the page. */
const many = 30;

const words: Readonly<Record<Stage, readonly [todo: string, empty: string, because: string]>> = {
  plan: ['What are we trying, and what do we expect?', 'Nothing is being planned.', 'A new cycle begins here.'],
  do: ['Try it. Write down what happens.', 'Nothing is being tried.', 'A cycle comes here when its plan is made.'],
  study: ['Compare with the prediction.', 'Nothing waits to be studied.', 'A cycle comes here when it has been done.'],
  act: [
    'Adopt, adapt or abandon? What next?',
    'Nothing waits for a decision.',
    'A cycle comes here when its study is written.',
  ],
  complete: ['What was learned stays here.', 'Nothing is complete yet.', 'A cycle comes here when it is decided on.'],
};

interface StageColumnProps {
  readonly column: BoardColumn;
  readonly model: BoardModel;
  /** The one that is shown where there is room for one. */
  readonly isShown: boolean;
  readonly draw: (id: string) => ReactNode;
  readonly onNew: (stage: Stage) => void;
}

export function StageColumn({ column, model, isShown, draw, onNew }: StageColumnProps) {
  const { stage, total } = column;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { carried } = model;
  const isTarget = carried?.stage === stage;
  const warning = isTarget ? model.warning(stage) : undefined;
  const [todo, empty, because] = words[stage];
  const items = itemsOf(column, model);
  // What has the keyboard stays on the page.
  const kept = items.flatMap((item, index) => (item.id === model.at || item.id === carried?.id ? [index] : []));
  const rows = items.map((item) => (
    <div role="listitem" key={item.key} className={styles.item} data-item={item.id}>
      {item.isGhost ? <p className={styles.ghost}>Was here</p> : draw(item.id)}
    </div>
  ));
  return (
    <section
      className={styles.column}
      data-stage={stage}
      data-target={isTarget || undefined}
      data-shown={isShown || undefined}
    >
      <div className={styles.head}>
        <h2 id={id}>{stageWords[stage]}</h2>
        <span className={styles.count}>{total}</span>
        <IconButton label={`New cycle in ${stageWords[stage]}`} icon={<Plus />} small onPress={() => onNew(stage)} />
      </div>
      <p className={styles.todo}>{todo}</p>
      {warning !== undefined && (
        <p className={styles.warning}>
          <Lock aria-hidden size={15} /> {warning}
        </p>
      )}
      <div ref={list} className={styles.cards}>
        <div role="list" aria-label={stageWords[stage]} className={styles.list}>
          <PicturedRows all={() => rows}>
            {rows.length > many ? (
              <Virtualizer scrollRef={list} keepMounted={kept}>
                {rows}
              </Virtualizer>
            ) : (
              rows
            )}
          </PicturedRows>
        </div>
        {items.length === 0 && (
          <div className={styles.none}>
            <p>{empty}</p>
            <p>{because}</p>
          </div>
        )}
        {stage === 'complete' && (column.older > 0 || model.isOpen) && <Older column={column} model={model} />}
      </div>
    </section>
  );
}

function Older({ column, model }: { readonly column: BoardColumn; readonly model: BoardModel }) {
  return (
    <Button
      variant="quiet"
      className={styles.older}
      aria-expanded={model.isOpen}
      onPress={() => model.setOpen(!model.isOpen)}
    >
      {model.isOpen ? 'Only the newest' : `${column.older} older`} <ChevronDown aria-hidden />
    </Button>
  );
}

interface Item {
  readonly key: string;
  readonly id: string;
  /** Where the carried card stood. */
  readonly isGhost?: boolean;
}

/** The cards with what is carried where it would be dropped. */
function itemsOf({ stage, cards }: BoardColumn, { carried, others }: BoardModel): readonly Item[] {
  const own = cards.map(({ id }): Item => ({ key: id, id }));
  if (!carried || carried.by === 'mouse') return own;
  const left = others(stage).map(({ id }): Item => ({ key: id, id }));
  if (carried.stage === stage) return left.toSpliced(carried.index, 0, { key: carried.id, id: carried.id });
  return own.map((item) => (item.id === carried.id ? { ...item, key: 'ghost', isGhost: true } : item));
}
