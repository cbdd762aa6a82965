/** A number of a measure that may be missing: what people type is kept when the field is left. */
import { useState } from 'react';
import { quote } from '../../../kit/english';
import { typedNumber } from '../../../kit/typedNumber';
import { setMeasureDetail } from '../../../plan/edit/measureEdits';
import type { MeasureId } from '../../../plan/model/schema';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { TextField } from '../../../ui/TextField';

interface MeasureNumberProps {
  readonly id: MeasureId;
  readonly member: 'target' | 'per' | 'floor';
  readonly label: string;
  readonly hint?: string;
}

const longest = 40;

export function MeasureNumber({ id, member, label, hint }: MeasureNumberProps) {
  const { session } = useStores();
  const act = useAct();
  const value = usePlan((plan) => plan.measures[id]?.[member]);
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const number = typedNumber(typed)?.value;
    if (typed.trim() !== '' && number === undefined)
      return session.say(`${label} stays as it was. ${quote(typed)} is not a number.`);
    act('change measure', (draft) => setMeasureDetail(draft, id, member, number));
  };
  return (
    <TextField
      label={label}
      {...(hint !== undefined && { hint })}
      maxLength={longest}
      value={typed ?? (value === undefined ? '' : String(value))}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
      }}
    />
  );
}
