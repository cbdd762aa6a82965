/** A button that opens a menu. Entries may open a menu of their own. */
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components/Menu';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { Keys } from './Keys';
import styles from './listing.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as the platform writes it. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
  /** It is on or off, and the action turns it over. */
  readonly isChecked?: boolean;
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
  readonly shown?: string;
  /** A function is asked each time that the menu opens. */
  readonly items: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly variant?: ButtonProps['variant'];
  readonly icon?: ReactNode;
  /** Shows only the icon; the label stays its name. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
  readonly className?: string;
}

export function MenuButton(props: MenuButtonProps) {
  const { label, shown = label, items, variant = 'plain', icon, iconOnly = false, small, className } = props;
  return (
    <MenuTrigger>
      {iconOnly ? (
        <IconButton label={label} icon={icon} variant={variant} small={small} className={className} />
      ) : (
        <Button variant={variant} icon={icon} className={className} aria-label={shown === label ? undefined : label}>
          <span className={styles.shown}>{shown}</span>
          <ChevronDown aria-hidden />
        </Button>
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <Items label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn only while the menu is open. */
function Items({ label, items }: Pick<MenuButtonProps, 'label' | 'items'>) {
  const entries = typeof items === 'function' ? items() : items;
  return (
    <Menu aria-label={label} className={styles.list ?? ''}>
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
        ) : 'items' in entry ? (
          <Nested key={entry.id} submenu={entry} />
        ) : (
          <Action key={entry.id} item={entry} />
        ),
      )}
    </Menu>
  );
}

function Nested({ submenu: { id, label, items } }: { readonly submenu: Submenu }) {
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
        <span className={styles.words}>{label}</span>
        <ChevronDown aria-hidden className={styles.opens} />
      </MenuItem>
      <Popover className={styles.popover ?? ''}>
        <Items label={label} items={items} />
      </Popover>
    </SubmenuTrigger>
  );
}

function Action({ item }: { readonly item: MenuAction }) {
  if (item.isChecked === undefined) return <MenuRow item={item} />;
  return (
    <MenuSection
      aria-label={item.label}
      selectionMode="multiple"
      selectedKeys={item.isChecked ? [item.id] : []}
      onSelectionChange={item.onAction}
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
      onAction={item.isChecked === undefined ? item.onAction : undefined}
      isDisabled={item.isDisabled}
      className={styles.item ?? ''}
      data-danger={item.danger || undefined}
    >
      {item.icon}
      <span className={styles.words}>{item.label}</span>
      {item.isChecked && <Check aria-hidden />}
      {item.keys !== undefined && <Keys>{item.keys}</Keys>}
    </MenuItem>
  );
}
