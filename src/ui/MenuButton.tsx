/** A button that opens a menu. */
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu';
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

export type MenuEntry = MenuAction | 'separator';

export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly variant?: ButtonProps['variant'];
  readonly icon?: ReactNode;
  /** Shows only the icon; the label stays its name. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
}

export function MenuButton({ label, items, variant = 'plain', icon, iconOnly = false, small }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {iconOnly ? (
        <IconButton label={label} icon={icon} variant={variant} small={small} />
      ) : (
        <Button variant={variant} icon={icon}>
          {label}
          <ChevronDown aria-hidden />
        </Button>
      )}
      <Popover className={styles.popover ?? ''} offset={4}>
        <Menu aria-label={label} className={styles.list ?? ''}>
          {items.map((item, index) =>
            item === 'separator' ? (
              <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
            ) : item.isChecked === undefined ? (
              <MenuRow key={item.id} item={item} />
            ) : (
              <MenuSection
                key={item.id}
                aria-label={item.label}
                selectionMode="multiple"
                selectedKeys={item.isChecked ? [item.id] : []}
                onSelectionChange={item.onAction}
              >
                <MenuRow item={item} />
              </MenuSection>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
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
