/**
 * What a command is. Menus, toolbar, keyboard and palette all read the same table; nothing else knows what a key does.
 */
import type { CopiedForms } from '../browser/clipboard';
import type { Picture } from '../figure/marks/picture';
import type { Geometry, MeasureText } from '../geometry/types/types';
import type { CycleId } from '../plan/model/schema';
import type { Stores } from '../store/stores';
import type { ImportOffer } from './importOffer';
import type { View, ViewPort } from './view';

/** What commands need from outside; the app hands it over. */
export interface Ports {
  readonly geometry: () => Geometry;
  /** The same in the plan's own form, with columns of these widths in px. */
  readonly geometryAt: (widths: Readonly<Record<string, number>>) => Geometry;
  /** How wide a text becomes, in px. */
  readonly measure: MeasureText;
  /** Prints the worksheet of a cycle, or saves it as a Word document. */
  readonly giveWorksheet: (wish: WorksheetWish) => Promise<void>;
  /** Tells when `geometry` may give another picture; returns how to stop. */
  readonly onGeometry: (listener: () => void) => () => void;
  /**
   * Gives the picture the form in which it is read best in a room of the window, in px; no room: the plan's own. Small
   * plans have it on return; others when `done` is called, which hears whether the form is another than before. Gives what stops it.
   */
  readonly suitGeometry: (
    room: { readonly width: number; readonly height: number } | null,
    done?: (isOther: boolean) => void,
  ) => () => void;
  /** Whether it has such a form. */
  readonly isSuited: () => boolean;
  /** In the order of their tabs. */
  readonly views: readonly View[];
  /** The view on the screen; null while none is shown. */
  readonly view: { current: ViewPort | null };
  /** Whether this view only stands beside another, which the keys and the text that is edited belong to. */
  readonly isBeside?: boolean;
  readonly writeClipboard: (forms: CopiedForms) => Promise<void>;
  readonly savePlanFile: () => Promise<void>;
  /** Saves the plan in a form for other programs, by the form's id. */
  readonly saveForm: (id: string) => Promise<void>;
  readonly copyPicture: () => Promise<void>;
  readonly print: () => Promise<void>;
  /** Prints pictures that a view has made, one to a sheet. */
  readonly printPictures: (pictures: readonly Picture[]) => Promise<void>;
  /** Shows what was recognised before it comes in. */
  readonly offerImport: (offer: ImportOffer) => void;
  /** Reads what is too long to be read at once beside the page, and offers it for import. */
  readonly readBeside: (file: File) => void;
  /** Lets the user choose a file, and says how the plan in it stands to this one. */
  readonly compareFile: () => Promise<void>;
  /** Shows the panel with the details, or hides it. */
  readonly toggleDetails: () => void;
  readonly goToLibrary: () => void;
  readonly goToHistory: () => void;
  /** `thing`: to the page that it has in that view; `replaces`: the way back does not lead to where one was. */
  readonly goToView: (id: string, thing?: string, how?: { readonly replaces: boolean }) => void;
  /** Which view the address names, and which thing in it; undefined outside of a plan. */
  readonly whereNow: () => { readonly view: string; readonly thing?: string | undefined } | undefined;
}

export interface WorksheetWish {
  readonly cycle: CycleId;
  /** With what is known of the cycle; else to be written on by hand. */
  readonly isFilled: boolean;
  readonly as: 'print' | 'word';
}

export interface CommandContext extends Stores {
  readonly ports: Ports;
}

export type CommandGroup = 'Boxes' | 'Free arrangement' | 'Move and select' | 'Plan' | 'View' | 'Share';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** “Mod” is Ctrl, or Cmd on a Mac. The first is the one that is shown. */
  readonly keys?: readonly string[];
  /**
   * `plan`: anywhere in the editor but in a text field; `browser`: the browser itself acts on the keys, which are named
   * here to be found; any other word: a set of keys that holds in views that name it, while they have the keyboard.
   */
  readonly where: string;
  /** The one view, by its id, in which it has a meaning. */
  readonly only?: string;
  /** Also works while a text field has the keyboard; `rested`: while nothing is being typed in it. */
  readonly inFields?: boolean | 'rested';
  /** Whether what it turns on and off is on. */
  readonly checked?: (context: CommandContext) => boolean;
  /** Whether what it chooses of several is so now. */
  readonly chosen?: (context: CommandContext) => boolean;
  readonly enabled?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}
