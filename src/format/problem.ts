/**
 * Everything that can be wrong with a plan file, as a closed union. A problem holds what a sentence about it needs
 * (places, the boxes' own words, what was found) and nothing else; `wordProblem` says it.
 */
import type { Part } from '../plan/model/schema';

/** The lists of the file whose items have an id. */
export type EntityList = Part;

/** What a reader would call the thing that a place belongs to. */
export type Owner =
  | { readonly is: 'plan' | 'appearance' }
  /** A thing of a list, by the name of its kind; `words` where a reader knows it by some. */
  | { readonly is: 'thing'; readonly kind: string; readonly words?: string }
  | { readonly is: 'link'; readonly from?: string; readonly to?: string };

/** A member of the file: its address, such as `nodes[4].due`, its last name and what it belongs to. */
export interface Place {
  readonly path: string;
  readonly member: string;
  readonly owner: Owner;
}

/** One item of a list, with its own words where it has any. */
export interface Item {
  readonly path: string;
  readonly words?: string | undefined;
}

export type OtherFile =
  | 'web page'
  | 'XML'
  | 'PDF'
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'TIFF'
  | 'WebP'
  | 'ZIP'
  | 'Word'
  | 'Excel'
  | 'PowerPoint'
  | 'old Office'
  | 'RTF'
  | 'gzip';
export type OtherApp = 'Excalidraw' | 'tldraw' | 'JSON Canvas' | 'React Flow' | 'Jupyter' | 'GeoJSON' | 'JSON Schema';
export type JsonType = 'text' | 'number' | 'boolean' | 'list' | 'object';

/** What there can be too much of in any file. */
export type OfFile = 'values' | 'members in one object';

/** What concerns the file as a whole: each of these stands alone. */
export type FileProblem =
  | { readonly kind: 'empty' }
  /** `of`: `bytes`, `values`, or what there is too much of in the plan: “boxes”, “points of measures”. */
  | { readonly kind: 'tooLarge'; readonly of: string; readonly found: number; readonly limit: number }
  /** More stands in members that the format does not know than can be kept. */
  | { readonly kind: 'tooMuchUnknown'; readonly path: string; readonly limit: number }
  | { readonly kind: 'otherFile'; readonly is: OtherFile }
  | { readonly kind: 'notUtf8' | 'utf32' | 'notText' | 'plainText' }
  | { readonly kind: 'cutShort'; readonly line: number }
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number; readonly found: string }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'otherApp'; readonly app?: OtherApp }
  | { readonly kind: 'badVersion'; readonly found: string }
  | { readonly kind: 'newerVersion'; readonly found: number; readonly known: number };

/** What concerns one member by itself. `found` is worded already: `“done”`, `a list`. */
export type MemberProblem =
  | { readonly kind: 'missing'; readonly at: Place }
  | { readonly kind: 'wrongType'; readonly at: Place; readonly expected: JsonType; readonly found: string }
  | {
      readonly kind: 'tooLong';
      readonly at: Place;
      readonly of: 'characters' | 'items';
      readonly found: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'notAllowed';
      readonly at: Place;
      readonly found: string;
      readonly allowed: readonly (string | number)[];
    }
  | {
      readonly kind: 'outOfRange';
      readonly at: Place;
      readonly found: string;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly kind: 'badId' | 'badDate' | 'badInstant' | 'badColour'; readonly at: Place; readonly found: string };

/** What concerns how the parts refer to one another. */
export type RuleProblem =
  | { readonly kind: 'columnCount'; readonly of: 'aim' | 'driver' | 'change'; readonly found: number }
  | { readonly kind: 'columnOutOfPlace'; readonly of: 'aim' | 'change'; readonly item: Item }
  | { readonly kind: 'aimCount'; readonly found: number; readonly boxes: readonly Item[] }
  | {
      readonly kind: 'duplicateId';
      readonly list: EntityList;
      readonly id: string;
      readonly first: Item;
      readonly again: Item;
    }
  /** A thing of a list refers to what is not there; `member` says by which of its members. */
  | {
      readonly kind: 'unknownReference';
      readonly list: EntityList;
      readonly holder: Item;
      readonly member: string;
      readonly id: string;
      readonly path: string;
    }
  | {
      readonly kind: 'linkEndMissing';
      readonly path: string;
      readonly end: 'from' | 'to';
      readonly id: string;
      readonly other?: string | undefined;
    }
  | { readonly kind: 'linkToItself'; readonly link: string; readonly box: Item }
  | {
      readonly kind: 'linkWithinColumn';
      readonly link: string;
      readonly from: Item;
      readonly to: Item;
      readonly column?: string | undefined;
    }
  | { readonly kind: 'linkBackwards'; readonly link: string; readonly from: Item; readonly to: Item }
  | {
      readonly kind: 'linkTwice';
      readonly link: string;
      readonly first: string;
      readonly from: Item;
      readonly to: Item;
    }
  | { readonly kind: 'ideaNotChange'; readonly cycle: Item; readonly box: Item }
  | { readonly kind: 'previousOfOtherIdea'; readonly cycle: Item; readonly previous: Item }
  | { readonly kind: 'cyclesInCircle'; readonly found: number; readonly cycles: readonly Item[] };

export type Problem = FileProblem | MemberProblem | RuleProblem;

/** A sentence for each kind of problem. */
export type Words<P extends { readonly kind: string }> = {
  readonly [Kind in P['kind']]: (problem: P & { readonly kind: Kind }) => string;
};
