/** Asks for the plan’s own words for the places of a grid: its corners, its sectors. */
import { useState } from 'react';
import { useCommandContext } from '../commands/commandContext';
import { setPlaceWords } from '../plan/edit/appearance';
import { limits } from '../plan/model/schema';
import { act, type StepLabel } from '../store/act';
import { Dialog } from '../ui/Dialog';
import { DialogButtons } from '../ui/DialogButtons';
import { TextField } from '../ui/TextField';

export interface PlaceName {
  /** Under which the plan keeps the name. */
  readonly key: string;
  /** Says which place it is. */
  readonly label: string;
  readonly usual: string;
  readonly name: string;
}

interface PlaceNamesProps {
  readonly title: string;
  readonly stepLabel: StepLabel;
  readonly places: readonly PlaceName[];
  readonly onClose: () => void;
}

export function PlaceNames({ title, stepLabel, places, onClose }: PlaceNamesProps) {
  const context = useCommandContext();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(places.map(({ key, name }) => [key, name])),
  );
  const keep = () => {
    // The usual words are no words of the plan’s own.
    const words = places.map(({ key, usual }) => {
      const name = (names.get(key) ?? '').trim();
      return [key, name === usual ? '' : name] as const;
    });
    act(context, stepLabel, (draft) => setPlaceWords(draft, Object.fromEntries(words)));
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onConfirm={keep}>
          Keep
        </DialogButtons>
      }
    >
      {places.map(({ key, label, usual }) => (
        <TextField
          key={key}
          label={label}
          placeholder={usual}
          value={names.get(key) ?? ''}
          maxLength={limits.text}
          onChange={(name) => setNames(new Map([...names, [key, name]]))}
        />
      ))}
    </Dialog>
  );
}
