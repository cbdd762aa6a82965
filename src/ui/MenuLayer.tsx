/**
 * The entries of a menu and the layer that they stand in. Entries may have a menu of their own, which takes the place of
 * the first: it needs no room beside it, and no steady hand.
 */
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useReducer, useState, type RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components/Menu';
import { Text } from 'react-aria-components/Text';
import { Keys } from './Keys';
import styles from './listing.module.css';
import type { MenuAction, MenuEntry, Submenu } from './menuEntry';
import unseen from './unseen.module.css';

/** What takes the keyboard when a menu opens: its first entry, its last, or the menu itself. */
export type MenuFocus = 'first' | 'last' | true;

export interface MenuLayerProps {
  readonly label: string;
  readonly items: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  /** What it stands at. */
  readonly at: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly focus: MenuFocus;
  /** Px between it and what it stands at. */
  readonly offset: number;
  readonly onClose: () => void;
}

export function MenuLayer({ label, items, at, isOpen, focus, offset, onClose }: MenuLayerProps) {
  return (
    <Popover
      triggerRef={at}
      aria-label={label}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={offset}
      className={styles.popover ?? ''}
    >
      <MenuItems label={label} items={items} focus={focus} onClose={onClose} />
    </Popover>
  );
}

type MenuItemsProps = Pick<MenuLayerProps, 'label' | 'items' | 'focus' | 'onClose'>;

/** Drawn only while the menu is open. An entry with entries of its own shows them in place of the menu. */
function MenuItems({ label, items, focus, onClose }: MenuItemsProps) {
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
      autoFocus={within ? 'first' : focus}
      onClose={onClose}
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
