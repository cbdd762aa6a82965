/** The filter “Mine”. Who that is, is asked when it is first pressed. */
import { useState } from 'react';
import { useSession } from '../store/stores';
import { Chip } from '../ui/Chip';
import { MineDialog } from './MineDialog';

interface MineChipProps {
  /** How many things are mine, once it is known who that is. */
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function MineChip({ count, isOn, onChange }: MineChipProps) {
  const me = useSession((state) => state.me);
  const [asksWho, askWho] = useState(false);
  return (
    <>
      <Chip
        count={me === '' ? undefined : count}
        isOn={isOn}
        onChange={(next) => (next && me === '' ? askWho(true) : onChange(next))}
      >
        Mine
      </Chip>
      {asksWho && (
        <MineDialog
          onClose={() => askWho(false)}
          onChosen={() => {
            onChange(true);
            askWho(false);
          }}
        />
      )}
    </>
  );
}
