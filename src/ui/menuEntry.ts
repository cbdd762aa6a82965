/** What a menu offers: actions, choices, further menus. Must not know how it is drawn. */
import type { ReactNode } from 'react';

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
