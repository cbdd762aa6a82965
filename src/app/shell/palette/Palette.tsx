/** The command palette: any command by a few letters of its name or of another word for it; any box, cycle and tag. */
import { useMemo, useState } from 'react';
import { isMac } from '../../../browser/platform';
import type { Command } from '../../../commands/command';
import { wordKeys } from '../../../commands/keys';
import { keysThatHold } from '../../../commands/table';
import type { View } from '../../../commands/view';
import { TagDot } from '../../../fields/TagDot';
import { Dialog } from '../../../ui/Dialog';
import { Keys } from '../../../ui/Keys';
import { useServices } from '../../services/ServicesContext';
import { paletteGroups, type PaletteItem } from './paletteGroups';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly view: View | undefined;
  readonly onClose: () => void;
}

export function Palette({ view, onClose }: PaletteProps) {
  const { context } = useServices();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const groups = useMemo(() => paletteGroups(context, view, query), [context, view, query]);
  const found = groups.flatMap(({ items }) => items);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (item = chosen) => {
    if (!item) return;
    onClose();
    item.run();
  };
  return (
    <Dialog title="Find any command" isOpen onClose={onClose} size="medium">
      <input
        ref={(field) => {
          if (field && document.activeElement !== field && query === '') field.focus();
        }}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen && `palette-${chosen.key}`}
        placeholder="A command, a box, a cycle or a tag"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') run();
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          setAt((before) => (Math.min(before, found.length - 1) + step + found.length) % Math.max(found.length, 1));
        }}
      />
      <div id="palette-list" role="listbox" aria-label="Commands" className={styles.list} tabIndex={-1}>
        {groups.map(({ label, items, more }) => (
          <div key={label} role="group" aria-label={label}>
            <div aria-hidden className={styles.title}>
              {label}
              {more > 0 && <span> · {more} more</span>}
            </div>
            {items.map((item) => (
              <Row key={item.key} item={item} isChosen={item.key === chosen?.key} onRun={() => run(item)} />
            ))}
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>No command, box, cycle or tag has these words.</p>}
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onRun: () => void;
}

function Row({ item: { key, label, detail, command, colour }, isChosen, onRun }: RowProps) {
  return (
    <div
      id={`palette-${key}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.row}
      ref={(row) => {
        if (isChosen) row?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onRun}
      onKeyDown={(event) => event.key === 'Enter' && onRun()}
    >
      {colour !== undefined && <TagDot colour={colour} />}
      <bdi className={styles.label}>{label}</bdi>
      {detail !== undefined && <bdi className={styles.detail}>{detail}</bdi>}
      {command && <KeysOf command={command} />}
    </div>
  );
}

function KeysOf({ command }: { readonly command: Command }) {
  const [keys] = keysThatHold(command, useServices());
  return keys === undefined ? null : <Keys>{wordKeys(keys, isMac)}</Keys>;
}
