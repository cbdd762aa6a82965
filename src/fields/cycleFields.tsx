/** The fields of a cycle's four parts, each tied to its value in the plan. */
import type { ReactNode } from 'react';
import { setCycle, type CycleField, type CycleSection } from '../plan/edit/cycleEdits';
import { limits, type Cycle, type CycleId } from '../plan/model/schema';
import { usePlan } from '../store/stores';
import { useAct } from '../store/useAct';
import { SegmentedControl, type Segment } from '../ui/SegmentedControl';
import { BoundDate, BoundText } from './boundFields';

/** The fields of a part that hold words, dates among them. */
type WordField<S extends CycleSection> = {
  [F in CycleField<S>]: Cycle[S][F] extends string | undefined ? F : never;
}[CycleField<S>];

interface FieldProps<S extends CycleSection> {
  readonly id: CycleId;
  readonly section: S;
  readonly field: WordField<S>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
}

const read = <S extends CycleSection>(cycle: Cycle | undefined, section: S, field: WordField<S>) =>
  cycle?.[section][field] as string | undefined;

export function CycleText<S extends CycleSection>({ id, section, field, ...look }: FieldProps<S>) {
  return (
    <BoundText
      {...look}
      lines={2}
      maxLength={limits.notes}
      stepLabel="change PDSA cycle"
      run={`cycle:${id}:${section}:${String(field)}`}
      read={(plan) => read(plan.cycles[id], section, field)}
      write={(draft, words) => setCycle(draft, id, section, field, words as Cycle[S][WordField<S>])}
    />
  );
}

export function CycleDate<S extends CycleSection>({ id, section, field, label }: FieldProps<S>) {
  return (
    <BoundDate
      label={label}
      stepLabel="change PDSA cycle"
      read={(plan) => read(plan.cycles[id], section, field)}
      write={(draft, date) => setCycle(draft, id, section, field, date as Cycle[S][WordField<S>] | undefined)}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: ReactNode }[];
  readonly read: (cycle: Cycle) => T | undefined;
  readonly write: (draft: Parameters<typeof setCycle>[0], choice: T | undefined) => void;
  readonly id: CycleId;
}

/** One of a few, or nothing said yet. */
export function CycleChoice<T extends string>({ id, label, options, read: readChoice, write }: ChoiceProps<T>) {
  const value = usePlan((plan) => (plan.cycles[id] ? readChoice(plan.cycles[id]) : undefined));
  const act = useAct();
  const segments: readonly Segment<string>[] = [{ id: 'none', label: '–', name: 'Not said' }, ...options];
  return (
    <SegmentedControl
      label={label}
      segments={segments}
      value={value ?? 'none'}
      onChange={(next) =>
        act('change PDSA cycle', (draft) => write(draft, options.find((option) => option.id === next)?.id))
      }
    />
  );
}
