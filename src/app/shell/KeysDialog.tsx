/** All keys that hold in the view, read from the table of commands, and the ones of a text being edited. */
import { useLocation } from 'wouter';
import { asShown, belongsIn, commandsWith, keysIn } from '../../commands/table';
import type { View } from '../../commands/view';
import { wordKeys } from '../../commands/keys';
import { Dialog } from '../../ui/Dialog';
import { Keys } from '../../ui/Keys';
import { Switch } from '../../ui/Switch';
import { useSession } from '../../store/stores';
import { setSingleKeys } from '../services/keySettings';
import { useServices } from '../services/ServicesContext';
import { isMac } from '../../browser/platform';
import { compareAddress } from '../compare/comparison';
import { compareKeys, ownKeysOf } from '../views/ownKeys';
import styles from './KeysDialog.module.css';

const whileEditing: readonly (readonly [string, string])[] = [
  ['Enter', 'Keep the text'],
  ['Tab', 'Keep it and add a box that contributes to this one'],
  ['Shift+Enter', 'Keep it and add a box below'],
  ['Shift+Tab', 'Keep it and go to what it contributes to'],
  ['Alt+Enter', 'New line'],
  ['Mod+Z', 'Take back what was typed, to the first letter'],
  ['Escape', 'Put the old text back'],
];

const whileEditingLine: readonly (readonly [string, string])[] = [
  ['Enter', 'Keep the text and go on to the next line'],
  ['Tab', 'Move in, under the line above; where there is none, add a line under this one'],
  ['Shift+Tab', 'Move out, towards the aim'],
  ...whileEditing.slice(4),
];

interface KeysDialogProps {
  readonly view: View | undefined;
  readonly onClose: () => void;
}

export function KeysDialog({ view: whole, onClose }: KeysDialogProps) {
  const services = useServices();
  const { context } = services;
  const [address] = useLocation();
  const view = whole && asShown(whole, context.ports.view.current);
  const singleKeys = useSession((state) => state.singleKeys);
  const withKeys = commandsWith(context.ports.views).flatMap((command) => {
    const [keys] = keysIn(command, view, context) ?? [];
    return keys !== undefined && belongsIn(command, view) ? { ...command, shown: keys } : [];
  });
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog title="Keys" isOpen onClose={onClose} size="large">
      {view?.isCanvas && (
        <p className={styles.note}>Esc lets go of the selected box; from there Tab moves on out of the canvas.</p>
      )}
      <Switch
        label="Keys of one character"
        description="? shows this list; B and L blank the screen and light the pointer while presenting. Turn them off when you dictate, or press them by accident."
        isSelected={singleKeys}
        onChange={(next) => setSingleKeys(services, next)}
      />
      {/* Nothing in here takes the focus, and without it the keyboard could not scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.columns} role="region" aria-label="All keys" tabIndex={0}>
        {view?.keys.includes('boxes') && (
          <KeyList title="While editing a box" rows={view.keys.includes('outline') ? whileEditingLine : whileEditing} />
        )}
        {(view ? ownKeysOf(view) : address === compareAddress ? compareKeys : []).map(({ title, rows }) => (
          <KeyList key={title} title={title} rows={rows} />
        ))}
        {groups.map((group) => (
          <KeyList
            key={group}
            title={group}
            rows={withKeys
              .filter((command) => command.group === group)
              .map(({ shown, label }) => [shown, label] as const)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function KeyList({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, label]) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <Keys>{wordKeys(keys, isMac)}</Keys>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
