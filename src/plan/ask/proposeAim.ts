/** The sentence that the parts of a SMART aim make. */
import type { Smart } from '../model/schema';
import { longDate } from '../../kit/dates/calendar';
import { oneLine } from './words';

/**
 * A sentence from the parts that are there: “Increase compliance from 45 % to 90 % by 31 March 2027 among adults in the
 * emergency department.” It reads as one sentence: the capitals that the parts begin with are gone, but those of names
 * and acronyms stay. Says increase or reduce only where both ends are numbers of the same unit. Empty when nothing is known.
 */
export function proposeAim(smart: Smart): string {
  const { measure, from, to, byWhen, population, place } = trimmed(smart);
  const what = measure || from || to ? [direction(from, to), within(measure) || 'what we measure'] : [];
  const parts = [
    ...what,
    ...(from ? ['from', within(from)] : []),
    ...(to ? ['to', within(to)] : []),
    ...(byWhen ? ['by', longDate(byWhen)] : []),
    ...(population ? [led(within(population), /^(?:for|among|in|of|with)\s/iu, 'among')] : []),
    ...(place ? [placed(isName(place) ? bare(place) : within(place))] : []),
  ];
  const line = parts.join(' ');
  if (line === '') return '';
  const sentence = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/**
 * As the words stand within a sentence: “Falls with harm” is “falls with harm”, “Compliance” is “compliance”; “Bristol Stool
 * Scale” and “LOS” stay.
 */
function within(part: string): string {
  const text = bare(part);
  const [first = '', second = ''] = text.split(' ');
  const isTitle = isCapital(second) && !starters.has(first);
  return !isCapital(first) || first === 'I' || isTitle ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a place is called: “Juniper Ward”, “Ward 4B”, “Juniper”; “Maternity” and “All wards” say only what it is. */
function isName(place: string): boolean {
  const [first = '', second = '', ...others] = bare(place).split(' ');
  if (!isCapital(first) || starters.has(first)) return false;
  if (second === '') return !commonPlaces.has(first.toLowerCase());
  return isCapital(second) || /^\d+\p{L}?$/u.test(second) || (second === 'of' && isCapital(others[0] ?? ''));
}

const bare = (part: string) => part.replace(/[.;,]$/u, '');
const isCapital = (word: string) => /^\p{Lu}\p{Ll}*$/u.test(word);

const commonPlaces = new Set(
  `ward wards unit units department departments clinic clinics hospital hospitals practice practices home homes service
  services team teams community maternity theatre theatres pharmacy hospice surgery reception triage outpatients
  inpatients radiology paediatrics oncology cardiology stroke dialysis endoscopy everywhere`.split(/\s+/u),
);

const starters = new Set([
  'The',
  'A',
  'An',
  'All',
  'Our',
  'Every',
  'Each',
  'Any',
  'This',
  'These',
  'Their',
  'For',
  'In',
  'On',
  'At',
  'Among',
]);
const where = /^(?:in|at|on|across|throughout|within)\s/iu;
const singles = new Set(
  'ward unit department clinic hospital practice service team floor site region community'.split(' '),
);
const determined = /^(?:the|a|an|all|our|every|each|any|this|one|two|three)\s/iu;

/** “on Juniper Ward”, “in the emergency department”. */
function placed(place: string): string {
  if (where.test(place)) return place;
  const named =
    singles.has(place.split(' ').at(-1) ?? '') && place === place.toLowerCase() && !determined.test(place)
      ? `the ${place}`
      : place;
  const isOn = named
    .split(' ')
    .slice(-2)
    .some((word) => /^(?:ward|unit|floor|site)s?$/iu.test(word));
  return `${isOn ? 'on' : 'in'} ${named}`;
}

function trimmed({ measure = '', from = '', to = '', byWhen = '', population = '', place = '' }: Smart) {
  return {
    measure: oneLine(measure),
    from: oneLine(from),
    to: oneLine(to),
    byWhen,
    population: oneLine(population),
    place: oneLine(place),
  };
}

/** The user's own preposition stays. */
function led(text: string, preposition: RegExp, usual: string): string {
  return preposition.test(text) ? text : `${usual} ${text}`;
}

function direction(from: string, to: string): string {
  const [start, end] = [quantity(from), quantity(to)];
  if (!start || !end || start.value === end.value) return 'move';
  if (start.unit !== '' && end.unit !== '' && start.unit !== end.unit) return 'move';
  return start.value < end.value ? 'increase' : 'reduce';
}

/** A number with what stands behind it: `45 %`, `1,200`, `2.5 days`; null for anything that is not one. */
function quantity(text: string): { value: number; unit: string } | null {
  const [sign = '', digits] = /^[<>≤≥~]?\s*([+−-]?\d[\d.,]*)/u.exec(text) ?? [];
  const unit = text.slice(sign.length);
  if (digits === undefined || /\d/u.test(unit)) return null;
  const plain = digits
    .replace('−', '-')
    .replace(/,(?=\d{3}(?:\D|$))/gu, '')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? { value, unit: unit.trim().toLowerCase() } : null;
}
