/**
 * Leaves out what a plan mentions and no longer has, as the table says of each reference: the mention goes, or what
 * cannot be without it. What has a rule of its own (a box whose column is gone, a line that can lead elsewhere) has been
 * mended before.
 */
import { leaveOut } from '../model/leaveOut';
import { idsMentioned, mentions, type Mention } from '../model/mentions';
import { follow, type Trail } from './trail';

/** The trail led on; the same trail when nothing is missing. */
export function mendMentions(trail: Trail): Trail {
  // Whoever goes for want of one end may be what another mentions: those that go stand first.
  const holdersFirst = mentions.toSorted((a, b) => rank(a) - rank(b));
  return holdersFirst.reduce((current, mention) => mend(current, mention), trail);
}

function rank({ rule }: Mention): number {
  return rule.gone === 'holder' ? 0 : 1;
}

type Thing = Record<string, unknown>;
type Things = Record<string, Thing>;

function mend(trail: Trail, mention: Mention): Trail {
  const { plan } = trail;
  const { holder, inRecords, rule } = mention;
  const held = (plan as unknown as Things)[holder] ?? {};
  const isThere = (id: string) => Object.hasOwn(plan[mention.to], id);
  const lacks = (thing: object) => idsMentioned(thing, mention).some((id) => !isThere(id));
  const ids = inRecords ? Object.keys(held).filter((id) => lacks(held[id] as object)) : [];
  if (ids.length === 0 && (inRecords || !lacks(held))) return trail;
  return follow(trail, (draft) => {
    const things = (draft as unknown as Things)[holder];
    if (!things) return;
    if (!inRecords) leaveOut(things, mention, isThere);
    for (const id of ids) {
      const thing = things[id];
      if (rule.gone === 'holder') delete things[id];
      else if (thing) leaveOut(thing as Thing, mention, isThere);
    }
  });
}
