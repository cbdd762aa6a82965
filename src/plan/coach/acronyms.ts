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

const acronym = /^[\p{Ll}\p{N}]?\p{Lu}[\p{Lu}\p{N}&]{1,6}\p{N}?s?$/u;
/** “VTE”, “D2A”; “SpO2” is none. */
const manyCapitals = /\p{Lu}[^\p{Lu}]?\p{Lu}/u;
const lowered = /\p{Ll}/u;

export interface LoneAcronym {
  readonly acronym: string;
  /** The first box that has it. */
  readonly box: string;
}

/** Each of them once, in the order in which they are met. */
export function loneAcronyms({ plan, boxes }: Reading): readonly LoneAcronym[] {
  const found = new Map<string, string>();
  for (const { id, text, tokens } of boxes) {
    for (const { raw } of tokens.filter(isTool)) if (!found.has(raw)) found.set(raw, id);
    const capital = tokens.filter(({ raw }) => manyCapitals.test(raw));
    if (capital.length === 0 || (!lowered.test(text) && tokens.length > 1)) continue;
    for (const raw of capital.flatMap(partsOf)) {
      if (!acronym.test(raw) || !manyCapitals.test(raw)) continue;
      const name = bare(raw);
      if (!known.has(name.toLowerCase()) && !known.has(raw.toLowerCase()) && !found.has(name)) found.set(name, id);
    }
  }
  if (found.size === 0) return [];
  // What is written small elsewhere is a word.
  const small = new Set(
    boxes.flatMap(({ tokens }) => tokens.flatMap(({ raw, word }) => (lowered.test(raw) ? word : []))),
  );
  const texts = textsOf(plan);
  const spelt = initialsIn(texts, new Set(found.keys()));
  return [...found].flatMap(([name, box]) =>
    spelt.has(name) || (small.has(name.toLowerCase()) && !tools.has(name)) || texts.some((text) => explains(text, name))
      ? []
      : { acronym: name, box },
  );
}

/** Also words that are stressed; before what a tool is, they are its name: “MUST score”. */
const tools = new Set(['MUST', 'WHO', 'FAST', 'SAFE', 'STOP']);
const toolHeads = wordSet('score scores tool checklist chart screening assessment form bundle criteria test');

function isTool({ raw }: Token, at: number, tokens: readonly Token[]): boolean {
  return tools.has(raw) && toolHeads.has(tokens[at + 1]?.word ?? '');
}

/** “MDT-led”, “MDT’s”: the acronym by itself. */
function partsOf({ raw }: Token): readonly string[] {
  return raw.replace(/['’]s$/u, '').split('-');
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
/** Words that no name of three is made of: by chance, three words in a row have any initials. */
const loose = wordSet(`
  is are was be been has have had do does did can could will would must may might should not no we they it he she you i
  us them our their your his her its this that these those who which what when where how why if so then than as at by
  from or but all each every one two three take takes taken give gives given get gets ask asks say says go goes make
  makes put`);

/** Those of the acronyms whose letters are the initials of words in a row, anywhere in the plan. */
function initialsIn(texts: readonly string[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const spelt = new Set<string>();
  const keys = new Map([...wanted].map((name) => [lettersOf(name), name]));
  const lengths = new Set([...keys.keys()].map((letters) => letters.length));
  for (const text of texts) {
    for (const [counting, all] of initials(text)) {
      for (const [row, isStrict] of [
        [counting, false],
        [all, true],
      ] as const) {
        for (let at = 0; at < row.length; at += 1) {
          for (const length of lengths) {
            // Two letters are met anywhere, three by chance where every small word counts.
            if (length < 3 || (length === 3 && isStrict)) continue;
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
    // What no name is made of parts a row.
    const counting = words.filter((word) => !passed.has(word)).map((word) => (loose.has(word) ? '-' : word));
    return [first(counting), first(words)] as const;
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
