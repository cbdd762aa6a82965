/** What both comboboxes are made of: a field, a button that opens the list, the list of what fits. */
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { folded } from '../kit/folded';
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
  /** The keyboard goes elsewhere, or something else is pressed. */
  readonly onLeave?: () => void;
  /** Without it the words of what is picked stand in the field. */
  readonly onPick?: (id: string) => void;
  /** Enter with nothing marked in the list; `first`: what best fits. */
  readonly onEnter?: (first: Suggestion | undefined) => void;
  readonly offered: () => readonly Suggestion[];
  readonly placeholder?: string;
  readonly emptyWords?: string;
  readonly autoFocus?: boolean;
  /** Of what is typed; a paste that is longer is cut and told as in other fields. */
  readonly maxLength?: number;
}

/** More than this nobody reads; a few letters narrow it down. */
const shownAtMost = 60;

export function ComboboxFrame(props: ComboboxFrameProps) {
  const {
    label,
    value,
    onChange,
    onLeave,
    onPick,
    onEnter,
    offered,
    placeholder,
    maxLength,
    autoFocus = false,
  } = props;
  const [isActive, setActive] = useState(false);
  // Opened by its button, the list shows everything; typing narrows it down.
  const [showsAll, setShowsAll] = useState(false);
  // The list closes when the value changes: it is the picked one for a moment, then none again.
  const [picked, setPicked] = useState<string | null>(null);
  // What was typed since the keyboard came here the field can undo; what was picked it cannot.
  const [isTyped, setTyped] = useState(false);
  const items = isActive ? fitting(offered(), showsAll ? '' : value) : [];
  const frame = useLeaving(isActive, onLeave);
  const take = (event: KeyboardEvent) => {
    // While an input method composes, and in Safari just after, the key is its own.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    const isMarked = event.target instanceof HTMLInputElement && event.target.hasAttribute('aria-activedescendant');
    if (onEnter && event.key === 'Escape' && !isComposing) onChange('');
    if (!onEnter || event.key !== 'Enter' || isComposing || isMarked || value.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    setPicked(items[0]?.id ?? '');
    onEnter(items[0]);
  };
  return (
    <ComboBox<Suggestion>
      autoFocus={autoFocus}
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
        setTyped(false);
        if (onPick) onPick(item.id);
        else onChange(item.label);
      }}
      items={items}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={onPick !== undefined}
      menuTrigger="input"
      onOpenChange={(isOpen, trigger) => {
        setShowsAll(isOpen && trigger === 'manual');
        if (!isOpen) setPicked(null);
      }}
      onFocus={() => {
        setActive(true);
        setTyped(false);
      }}
      onBlur={() => {
        setActive(false);
        // Where another window came to the front, the keyboard comes back to this field.
        if (!frame.current?.contains(document.activeElement)) onLeave?.();
      }}
      className={field.field ?? ''}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <Group ref={frame} role="presentation" className={field.box ?? ''} onKeyDownCapture={take}>
        <Input
          placeholder={placeholder}
          maxLength={maxLength}
          dir="auto"
          data-undo={isTyped && !(onPick && value === '') ? undefined : 'plan'}
          onInput={() => setTyped(true)}
        />
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

/** Something pressed elsewhere may take the field away before the keyboard has left it. */
function useLeaving(isActive: boolean, onLeave: (() => void) | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const listen = ({ target }: PointerEvent) => {
      const isWithin =
        target instanceof Element && (frame.current?.contains(target) || target.closest('[role=listbox]'));
      if (!isWithin) leave.current?.();
    };
    document.addEventListener('pointerdown', listen, true);
    return () => document.removeEventListener('pointerdown', listen, true);
  }, [isActive]);
  return frame;
}

/** What is called exactly so comes first, then what begins so. */
function fitting(offered: readonly Suggestion[], query: string): readonly Suggestion[] {
  const words = folded(query).trim();
  const rank = ({ label, detail = '', always }: Suggestion) => {
    const name = folded(label).trim();
    if (always) return 3;
    if (name === words) return 0;
    if (name.startsWith(words)) return 1;
    return `${name} ${folded(detail)}`.includes(words) ? 2 : 4;
  };
  if (words === '') return offered.slice(0, shownAtMost);
  const ranked = offered.map((item) => ({ item, at: rank(item) })).filter(({ at }) => at < 4);
  const best = ranked.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
  const always = best.filter((item) => item.always);
  return [...best.slice(0, best.length - always.length).slice(0, shownAtMost - always.length), ...always];
}
