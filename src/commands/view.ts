/**
 * What a view of the plan is: one row of the table of views. Addresses, tabs, commands and keys are read from the rows,
 * so that a new view is one folder and one row.
 *
 * Must not know: which views there are (`app/views` has the table).
 */
import type { ComponentType } from 'react';
import type { PictureContent } from '../figure/marks/picture';
import type { Wrapper } from '../geometry/text/wrapText';
import type { Steps } from '../kit/steps';
import type { Plan } from '../plan/model/schema';
import type { MethodWordId } from '../plan/tell/methodWords';
import type { Selected, Selection, ThingKind } from '../store/selection';
import type { Command } from './command';

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface View {
  /** Its part of the address, `#/plan/ID/VIEW`. */
  readonly id: string;
  /** Its tab. */
  readonly label: string;
  /** Gives its component when it is first shown. */
  readonly load: () => Promise<ComponentType>;
  /** What can be selected in it. Its elements carry `data-KIND-id`. */
  readonly selects: readonly ThingKind[];
  /** It is moved about as a whole; other views scroll, and end above what floats over their foot. */
  readonly isCanvas?: boolean;
  /** Things of this kind have a page of their own in it, `#/plan/ID/VIEW/THING`. */
  readonly pages?: ThingKind;
  /** The sets of keys that hold while the view has the keyboard: the `where` of commands. An earlier set goes before a later. */
  readonly keys: readonly string[];
  /** The view, by its id, that can be shown beside it on a wide window. */
  readonly beside?: string;
  /** Commands of its own. */
  readonly commands?: readonly Command[];
  /** The words of the method that it is about: by itself, and by the inner tab that the session keeps under `kept`. */
  readonly about?: ViewWords;
  /** What it adds to the menu *More*: ids of commands, some of them under a heading. */
  readonly more?: readonly MoreEntry[];
}

export interface ViewWords {
  readonly word: MethodWordId;
  readonly kept?: string;
  readonly tabs?: Readonly<Record<string, MethodWordId>>;
}

/** What can be done to the line of an outline that has the keyboard. Each says why it does nothing. */
export interface LinePort {
  /** Begins the next line, or the text of one that is empty. */
  goOn(): void;
  moveIn(): void;
  moveOut(): void;
  /** By one line, up (-1) or down. */
  move(step: -1 | 1): void;
  /** Takes the box away from what it contributes to here. */
  unlink(): void;
  /** Asks what the selected boxes shall contribute to. */
  askWhere(): void;
  /** Whether the box can be taken away so. */
  hasParent(): boolean;
  /** Shows what stands under it, or goes there; `false`: folds it away, or goes to what it stands under. */
  open(isOpen: boolean): void;
  goToEnd(end: 'first' | 'last'): void;
}

/** What can be done to the cells of a table: to the one that has the keyboard, or to all that are selected with it. */
export interface CellPort {
  /** Edits it; folds or opens a group. */
  edit(): void;
  /** Goes to the cell after it (1) or before it, on to the next row. */
  step(by: 1 | -1): void;
  /** Whether there is one. */
  hasStep(by: 1 | -1): boolean;
  /** Selects one row or column more. */
  extend(direction: Direction): void;
  goToEnd(end: 'row-start' | 'row-end' | 'first' | 'last'): void;
  clear(): void;
  fillDown(): void;
}

/** What can be done to the bar of a timeline that has the keyboard. */
export interface BarPort {
  /** Moves it, or its end alone, to the next day or Monday (1) or the one before. */
  move(what: 'all' | 'due', by: 1 | -1): void;
  /** Shows the details of the idea, or of its cycle that has the keyboard; folds or opens a group. */
  open(): void;
}

/** What can be done to the idea of a grid that has the keyboard. */
export interface CardPort {
  /** Takes it up, to be moved by arrows; or keeps it where it has been moved to. */
  take(): void;
  /** Puts back what is being moved. */
  putBack(): void;
  readonly isCarried: () => boolean;
  /** Takes it off the grid. */
  takeOff(): void;
}

/** What a view is as a picture: the figure that *Export* writes, a drawing of marks, or the page as it is seen. */
export type ViewPicture = { readonly kind: 'figure' } | DrawnPicture | PagePicture;

export interface DrawnPicture {
  readonly kind: 'drawn';
  /** What it is called within a sentence: “timeline”. It becomes a part of the file’s name. */
  readonly what: string;
  /** What it can have or not, at first as the view shows it. */
  readonly switches?: readonly { readonly id: string; readonly label: string; readonly isOn: boolean }[];
  /** Null where there is nothing to be drawn. */
  readonly draw: (plan: Plan, wrap: Wrapper, form: DrawnForm) => PictureContent | null;
}

export interface DrawnForm {
  /** For an upright page or the column of a journal. */
  readonly isNarrow: boolean;
  /** For one column of two. */
  readonly isColumn: boolean;
  /** The switches that are on. */
  readonly on: ReadonlySet<string>;
}

export interface PagePicture {
  readonly kind: 'page';
  readonly what: string;
  /** What is pictured with all that it holds, scrolled into sight or not. */
  readonly element: () => HTMLElement | null;
}

export type MoreEntry = string | { readonly label: string; readonly commands: readonly string[] };

/** What commands can ask of the view on the screen. It fills this in while it is shown; what it lacks means nothing in it. */
export interface ViewPort {
  /** Brings the keyboard to the view: to what leads, if something is selected. */
  focus(): void;
  /** What it calls itself in “Back to …”: “the board”. By its label when it does not say. */
  name?(): string;
  /** Where on the page that stands, px. */
  place?(): { readonly x: number; readonly y: number; readonly height: number } | undefined;
  /** What an arrow key goes to from what leads; null where there is nothing. */
  next?(direction: Direction): Selected | null;
  /** All that can be selected. */
  all?(): Selection;
  /** What has these words, in reading order. */
  find?(query: string): Selection;
  /** What makes the first `find` quick, in steps that may be taken before it. */
  findSteps?(): Steps<void>;
  /** Shows everything. */
  fit?(): void;
  /** What *Picture of this view* gives. */
  picture?(): ViewPicture;
  /** Takes the form that suits the window now. */
  suit?(): void;
  /** In an outline. */
  line?: LinePort;
  /** In a table, while one of its cells has the keyboard. */
  cells?(): CellPort | undefined;
  /** On a timeline, while one of its rows has the keyboard. */
  bars?(): BarPort | undefined;
  /** On a grid of cards, while one of them has the keyboard. */
  cards?(): CardPort | undefined;
  zoomBy?(factor: number): void;
  zoomTo?(zoom: number): void;
}
