/** The command palette: any command by a few letters of its name. */
import { useState } from 'react';
import type { Command } from '../../commands/command';
import { belongsIn, commandsWith, isEnabled, keysIn, keysThatHold } from '../../commands/table';
import type { View } from '../../commands/view';
import { wordKeys } from '../../commands/keys';
import { Dialog } from '../../ui/Dialog';
import { Keys } from '../../ui/Keys';
import { isMac } from '../../browser/platform';
import { folded } from '../../kit/folded';
import { useServices } from '../services/ServicesContext';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly view: View | undefined;
  readonly onClose: () => void;
}

export function Palette({ view, onClose }: PaletteProps) {
  const { context } = useServices();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const words = folded(query).trim().split(' ');
  const found = commandsWith(context.ports.views).filter(
    (command) =>
      belongsIn(command, view) &&
      // What another command does in this view is not offered twice.
      keysIn(command, view, context)?.length !== 0 &&
      isEnabled(command, context) &&
      command.id !== 'palette' &&
      words.every((word) => folded(command.label).includes(word)),
  );
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command = chosen) => {
    if (!command) return;
    onClose();
    void command.run(context);
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
        aria-activedescendant={chosen && `palette-${chosen.id}`}
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
        {found.map((command) => (
          <div
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            className={styles.row}
            ref={(row) => {
              if (command === chosen) row?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => run(command)}
            onKeyDown={(event) => event.key === 'Enter' && run(command)}
          >
            <span>{command.label}</span>
            <KeysOf command={command} />
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>No command has these words.</p>}
      </div>
    </Dialog>
  );
}

function KeysOf({ command }: { readonly command: Command }) {
  const [keys] = keysThatHold(command, useServices());
  return keys === undefined ? null : <Keys>{wordKeys(keys, isMac)}</Keys>;
}
