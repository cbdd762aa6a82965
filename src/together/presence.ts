/** What others see of somebody in a room: nothing but these, and no longer than this. */
const longest = 60;
export const colours = 8;

export interface Presence {
  readonly name: string;
  /** Which of the colours, from 0. */
  readonly colour: number;
  /** The box that is selected. */
  readonly box?: string;
  /** Whether it is being typed in. */
  readonly types?: boolean;
}

/** Whatever came, as a presence: what else it holds is left out. */
export function presenceOf(value: unknown): Presence {
  const { name, colour, box, types } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    name: typeof name === 'string' ? name.replace(/\p{C}/gu, '').slice(0, longest) : '',
    colour: typeof colour === 'number' && Number.isInteger(colour) && colour >= 0 ? colour % colours : 0,
    ...(typeof box === 'string' && /^[\w-]{1,64}$/.test(box) && { box }),
    ...(types === true && { types }),
  };
}
