/** Chooses one of a few. Every option has words; a mark beside them only helps the eye. */
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components/Select';
import field from './field.module.css';
import listing from './listing.module.css';
import styles from './Select.module.css';

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly mark?: ReactNode;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  /** Undefined: nothing is chosen, and the placeholder shows. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  /** Where what stands around says it to the eye, as in a table. */
  readonly isLabelHidden?: boolean;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, choices, value, onChange, placeholder = 'Choose…', isLabelHidden = false } = props;
  const choose = (key: unknown) => {
    const choice = choices.find(({ id }) => id === key);
    if (choice) onChange(choice.id);
  };
  return (
    <AriaSelect
      aria-label={isLabelHidden ? label : undefined}
      value={value ?? null}
      onChange={choose}
      placeholder={placeholder}
      className={field.field ?? ''}
    >
      {!isLabelHidden && <Label className={field.label ?? ''}>{label}</Label>}
      <Button className={`${field.box} ${styles.button}`}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown aria-hidden className={styles.chevron} />
      </Button>
      <Popover className={`${listing.popover} ${listing.under}`} offset={4}>
        <ListBox className={listing.list ?? ''}>
          {choices.map(({ id, label: words, mark }) => (
            <ListBoxItem key={id} id={id} textValue={words} className={listing.item ?? ''}>
              {mark}
              <span>{words}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
