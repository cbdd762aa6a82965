/**
 * The page *Compare*: the list of questions and changes, and beside it the diagram. The list is gone through by j and k or
 * by arrows, questions are answered by 1, 2, 3; what is selected is lit in the picture.
 *
 * Must not know: where the two come from, what becomes of the answers.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../plan/model/schema';
import type { ChangesImage } from '../../output/changesImage';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { ChangeList, type ChangeListProps } from './ChangeList';
import styles from './Compare.module.css';
import { CompareBar, type CompareBarProps, type Mode } from './CompareBar';
import { ComparePicture, type PictureHandle } from './ComparePicture';
import { CompareKey } from './CompareKey';
import { useWalk } from './useWalk';

export interface CompareProps
  extends CompareBarProps, Pick<ChangeListProps, 'asked' | 'groups' | 'answers' | 'onGive'> {
  /** Draws the picture, with the numbers of the questions at their boxes; rejects when the signal is aborted. */
  readonly draw: (mode: Mode, numbers: ReadonlyMap<NodeId, number>, signal: AbortSignal) => Promise<ChangesImage>;
  /** Whether keys that are a single character do something: the user’s own choice. */
  readonly hasSingleKeys: boolean;
}

export function Compare(props: CompareProps) {
  const { asked, groups, answers, onGive, draw, hasSingleKeys, ...bar } = props;
  const [mode, setMode] = useState<Mode>('changes');
  const hasPicture = useMediaQuery('(min-width: 601px)');
  const picture = useRef<PictureHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const walk = useWalk({ root, asked, groups, onGive, hasSingleKeys });
  const image = useDrawn(draw, mode, asked, hasPicture);
  return (
    <div ref={root} className={styles.compare} onKeyDown={walk.onKeyDown}>
      <CompareBar {...bar} mode={mode} onMode={setMode} hasPicture={hasPicture} />
      <div className={styles.list}>
        <ChangeList
          {...{ asked, groups, answers, onGive }}
          selected={walk.selected}
          entry={walk.entry}
          open={walk.open}
          onOpen={walk.setOpen}
          onSelect={walk.select}
          onShow={(key) => {
            walk.select(key);
            picture.current?.bringNear();
          }}
        />
      </div>
      {hasPicture && (
        <div className={styles.side}>
          <ComparePicture ref={picture} image={image} alt={altOf[mode]} lit={walk.box} onPick={walk.pick} />
          <CompareKey hasQuestions={asked.length > 0} isMarked={mode === 'changes'} />
        </div>
      )}
    </div>
  );
}

const altOf: Readonly<Record<Mode, string>> = {
  before: 'The diagram as it was before.',
  changes: 'The diagram with what changed marked in it. All of it is in the list of changes.',
  after: 'The diagram as it is after.',
};

/** The picture that was drawn last stays until the next is there. */
function useDrawn(
  draw: CompareProps['draw'],
  mode: Mode,
  asked: CompareProps['asked'],
  isShown: boolean,
): ChangesImage | undefined {
  const [image, setImage] = useState<ChangesImage>();
  const numbers = useMemo(
    () => new Map(asked.flatMap(({ box }, at) => (box === undefined ? [] : [[box, at + 1] as const]))),
    [asked],
  );
  useEffect(() => {
    if (!isShown) return;
    const ending = new AbortController();
    draw(mode, numbers, ending.signal).then(
      (drawn) => !ending.signal.aborted && setImage(drawn),
      (fault: unknown) => {
        if (!ending.signal.aborted) throw fault;
      },
    );
    return () => ending.abort();
  }, [draw, mode, numbers, isShown]);
  return image;
}
