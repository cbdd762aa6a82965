/** Which question or change is selected, and how keys lead from one to the next. The keyboard goes where the walk arrives. */
import { useCallback, useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react';
import type { NodeId } from '../../plan/model/schema';
import type { ChangeListProps } from './ChangeList';
import { openAtFirst, questionKey, stepFrom, stopsOf, type Stop } from './walk';

interface Walking extends Pick<ChangeListProps, 'asked' | 'groups' | 'onGive'> {
  readonly root: RefObject<HTMLElement | null>;
  readonly hasSingleKeys: boolean;
}

export interface Walk {
  readonly selected: string | undefined;
  readonly entry: string | undefined;
  /** The box at which the selected one is shown. */
  readonly box: NodeId | undefined;
  readonly open: ReadonlySet<string>;
  readonly select: (key: string) => void;
  /** Selects what is said of a box. */
  readonly pick: (box: NodeId) => void;
  readonly setOpen: (group: string, isOpen: boolean) => void;
}

/** Fields and menus have keys of their own. */
const others = 'input:not([type="radio"]), textarea, select, [role="dialog"], [role="menu"]';

export function useWalk({ root, asked, groups, onGive, hasSingleKeys }: Walking): Walk {
  const [selected, select] = useState<string>();
  const [open, setOpenGroups] = useState(() => openAtFirst(groups));
  const stops = useMemo(() => stopsOf(asked, groups), [asked, groups]);
  /** The keyboard goes there once it is on the page; it begins at the first. */
  const [wanted, want] = useState<{ readonly key: string } | undefined>(stops[0]);
  const at = stops.find(({ key }) => key === selected);
  const entry = at?.change ? at.key : stops.find(({ group }) => group !== undefined && open.has(group))?.key;

  const setOpen = useCallback((group: string, isOpen: boolean) => {
    setOpenGroups((before) => {
      const next = new Set(before);
      if (isOpen) next.add(group);
      else next.delete(group);
      return next;
    });
  }, []);
  const goTo = useCallback(
    (stop: Stop | undefined) => {
      if (!stop) return;
      if (stop.group !== undefined) setOpen(stop.group, true);
      select(stop.key);
      want({ key: stop.key });
    },
    [setOpen],
  );
  const pick = useCallback(
    (box: NodeId) => goTo(stops.find(({ question, change }) => (question ?? change)?.box === box)),
    [goTo, stops],
  );
  useKeyboardAt(root, wanted);
  useKeys(root, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : null;
    if (!target || target.closest(others)) return;
    const step = stepOf(event.key, target, hasSingleKeys);
    const answer = hasSingleKeys && at?.question ? answerOf(event.key, at) : undefined;
    if (step === undefined && answer === undefined) return;
    event.preventDefault();
    if (step !== undefined) goTo(stepFrom(stops, selected, step));
    else if (answer !== undefined && at?.question) {
      onGive(at.question.id, answer);
      want({ key: questionKey(at.question) });
    }
  });
  return { selected, entry, box: (at?.question ?? at?.change)?.box, open, select, pick, setOpen };
}

/** Brings the keyboard to a stop, once that is on the page. */
function useKeyboardAt(root: RefObject<HTMLElement | null>, wanted: { readonly key: string } | undefined): void {
  useEffect(() => {
    if (!wanted) return;
    const stop = root.current?.querySelector<HTMLElement>(`[data-stop=${CSS.escape(wanted.key)}]`);
    stop?.focus({ preventScroll: true });
    // Of a question all is to be seen, and not only its first answer.
    (stop?.closest('fieldset') ?? stop)?.scrollIntoView({ block: 'nearest' });
  }, [wanted, root]);
}

function useKeys(root: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => void): void {
  const onKeyDown = useEffectEvent(hear);
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** Arrows walk from change to change; among the answers of a question they choose. */
function stepOf(key: string, target: Element, hasSingleKeys: boolean): 1 | -1 | undefined {
  if (hasSingleKeys && key === 'j') return 1;
  if (hasSingleKeys && key === 'k') return -1;
  if (!target.matches('button[data-stop]')) return undefined;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}

function answerOf(key: string, { question }: Stop) {
  if (key === '0') return 'later' as const;
  return /^[1-4]$/u.test(key) ? question?.choices[Number(key) - 1]?.answer : undefined;
}
