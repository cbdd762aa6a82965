/** The filter “Mine”. Who that is, is asked when it is first pressed. */
import { useSession } from '../store/stores';
import { Chip } from '../ui/Chip';
import { useAskMine } from './useAskMine';

interface MineChipProps {
  /** How many things are mine, once it is known who that is. */
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function MineChip({ count, isOn, onChange }: MineChipProps) {
  const me = useSession((state) => state.me);
  const { ask, dialog } = useAskMine(() => onChange(true));
  return (
    <>
      <Chip
        count={me === '' ? undefined : count}
        isOn={isOn}
        onChange={(next) => (next && me === '' ? ask() : onChange(next))}
      >
        Mine
      </Chip>
      {dialog}
    </>
  );
}
