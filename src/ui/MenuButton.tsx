/**
 * A button that opens a menu. Entries may have a menu of their own, which takes the place of the first: it needs no room
 * beside it, and no steady hand.
 */
import { Check, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { useReducer, useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu';
import { Text } from 'react-aria-components/Text';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { Keys } from './Keys';
import styles from './listing.module.css';
import unseen from './unseen.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as the platform writes it. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** It is on or off, and the action turns it over; the menu stays open. */
  readonly isChecked?: boolean;
  /** One of the entries beside it that have this is the one that holds; the action chooses. */
  readonly isChosen?: boolean;
  /** What it is one of, where a menu has several such choices. */
  readonly choice?: string;
  /** How much there is of it, and in words. */
  readonly count?: { readonly number: number; readonly words: string };
  /** The menu stays open after it. */
  readonly staysOpen?: boolean;
  readonly onAction: () => void;
}

export interface Submenu {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

export type MenuEntry = MenuAction | Submenu | 'separator';

export interface MenuButtonProps {
  /** Its accessible name, and what it shows unless `shown` says otherwise. */
  readonly label: string;
  /** A part of the label that says enough where it stands. */
  readonly shown?: ReactNode;
  /** A function is asked each time that the menu opens. */
  readonly items: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly variant?: ButtonProps['variant'];
  readonly icon?: ReactNode;
  /** Shows only the icon; the label stays its name. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
  readonly className?: string;
  /** Told each time that the menu opens: a good moment to fetch what its entries need. */
  readonly onOpen?: () => void;
}

export function MenuButton(props: MenuButtonProps) {
  const { label, shown = label, items, variant = 'plain', icon, iconOnly = false, small, className, onOpen } = props;
  // One that is opened again while it still fades is another: only a new one takes the keyboard.
  const [times, countOpening] = useReducer((count: number) => count + 1, 0);
  const changed = (isOpen: boolean) => {
    if (!isOpen) return;
    countOpening();
    onOpen?.();
  };
  return (
    <MenuTrigger onOpenChange={changed}>
      {iconOnly ? (
        <IconButton label={label} icon={icon} variant={variant} small={small} className={className} />
      ) : (
        <Button variant={variant} icon={icon} className={className} aria-label={shown === label ? undefined : label}>
          <span className={styles.shown}>{shown}</span>
          <ChevronDown aria-hidden />
        </Button>
      )}
      <Popover key={times} className={styles.popover ?? ''} offset={4}>
        <MenuItems label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemsProps extends Pick<MenuButtonProps, 'label' | 'items'> {
  /** Where no button has opened it: closes it, and the first entry takes the keyboard. */
  readonly onClose?: () => void;
}

/** Drawn only while the menu is open. An entry with entries of its own shows them in place of the menu. */
export function MenuItems({ label, items, onClose }: MenuItemsProps) {
  // An entry that is turned on or off leaves the menu open: it is asked for anew.
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [opened, setOpened] = useState<string>();
  const entries = typeof items === 'function' ? items() : items;
  const within = entries.find((entry): entry is Submenu => isSubmenu(entry) && entry.id === opened);
  const shown = within ? [goBack(within, () => setOpened(undefined)), 'separator' as const, ...within.items] : entries;
  return (
    <Menu
      key={within?.id ?? 'menu'}
      aria-label={within?.label ?? label}
      className={styles.list ?? ''}
      {...((within ?? onClose) && { autoFocus: 'first' })}
      {...(onClose && { onClose })}
    >
      {grouped(shown).map((entry, index) =>
        entry === 'separator' ? (
          <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
        ) : Array.isArray(entry) ? (
          <Choices key={`choices-${index}`} label={entry[0]?.choice ?? within?.label ?? label} items={entry} />
        ) : isSubmenu(entry) ? (
          <Opening key={entry.id} submenu={entry} onOpen={() => setOpened(entry.id)} />
        ) : (
          <Action key={entry.id} item={entry} onDone={redraw} />
        ),
      )}
    </Menu>
  );
}

function isSubmenu(entry: MenuEntry): entry is Submenu {
  return entry !== 'separator' && 'items' in entry;
}

const goBack = ({ label }: Submenu, onAction: () => void): MenuAction => ({
  id: 'back',
  label,
  icon: <ChevronLeft aria-hidden />,
  staysOpen: true,
  onAction,
});

function Opening({ submenu: { id, label }, onOpen }: { readonly submenu: Submenu; readonly onOpen: () => void }) {
  return (
    <MenuItem id={id} textValue={label} onAction={onOpen} shouldCloseOnSelect={false} className={styles.item ?? ''}>
      <span className={styles.words}>{label}</span>
      <ChevronRight aria-hidden />
    </MenuItem>
  );
}

/** Entries of which one holds stand together. */
function grouped(entries: readonly MenuEntry[]): (MenuEntry | MenuAction[])[] {
  const groups: (MenuEntry | MenuAction[])[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const isChoice = entry !== 'separator' && 'isChosen' in entry;
    if (!isChoice) groups.push(entry);
    else if (Array.isArray(last)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function Choices({ label, items }: { readonly label: string; readonly items: readonly MenuAction[] }) {
  const chosen = items.find(({ isChosen }) => isChosen);
  return (
    <MenuSection
      aria-label={label}
      selectionMode="single"
      selectedKeys={chosen ? [chosen.id] : []}
      onSelectionChange={(keys) => {
        const [key = chosen?.id] = keys === 'all' ? [] : keys;
        items.find(({ id }) => id === key)?.onAction();
      }}
    >
      {items.map((item) => (
        <MenuRow key={item.id} item={item} />
      ))}
    </MenuSection>
  );
}

function Action({ item, onDone }: { readonly item: MenuAction; readonly onDone: () => void }) {
  if (item.isChecked === undefined) return <MenuRow item={item} />;
  return (
    <MenuSection
      aria-label={item.label}
      selectionMode="multiple"
      selectedKeys={item.isChecked ? [item.id] : []}
      onSelectionChange={() => {
        item.onAction();
        onDone();
      }}
    >
      <MenuRow item={item} />
    </MenuSection>
  );
}

function MenuRow({ item }: { readonly item: MenuAction }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      onAction={item.isChecked === undefined && item.isChosen === undefined ? item.onAction : undefined}
      isDisabled={item.isDisabled}
      {...(item.staysOpen && { shouldCloseOnSelect: false })}
      className={styles.item ?? ''}
      data-danger={item.danger || undefined}
    >
      {item.icon}
      {/* What describes it is then no part of its name. */}
      <Text {...(item.count && { slot: 'label' })} className={styles.words ?? ''}>
        {item.label}
      </Text>
      {item.count && (
        <Text slot="description" className={styles.count ?? ''}>
          <span aria-hidden>{item.count.number}</span>
          <span className={unseen.unseen}>{item.count.words}</span>
        </Text>
      )}
      {(item.isChecked || item.isChosen) && <Check aria-hidden />}
      {item.keys !== undefined && <Keys>{item.keys}</Keys>}
    </MenuItem>
  );
}
