/** What the marks, lines and colours of a map mean, below it. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { PlanNetwork } from '../../../plan/ask/people/network';
import type { GroupMark, Mark } from '../../marks/mark';
import { stakeholderMark, type StakeholderForm } from '../../marks/stakeholderMark';
import { setWords } from '../setWords';
import type { MapLook } from './mapMarks';
import type { MapScene } from './mapScene';

const style = { size: 12.5, leading: 18, weight: 400 } as const;
const widths = { mark: 22, line: 34, gap: 18 } as const;
const radius = 7;

interface Legend {
  readonly x: number;
  readonly y: number;
  /** It goes on below where it is full. */
  readonly width: number;
}

interface Entry {
  readonly words: string;
  readonly sign: (x: number, y: number) => readonly Mark[];
  readonly room: number;
}

export function mapLegend(
  { people }: PlanNetwork,
  scene: MapScene,
  look: MapLook,
  place: Legend,
  wrap: Wrapper,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let [x, y] = [place.x, place.y];
  for (const { words, sign, room } of entriesOf(people, scene, look)) {
    const width = room + wrap.widthOf(words, style) + 1;
    if (x > place.x && x + width > place.x + place.width) [x, y] = [place.x, y + style.leading + 4];
    const text = { x: x + room, y, width: width - room + 8, style, colour: look.palette.base.ink };
    marks.push(...sign(x, y + style.leading / 2), ...setWords(words, text, wrap));
    x += width + widths.gap;
  }
  const group: GroupMark = { kind: 'group', id: 'legend', role: 'note', marks };
  return marks.length === 0 ? { marks: [], height: 0 } : { marks: [group], height: y - place.y + style.leading };
}

function entriesOf(people: PlanNetwork['people'], { ties }: MapScene, look: MapLook): readonly Entry[] {
  const { base, ground } = look.palette;
  const mark = (words: string, form: StakeholderForm, more: object = {}, colour = base.strongLine): Entry => ({
    words,
    room: widths.mark,
    sign: (x, y) => stakeholderMark({ form, centre: { x: x + radius, y }, radius, colour, fill: ground, ...more }),
  });
  const line = (words: string, colour: string, width: number): Entry => ({
    words,
    room: widths.line,
    sign: (x, y) => [{ kind: 'line', from: { x, y }, to: { x: x + 26, y }, stroke: { colour, width } }],
  });
  const has = (test: (one: PlanNetwork['people'][number]) => boolean | undefined) => people.some((one) => test(one));
  const isThere = (kind: 'formal' | 'informal') => ties.some(({ tie }) => tie.kind === kind);
  const isStrong = ties.some(({ tie }) => (tie.strength ?? 1) > 1);
  const { palette, colouring } = look;
  return [
    ...(has(({ kind }) => kind === 'person') ? [mark('Person', 'person')] : []),
    ...(has(({ kind }) => kind === 'group') ? [mark('Group', 'group')] : []),
    ...(has(({ kind }) => kind === 'organisation') ? [mark('Organisation', 'organisation')] : []),
    ...(has(({ voice }) => voice) ? [mark('Speaks for patients or carers', 'person', { hasVoice: true })] : []),
    ...(has(({ asked, answered }) => asked !== undefined && answered === undefined)
      ? [mark('No answer yet', 'person', { isAwaited: true })]
      : []),
    ...(look.rings.size > 0 ? [mark('Only link', 'person', { hasRing: true, radius: 6 })] : []),
    ...(isThere('formal') ? [line('Formal, from roles', base.line, 1.6)] : []),
    ...(isThere('informal') ? [line('Informal', base.accent, 1.6)] : []),
    ...(isStrong ? [line('Thicker: more often', base.quietInk, 3.6)] : []),
    ...look.categories.entries.map(({ index, words }) =>
      mark(words, 'person', { fill: palette[colouring](index).mark }, palette[colouring](index).mark),
    ),
  ];
}
