/** Keys that the elements of views act on themselves and that are no commands: for the list of keys, which is loaded late. */

/** Where they hold, and [keys, what they do] …; keys as commands write them. */
interface OwnKeys {
  readonly title: string;
  readonly rows: readonly (readonly [keys: string, words: string])[];
  /** The set of keys that they belong to, where the view has several. */
  readonly within?: string;
}

const keys: Readonly<Record<string, readonly OwnKeys[]>> = {
  plan: [
    {
      title: 'While editing a cell',
      within: 'table',
      rows: [
        ['Enter', 'Keep it and go down'],
        ['Shift+Enter', 'Keep it and go up'],
        ['Tab', 'Keep it and go on'],
        ['Shift+Tab', 'Keep it and go back'],
        ['ArrowDown', 'Choose from the list'],
        ['Alt+Enter', 'New line in a text'],
        ['Escape', 'Put the old back'],
      ],
    },
    {
      title: 'On a card',
      within: 'cards',
      rows: [['1 to 5', 'Twice: the impact, then the effort']],
    },
  ],
  pdsa: [
    {
      title: 'On the board',
      rows: [
        ['Arrows', 'Go from card to card'],
        ['Space', 'Pick a card up, and drop it'],
        ['Escape', 'Put back a card that is picked up'],
        ['Enter', 'Open the page of the cycle'],
        ['Delete', 'Delete the cycle'],
      ],
    },
    {
      title: 'On the ramps',
      rows: [
        ['← →', 'Go from step to step'],
        ['↑ ↓', 'Go from idea to idea'],
        ['Alt+ArrowUp', 'Move a step up in its ramp'],
        ['Alt+ArrowDown', 'Move a step down'],
        ['Enter', 'Open the page of the cycle'],
      ],
    },
    { title: 'On the page of a cycle', rows: [['Mod+Enter', 'Go on to the next part']] },
  ],
  measures: [
    {
      title: 'On the chart',
      rows: [
        ['← →', 'Go from value to value'],
        ['Home', 'Go to the first value'],
        ['End', 'Go to the last'],
        ['Escape', 'Let go of it'],
      ],
    },
    {
      title: 'While editing a value',
      rows: [
        ['Enter', 'Keep it and go down, or to the next value'],
        ['Tab', 'Keep it and go on'],
        ['Escape', 'Put the old back'],
      ],
    },
  ],
  stakeholders: [
    {
      title: 'On power and impact',
      within: 'cards',
      rows: [['1 to 5', 'Twice: the power, then the impact']],
    },
    {
      title: 'On the commitment chart',
      rows: [
        ['← →', 'Move where they stand, with Shift where they are needed'],
        ['1 to 5', 'Set it at once, with Shift where they are needed'],
        ['Delete', 'Take it back'],
      ],
    },
    {
      title: 'On the map of the network',
      rows: [
        ['T', 'Type a tie: “Ward sister – Site manager – advises”'],
        ['Arrows', 'Go to the nearest mark in that direction'],
        ['Shift+Arrows', 'Move a mark'],
        ['Tab', 'From a mark to its ties'],
        ['Delete', 'On a tie: take it away'],
      ],
    },
    {
      title: 'On the matrix of ties',
      rows: [
        ['Enter', 'Draw a tie, or select the one that is there'],
        ['Delete', 'Take it away'],
      ],
    },
    {
      title: 'On a cell',
      rows: [
        ['← →', 'On now → needed: move where they stand, with Shift where they are needed'],
        ['1 to 5', 'On now → needed, power and impact: set it; 0 clears'],
        ['Enter', 'On the mark: person, group or organisation'],
        ['Delete', 'On the name: make inactive'],
      ],
    },
  ],
};

/** Those that mean something in a view whose sets of keys are these. */
export function ownKeysOf(view: { readonly id: string; readonly keys: readonly string[] }): readonly OwnKeys[] {
  const all = Object.hasOwn(keys, view.id) ? (keys[view.id] ?? []) : [];
  return all.filter(({ within }) => within === undefined || view.keys.includes(within));
}

/** Those of the page on which two states or copies are compared. */
export const compareKeys: readonly OwnKeys[] = [
  {
    title: 'Comparing',
    rows: [
      ['J', 'Go to the next question or change; on a change ↓ does the same'],
      ['K', 'Go to the one before; on a change ↑ does the same'],
      ['1 to 4', 'Answer the question: yours, theirs, before or both, as they are offered'],
      ['0', 'Decide the question later'],
      ['Enter', 'Bring the box of a change near'],
    ],
  },
];
