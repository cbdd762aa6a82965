/**
 * Find: a field over the view; Enter goes to the next thing that has the words, Shift+Enter to the one before. What was
 * found is said in words, with the place where it has them.
 */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { memo, useEffect, useMemo } from 'react';
import { runInSlices } from '../../browser/inSlices';
import { IconButton } from '../../ui/IconButton';
import { lateComponent } from '../../ui/lateComponent';
import type { Selected } from '../../store/selection';
import { usePlan, useSession, useStores } from '../../store/stores';
import { useCommandContext } from '../../commands/commandContext';
import type { View } from '../../commands/view';
import { FoundBox } from './FoundBox';
import styles from './FindBar.module.css';

const FoundCycle = lateComponent(async () => (await import('./FoundCycle')).FoundCycle);

export const FindBar = memo(function FindBar({ view }: { readonly view: View }) {
  const { session } = useStores();
  const { ports } = useCommandContext();
  const find = useSession((state) => state.find);
  const isOpen = find !== null;
  // While it is closed no edit concerns it.
  const plan = usePlan((open) => (isOpen ? open : null));
  const query = find?.query ?? '';
  const found = useMemo(() => (plan ? (ports.view.current?.find?.(query) ?? []) : []), [plan, ports, query]);
  // Ready before anything is typed.
  useEffect(() => {
    const steps = plan && ports.view.current?.findSteps?.();
    return steps ? runInSlices(steps, () => undefined) : undefined;
  }, [plan, ports]);
  if (!find) return null;

  /** A cycle is selected together with its idea. */
  const show = (thing: Selected) => {
    const idea = thing.kind === 'cycle' ? plan?.cycles[thing.id]?.idea : undefined;
    session.select(idea === undefined ? [thing] : [{ kind: 'node', id: idea }, thing]);
  };
  const go = (at: number) => {
    const index = found.length === 0 ? 0 : (at + found.length) % found.length;
    session.setState({ find: { query, at: index } });
    const thing = found[index];
    if (thing) show(thing);
  };
  const close = () => {
    session.setState({ find: null });
    ports.view.current?.focus();
  };
  const at = Math.min(find.at, Math.max(found.length - 1, 0));
  const count = query.trim() === '' ? '' : found.length === 0 ? 'Not found' : `${at + 1} of ${found.length}`;
  const shown = found[at];
  return (
    // Esc closes it from whatever within has the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.row}>
        <input
          ref={focusOnce}
          type="text"
          className={styles.field}
          aria-label={`Find in the ${inSentence(view.label)}`}
          value={query}
          onChange={(event) => {
            const next = event.currentTarget.value;
            session.setState({ find: { query: next, at: 0 } });
            const [first] = ports.view.current?.find?.(next) ?? [];
            if (first) show(first);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') return;
            event.stopPropagation();
            if (event.key === 'Enter') go(at + (event.shiftKey ? -1 : 1));
          }}
        />
        <output className={styles.count}>{count}</output>
        <IconButton label="Previous" icon={<ChevronUp />} onPress={() => go(at - 1)} />
        <IconButton label="Next" icon={<ChevronDown />} onPress={() => go(at + 1)} />
        <IconButton label="Close find" icon={<X />} onPress={close} />
      </div>
      <p className={styles.found} aria-live="polite">
        {shown?.kind === 'node' && <FoundBox id={shown.id} query={query} />}
        {shown?.kind === 'cycle' && <FoundCycle id={shown.id} query={query} />}
      </p>
    </search>
  );
});

/** “Diagram” is small within a sentence, “PDSA” is not. */
const inSentence = (label: string) => (label === label.toUpperCase() ? label : label.toLowerCase());

function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field) field.focus();
}
