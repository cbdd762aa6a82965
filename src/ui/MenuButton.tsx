/** A button that opens a menu. The code of menus comes when a button that has one is pointed at or takes the keyboard. */
import { ChevronDown } from 'lucide-react';
import { useReducer, useRef, useState, type ReactNode } from 'react';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { lateComponent } from './lateComponent';
import styles from './listing.module.css';
import type { MenuEntry } from './menuEntry';
import type { MenuFocus } from './MenuLayer';

const MenuLayer = lateComponent(async () => (await import('./MenuLayer')).MenuLayer);

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
  const { label, shown = label, items, variant = 'plain', icon, iconOnly = false, small, className } = props;
  const menu = useMenu(props.onOpen);
  const named = shown === label ? undefined : label;
  return (
    <>
      {iconOnly ? (
        <IconButton {...menu.button} label={label} icon={icon} variant={variant} small={small} className={className} />
      ) : (
        <Button {...menu.button} variant={variant} icon={icon} className={className} aria-label={named}>
          <span className={styles.shown}>{shown}</span>
          <ChevronDown aria-hidden />
        </Button>
      )}
      {menu.times > 0 && <MenuLayer key={menu.times} {...menu.layer} label={label} items={items} offset={4} />}
    </>
  );
}

type PressEvent = Parameters<NonNullable<AriaButtonProps['onPress']>>[0];
type KeyboardEvent = Parameters<NonNullable<AriaButtonProps['onKeyDown']>>[0];

/** Opens as menus of the platform do: when the mouse goes down, when a finger is lifted, when a key goes down. */
function useMenu(onOpen: (() => void) | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [focus, setFocus] = useState<MenuFocus>(true);
  // One that is opened again while it still fades is another: only a new one takes the keyboard.
  const [times, countOpening] = useReducer((count: number) => count + 1, 0);
  const open = (taking: MenuFocus) => {
    // It gets the keyboard back when the menu closes.
    button.current?.focus({ preventScroll: true });
    setFocus(taking);
    setOpen(true);
    countOpening();
    onOpen?.();
  };
  const load = () => void MenuLayer.load();
  return {
    times,
    button: {
      ref: button,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      preventFocusOnPress: true,
      onHoverStart: load,
      onFocus: load,
      onPressStart: ({ pointerType }: PressEvent) => {
        if (pointerType === 'touch') load();
        else if (pointerType !== 'keyboard') open(pointerType === 'virtual' ? 'first' : true);
      },
      onPress: ({ pointerType }: PressEvent) => {
        if (pointerType === 'touch') open(true);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const taking = focusByKey[event.key];
        if (taking && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(taking);
        else event.continuePropagation();
      },
    },
    layer: { at: button, isOpen, focus, onClose: () => setOpen(false) },
  } as const;
}

const focusByKey: Readonly<Record<string, MenuFocus>> = {
  Enter: 'first',
  ' ': 'first',
  ArrowDown: 'first',
  ArrowUp: 'last',
};
