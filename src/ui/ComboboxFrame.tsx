/** What both comboboxes are made of: a field, a button that opens the list, the list of what fits. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import field from './field.module.css';
import listing from './listing.module.css';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
  /** Offered whatever is typed. */
  readonly always?: boolean;
}

interface ComboboxFrameProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onPick?: (id: string) => void;
  readonly offered: () => readonly Suggestion[];
  readonly allowsCustomValue?: boolean;
  readonly placeholder?: string;
  readonly emptyWords?: string;
}

/** More than this nobody reads; a few letters narrow it down. */
const shownAtMost = 60;

export function ComboboxFrame(props: ComboboxFrameProps) {
  const { label, value, onChange, onBlur, onPick, offered, allowsCustomValue = false, placeholder } = props;
  const [isActive, setActive] = useState(false);
  // Opened by its button, the list shows everything; typing narrows it down.
  const [showsAll, setShowsAll] = useState(false);
  // The list closes when the value changes: it is the picked one for a moment, then none again.
  const [picked, setPicked] = useState<string | null>(null);
  const items = isActive ? fitting(offered(), showsAll ? '' : value) : [];
  return (
    <ComboBox<Suggestion>
      inputValue={value}
      onInputChange={(text) => {
        setShowsAll(false);
        if (text !== value) onChange(text);
      }}
      value={picked}
      onChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (!item) return;
        setPicked(item.id);
        if (onPick) onPick(item.id);
        else onChange(item.label);
      }}
      items={items}
      defaultFilter={() => true}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection={!allowsCustomValue}
      menuTrigger="input"
      onOpenChange={(isOpen, trigger) => {
        setShowsAll(isOpen && trigger === 'manual');
        if (!isOpen) setPicked(null);
      }}
      onFocus={() => setActive(true)}
      onBlur={() => {
        setActive(false);
        onBlur?.();
      }}
      className={field.field ?? ''}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <Group role="presentation" className={field.box ?? ''}>
        {/* Of what was picked, an empty field holds nothing that it could undo. */}
        <Input placeholder={placeholder} dir="auto" data-undo={onPick && value === '' ? 'plan' : undefined} />
        <Button className={field.opener ?? ''}>
          <ChevronDown aria-hidden />
        </Button>
      </Group>
      <Popover className={`${listing.popover} ${listing.under}`} offset={4}>
        <ListBox<Suggestion>
          className={listing.list ?? ''}
          renderEmptyState={() => <p className={listing.empty}>{props.emptyWords ?? 'Nothing fits.'}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={listing.item ?? ''}>
              <span className={listing.words}>
                {item.label}
                {item.detail !== undefined && <span className={listing.detail}>{item.detail}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function fitting(offered: readonly Suggestion[], query: string): readonly Suggestion[] {
  const words = query.trim().toLowerCase();
  const fits = ({ label, detail = '', always }: Suggestion) =>
    always || `${label} ${detail}`.toLowerCase().includes(words);
  return offered.filter(fits).slice(0, shownAtMost);
}
