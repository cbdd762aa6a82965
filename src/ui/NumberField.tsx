/** A field for one number, with steps up and down. */
import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import field from './field.module.css';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  /** Shown behind the number: “mm”. */
  readonly unit?: string;
}

export function NumberField({ label, unit, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} className={field.field ?? ''}>
      <Label className={field.label ?? ''}>{unit === undefined ? label : `${label} (${unit})`}</Label>
      <Group className={`${field.box} ${styles.group}`}>
        <Input />
        <Button slot="decrement" className={field.opener ?? ''}>
          <Minus aria-hidden />
        </Button>
        <Button slot="increment" className={field.opener ?? ''}>
          <Plus aria-hidden />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
