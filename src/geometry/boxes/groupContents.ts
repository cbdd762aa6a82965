/**
 * Sets the ideas of every group, and makes the frames around them once the groups have their places.
 *
 * Must not know: how groups are placed among drivers.
 */
import { chartedUnder } from '../../plan/ask/chartedUnder';
import { boxFooter } from '../text/boxFooter';
import { boxContent, type BoxContent } from '../text/boxContent';
import { typesettingOf } from '../text/typesetting';
import type { Wrapper } from '../text/wrapText';
import type { Form, IdeasForm, Spacing } from '../types/form';
import type { ColumnBand, IdeaFrame, Point, TextBlock } from '../types/types';
import type { NodeId, Plan } from '../../plan/model/schema';
import { groupRoom, listIndent, placeGroup, type PlacedGroup } from './groupPlaces';
import type { Grouped, IdeaGroup } from './ideaGroups';

export interface GroupContent {
  readonly group: IdeaGroup;
  readonly ideas: readonly BoxContent[];
  readonly placed: PlacedGroup;
  readonly note?: TextBlock;
  readonly width: number;
  readonly height: number;
}

/** Lines of a list have no edge of their own. */
export function ideaSpacing(spacing: Spacing, { kind }: IdeasForm): Spacing {
  return kind === 'lists' ? { ...spacing, padding: { x: 0, y: 0 }, minBoxHeight: 0 } : spacing;
}

/** As it is set in a group: an idea that others name begins with its letter. */
export function ideaText(text: string, letter: string | undefined): string {
  return letter === undefined ? text : `(${letter}) ${text}`;
}

export function groupContents(
  plan: Plan,
  { groups, letters }: Pick<Grouped, 'groups' | 'letters'>,
  { width, level, kind }: ColumnBand,
  { spacing }: Form,
  ideas: IdeasForm,
  wrap: Wrapper,
): readonly GroupContent[] {
  const set = typesettingOf(plan.appearance);
  const within = ideaSpacing(spacing, ideas);
  return groups.map((group) => {
    const oneLine = group.also === '' ? undefined : wrap(group.also, Infinity, set.footer);
    const room = groupRoom(group.members.length, oneLine?.lines[0]?.width ?? 0, width, ideas, spacing);
    const contents = group.members.map((id) => {
      const node = plan.nodes[id];
      const text = ideaText(node?.text ?? '', letters.get(id));
      const footer = node ? boxFooter(plan, node, true) : '';
      return boxContent(
        { kind, level, width: room.width, text, footer, charts: chartedUnder(plan, id), set, spacing: within },
        wrap,
      );
    });
    const note = group.also === '' ? undefined : wrap(group.also, room.note, set.footer);
    const heights = contents.map(({ height }) => height);
    const placed = placeGroup(heights, note?.height ?? 0, room, ideas.kind);
    return { group, ideas: contents, placed, ...(note && { note }), width, height: placed.height };
  });
}

export interface PlacedIdeas {
  readonly contents: ReadonlyMap<NodeId, BoxContent>;
  readonly at: ReadonlyMap<NodeId, Point>;
  readonly frames: Readonly<Record<NodeId, IdeaFrame>>;
}

/** The ideas at their places on the page, by the places of their groups. */
export function placedIdeas(
  contents: readonly GroupContent[],
  places: ReadonlyMap<NodeId, Point>,
  { id: column, level }: ColumnBand,
  { kind }: IdeasForm,
): PlacedIdeas {
  const ideas = new Map<NodeId, BoxContent>();
  const at = new Map<NodeId, Point>();
  const frames: Record<NodeId, IdeaFrame> = {};
  for (const { group, ideas: own, placed, note, width, height } of contents) {
    const { id, parent, members } = group;
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    members.forEach((member, index) => {
      const [content, place] = [own[index], placed.at[index]];
      if (!content || !place) return;
      ideas.set(member, content);
      // Right-to-left lines have their bullets at the right.
      const left = kind === 'lists' && content.text.direction === 'rtl' ? place.x - listIndent : place.x;
      at.set(member, { x: x + left, y: y + place.y });
    });
    const noteAt = placed.at[members.length];
    frames[id] = {
      id,
      ...(parent !== undefined && { parent }),
      column,
      level,
      kind,
      members,
      x,
      y,
      width,
      height,
      ...(note && noteAt && { note: { text: note, at: { x: x + noteAt.x, y: y + noteAt.y } } }),
    };
  }
  return { contents: ideas, at, frames };
}
