/**
 * What a command is. Menus, toolbar, keyboard and palette all read the same table; nothing else knows what a key does.
 */
import type { CopiedForms } from '../browser/clipboard';
import type { Geometry } from '../geometry/types/types';
import type { Stores } from '../store/stores';

/** What the canvas on the screen can be told to do; absent while another view is shown. */
export interface CanvasPort {
  fit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Brings keyboard focus to the canvas: to the leading box, if one is selected. */
  focus(): void;
}

/** What commands need from outside; the app hands it over. */
export interface Ports {
  readonly geometry: () => Geometry;
  /** Tells when `geometry` may give another picture; returns how to stop. */
  readonly onGeometry: (listener: () => void) => () => void;
  readonly canvas: { current: CanvasPort | null };
  readonly writeClipboard: (forms: CopiedForms) => Promise<void>;
  readonly savePlanFile: () => Promise<void>;
  readonly copyPicture: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly goToLibrary: () => void;
  readonly goToHistory: () => void;
}

export interface CommandContext extends Stores {
  readonly ports: Ports;
}

export type CommandGroup = 'Boxes' | 'Move and select' | 'Plan' | 'View' | 'Share';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** “Mod” is Ctrl, or Cmd on a Mac. The first is the one that is shown. */
  readonly keys?: readonly string[];
  /**
   * `canvas`: only while the canvas has the keyboard; `plan`: anywhere in the editor but in a text field; `browser`: the
   * browser itself acts on the keys, which are named here to be found.
   */
  readonly where: 'canvas' | 'plan' | 'browser';
  /** Also works while a text field has the keyboard. */
  readonly inFields?: boolean;
  readonly enabled?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}
