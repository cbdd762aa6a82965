/** Asks for the plan’s own words for the four corners. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { cornerKey, cornerWords, corners, type Corner } from '../../../plan/ask/impactGrid';
import { setPlaceWords } from '../../../plan/edit/appearance';
import { limits } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';

const places: Readonly<Record<Corner, string>> = {
  'do-first': 'Large impact, little effort',
  'plan-well': 'Large impact, much effort',
  'if-time': 'Small impact, little effort',
  leave: 'Small impact, much effort',
};

export function CornerNames({ onClose }: { readonly onClose: () => void }) {
  const context = useCommandContext();
  const plan = context.openPlan.plan();
  const usual = (corner: Corner) => cornerWords({ appearance: {} }, corner).name;
  const [names, setNames] = useState(
    () =>
      Object.fromEntries(corners.map((corner) => [corner, cornerWords(plan, corner).name])) as Record<Corner, string>,
  );
  const keep = () => {
    // The usual words are no words of the plan’s own.
    const words = corners.map((corner) => {
      const name = names[corner].trim();
      return [cornerKey(corner), name === usual(corner) ? '' : name] as const;
    });
    act(context, 'name the corners', (draft) => setPlaceWords(draft, Object.fromEntries(words)));
    onClose();
  };
  return (
    <Dialog
      title="Corner names"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      {corners.map((corner) => (
        <TextField
          key={corner}
          label={places[corner]}
          placeholder={usual(corner)}
          value={names[corner]}
          maxLength={limits.text}
          onChange={(name) => setNames({ ...names, [corner]: name })}
        />
      ))}
    </Dialog>
  );
}
