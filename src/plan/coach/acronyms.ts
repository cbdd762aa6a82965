/** Acronyms that nobody has spelt out anywhere in the plan. */
import { inOrder } from '../model/order';
import type { Plan } from '../model/schema';
import type { Reading } from './reading';
import { tokensOf, wordSet, type Token } from './tokens';

/** Known to every reader, or written in capitals for another reason. */
const known = wordSet(`
  nhs gp uk us usa eu tv it hr id pin pdf sms qr ct mri hiv aids dna covid ppe faq ok pdsa am pm cd dvd usb pc iv ii iii
  a&e q&a r&d gmt bst x-ray vip faqs gps ids i ceo phd md rn ai http www html wifi wi-fi smart sos diy no not all and
  or must do every never stop think yes always now new to the in on of for with is are be if only vs aka etc eg ie who
  what when why how red amber green go act ask see say one two more less safe call check stay top key best good
  please warning nb ps asap may june july monday our we us`);

const acronym = /^[\p{Ll}\p{N}]?\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u;
/** “CLABSIs”, “VTE”, “SpO2” is none. */
const capitals = /\p{Lu}/gu;
const lowered = /\p{Ll}/u;

export interface LoneAcronym {
  readonly acronym: string;
  /** The first box that has it. */
  readonly box: string;
}

/** Each of them once, in the order in which they are met. */
export function loneAcronyms({ plan, boxes }: Reading): readonly LoneAcronym[] {
  const found = new Map<string, string>();
  const small = new Set<string>();
  for (const { id, text, tokens } of boxes) {
    const shouts = !lowered.test(text) && tokens.length > 1;
    for (const { raw, word } of tokens.flatMap(partsOf)) {
      if (lowered.test(raw.charAt(1))) small.add(word);
      else if (/^\p{Ll}/u.test(raw) && !acronym.test(raw)) small.add(word);
      if (shouts || !acronym.test(raw) || (raw.match(capitals)?.length ?? 0) < 2) continue;
      const name = bare(raw);
      if (!known.has(name.toLowerCase()) && !known.has(raw.toLowerCase()) && !found.has(name)) found.set(name, id);
    }
  }
  if (found.size === 0) return [];
  const texts = textsOf(plan);
  const spelt = initialsIn(texts, new Set(found.keys()));
  return [...found].flatMap(([name, box]) =>
    spelt.has(name) || small.has(name.toLowerCase()) || texts.some((text) => explains(text, name))
      ? []
      : { acronym: name, box },
  );
}

/** “MDT-led”, “MDT’s”: the acronym by itself. */
function partsOf({ raw }: Token): readonly { raw: string; word: string }[] {
  return raw
    .replace(/['’]s$/u, '')
    .split('-')
    .map((part) => ({ raw: part, word: part.toLowerCase() }));
}

/** Without a plural. */
function bare(raw: string): string {
  return /\p{Lu}s$/u.test(raw) ? raw.slice(0, -1) : raw;
}

/** “multidisciplinary team (MDT)”. */
function explains(text: string, name: string): boolean {
  return [`(${name})`, `(${name}s)`, `${name} = `].some((form) => text.includes(form));
}

const passed = wordSet('of and the for in to on with a an');

/** Those of the acronyms whose letters are the initials of words in a row, anywhere in the plan. */
function initialsIn(texts: readonly string[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const spelt = new Set<string>();
  const keys = new Map([...wanted].map((name) => [lettersOf(name), name]));
  const lengths = new Set([...keys.keys()].map((letters) => letters.length));
  for (const text of texts) {
    for (const [one, all] of initials(text)) {
      for (const row of [one, all]) {
        for (let at = 0; at < row.length; at += 1) {
          for (const length of lengths) {
            const name = keys.get(row.slice(at, at + length));
            if (name !== undefined) spelt.add(name);
          }
        }
      }
    }
  }
  return spelt;
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}]/gu, '').toLowerCase();
}

const breaks = /[.;:!?()\n]/u;

/** Of each stretch without a full stop: the initials of its words that count, and of all words. */
function initials(text: string): readonly (readonly [string, string])[] {
  return text.split(breaks).map((part) => {
    const words = tokensOf(part)
      .filter(({ raw }) => !acronym.test(raw))
      .flatMap(({ word }) => word.split('-'));
    const first = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
    return [first(words.filter((word) => !passed.has(word))), first(words)] as const;
  });
}

function textsOf(plan: Plan): readonly string[] {
  return [
    plan.title,
    plan.description,
    ...inOrder(plan.nodes).flatMap(({ text, notes = '', smart = {} }) => [
      text,
      notes,
      ...Object.values(smart).map((part) => (typeof part === 'string' ? part : '')),
    ]),
    ...inOrder(plan.measures).flatMap(({ name, definition = '' }) => [name, definition]),
  ];
}
