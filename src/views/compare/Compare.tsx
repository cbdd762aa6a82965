/**
 * The page *Compare*: the list of questions and changes, and beside it the diagram. The list is gone through by j and k or
 * by arrows, questions are answered by 1, 2, 3; what is selected is lit in the picture.
 *
 * Must not know: where the two come from, what becomes of the answers.
 */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ChangesLook } from '../../figure/compose/compare/changesPicture';
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
  /** Draws the picture; rejects when the signal is aborted. */
  readonly draw: (look: Omit<ChangesLook, 'palette'>, signal: AbortSignal) => Promise<ChangesImage>;
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
  const side = useRef<HTMLDivElement>(null);
  const image = useDrawn({ draw, mode, asked, side, isShown: hasPicture });
  return (
    <div ref={root} className={styles.compare}>
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
        <div ref={side} className={styles.side}>
          <ComparePicture ref={picture} image={image} alt={altOf[mode]} lit={walk.box} onPick={walk.pick} />
          <CompareKey hasQuestions={asked.length > 0} hasSingleKeys={hasSingleKeys} isMarked={mode === 'changes'} />
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

interface Drawing extends Pick<CompareProps, 'draw' | 'asked'> {
  readonly mode: Mode;
  readonly side: RefObject<HTMLElement | null>;
  readonly isShown: boolean;
}

/** What stands around the boxes in the picture: its own margin, headings, and what floats over it, px. */
const around = { width: 110, height: 190 };

/** The picture that was drawn last stays until the next is there. */
function useDrawn({ draw, mode, asked, side, isShown }: Drawing): ChangesImage | undefined {
  const [image, setImage] = useState<ChangesImage>();
  const numbers = useMemo(
    () => new Map(asked.flatMap(({ box }, at) => (box === undefined ? [] : [[box, at + 1] as const]))),
    [asked],
  );
  useEffect(() => {
    if (!isShown) return;
    const ending = new AbortController();
    const { clientWidth = 0, clientHeight = 0 } = side.current ?? {};
    const room = { width: clientWidth - around.width, height: clientHeight - around.height };
    draw({ shows: mode, numbers, room }, ending.signal).then(
      (drawn) => !ending.signal.aborted && setImage(drawn),
      (fault: unknown) => {
        if (!ending.signal.aborted) throw fault;
      },
    );
    return () => ending.abort();
  }, [draw, mode, numbers, side, isShown]);
  return image;
}
