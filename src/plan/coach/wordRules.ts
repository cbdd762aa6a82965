/** How boxes are worded, whatever they stand for. */
import { enumerate } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import { quoted } from '../ask/words';
import { loneAcronyms } from './acronyms';
import { onBox, reword } from './driverRules';
import type { Found, Rule } from './finding';
import { withoutNumbering } from './numbering';
import { sameTexts } from './sameText';
import { halvesOf } from './seams';
import type { ReadBox } from './reading';

/** In words; an aim has to say more. */
const longest = { aim: 40, driver: 25, idea: 25 } as const;

function isLong({ text, role }: ReadBox): boolean {
  // Some way into a text that is too long its length is settled.
  const words = text
    .slice(0, 1_000)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > longest[role];
}

export const wordRules: readonly Rule[] = [
  {
    id: 'same-text',
    source: 'IHI QI Essentials Toolkit: one box may join several; its text need not be repeated',
    why: 'One box can contribute to several others. Two that say the same drift apart, and their cycles with them.',
    find: ({ boxes }) =>
      sameTexts(boxes).map(({ box, first }): Found => {
        const word = (name: string) => `${name} says nearly the same as ${quoted(first.node)}.`;
        const canJoin = box.role !== 'aim' && box.level === first.level;
        const found = onBox(box, word, canJoin ? { kind: 'join', node: box.id, into: first.id } : reword(box));
        return { ...found, seen: `${box.text}|${first.text}` };
      }),
  },
  {
    id: 'two-in-one',
    source: 'Issen et al. 2018, clarity of components; CEC NSW: one clear statement a box',
    why: 'Each half needs its own ideas and its own measure. Apart, one of them can be right and the other wrong.',
    reads: 'English',
    find: ({ boxes }) =>
      boxes.flatMap((box) => {
        const texts = halvesOf(box);
        if (texts === null) return [];
        return [
          onBox(
            box,
            (name) => `${name} holds two things.`,
            box.role === 'aim' ? reword(box) : { kind: 'split', node: box.id, texts },
          ),
        ];
      }),
  },
  {
    id: 'too-long',
    source: 'Issen et al. 2018, clarity of components: a box is read at a glance',
    why: 'On a slide nobody reads so much in one box. The details can stand in its notes.',
    find: ({ boxes }) =>
      boxes
        .filter(isLong)
        .map((box) => onBox(box, (name) => `${name} has more than ${longest[box.role]} words.`, reword(box))),
  },
  {
    id: 'numbering',
    source: 'Cincinnati key driver diagrams: order comes from the place on the page',
    why: 'The number of a list stays behind when boxes move. The diagram has an order of its own.',
    find: ({ boxes }) =>
      boxes.flatMap((box) => {
        const text = withoutNumbering(box.text);
        if (text === box.text) return [];
        return [
          onBox(box, (name) => `${name} still has the number of a list.`, {
            kind: 'text',
            node: box.id,
            text: text.charAt(0).toUpperCase() + text.slice(1),
          }),
        ];
      }),
  },
  {
    id: 'acronym',
    source: 'Issen et al. 2018, clarity of components: understood by whoever was not there',
    why: 'Patients, new staff and other wards may not know it. Spell it out once, in a box or in its notes.',
    reads: 'English',
    find: (reading) =>
      [...groupBy(loneAcronyms(reading), ({ box }) => box)].flatMap(([box, alone]) => {
        const read = reading.byId.get(box);
        const all = alone.map(({ acronym }) => acronym);
        const word = (name: string) =>
          `${enumerate(
            all.map((acronym) => `“${acronym}”`),
            'and',
          )} in ${name} ${all.length > 1 ? 'are' : 'is'} spelt out nowhere.`;
        return read ? [{ ...onBox(read, word, reword(read)), seen: `${all.join(' ')}|${read.text}` }] : [];
      }),
  },
];
