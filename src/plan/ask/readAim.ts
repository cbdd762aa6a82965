/**
 * What an aim's sentence says of its parts: “By 30 September 2027, bring falls on Juniper Ward down from 8.4 to 5.0” has a
 * measure, both ends, a date and a place. Reads English; what it cannot make out stays out.
 *
 * Must not know: which parts the aim has already.
 */
import { calendarDate, daysInMonth, monthNames } from '../../kit/dates/calendar';
import { readDate } from '../../kit/dates/readDate';
import type { Smart } from '../model/schema';
import { oneLine } from './words';

/** A longer text is no sentence, and only its beginning is read. */
const longest = 600;

/** `today`: YYYY-MM-DD; an aim's date names its year, of which it says the century. */
export function readAim(text: string, today: string): Smart {
  const words = oneLine(text).slice(0, longest).split(' ').map(shorn);
  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) taken.add(at);
    return words.slice(from, to).join(' ');
  };
  const date = findDate(words, today);
  if (date) take(date.from, date.to);
  const ends = findEnds(words, taken);
  if (ends.from) take(ends.from.lead, ends.from.to);
  if (ends.to) take(ends.to.lead, ends.to.to);
  const said = (range: Range | undefined) => range && words.slice(range.from, range.to).join(' ');
  const place = findPlace(words, taken);
  const placeText = place && take(place.lead, place.to) && words.slice(place.from, place.to).join(' ');
  const people = findPeople(words, taken);
  const population = people && take(people.lead, people.to) && words.slice(people.from, people.to).join(' ');
  const measure = measureIn(words.filter((_, at) => !taken.has(at)));
  return withoutBlanks({
    measure,
    from: said(ends.from),
    to: said(ends.to),
    byWhen: date?.date,
    population,
    place: placeText,
  });
}

function withoutBlanks(parts: { [Part in keyof Smart]: string | undefined }): Smart {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}

/** Words `from` to before `to`; `lead`: where the preposition before them stands. */
interface Range {
  readonly lead: number;
  readonly from: number;
  readonly to: number;
}

/** Without what ends a clause. */
const shorn = (word: string) => word.replace(/[,;:.]$/u, '');
const lower = (word: string | undefined) => (word ?? '').toLowerCase();

function findDate(words: readonly string[], today: string): { from: number; to: number; date: string } | undefined {
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 5; length > 0; length -= 1) {
      if (at + length > words.length) continue;
      const date = dateOf(words.slice(at, at + length), today);
      if (date === undefined) continue;
      const isLed = ['by', 'before', 'until'].includes(lower(words[at - 1]));
      return { from: isLed ? at - 1 : at, to: at + length, date };
    }
  }
  return undefined;
}

/** Only what names a year is meant as the aim's date; a month is its last day. */
function dateOf(words: readonly string[], today: string): string | undefined {
  const text = words.join(' ');
  if (!/\d{4}|\d[/.-]\d{1,2}[/.-]\d\d/u.test(text)) return undefined;
  const [month, year] = words.slice(-2);
  const index = monthNames.findIndex((name) => name.toLowerCase() === lower(month));
  const opening = words.slice(0, -2).map(lower).join(' ');
  if (index !== -1 && /^\d{4}$/u.test(year ?? '') && ['', 'end of', 'the end of'].includes(opening)) {
    const [number, ordinal] = [Number(year), index + 1];
    return calendarDate(number, ordinal, daysInMonth(number, ordinal));
  }
  const reading = readDate(text, today);
  return reading.ok ? reading.date : undefined;
}

const amount = /^[<>≤≥~]?[+−-]?\d/u;

/** “from 8.4 to 5.0”; one end alone: “to 90 %”, “90 % of adults”. */
function findEnds(words: readonly string[], taken: ReadonlySet<number>): { from?: Range; to?: Range } {
  const isFree = (at: number) => at < words.length && !taken.has(at);
  const end = (lead: number): Range | undefined => {
    const isAmount = amount.test(words[lead + 1] ?? '') && isFree(lead + 1);
    return isAmount ? { lead, from: lead + 1, to: afterAmount(words, lead + 1, taken) } : undefined;
  };
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at) || lower(words[at]) !== 'from') continue;
    const from = end(at);
    const to = from && lower(words[from.to]) === 'to' ? end(from.to) : undefined;
    if (from) return { from, ...(to && { to }) };
  }
  const lead = words.findIndex((word, at) => isFree(at) && lower(word) === 'to' && end(at) !== undefined);
  const to = lead === -1 ? undefined : end(lead);
  if (to) return { to };
  const share = words.findIndex(
    (word, at) => isFree(at) && amount.test(word) && /%|^per$|^percent/u.test(word + (words[at + 1] ?? '')),
  );
  return share === -1 ? {} : { to: { lead: share, from: share, to: afterAmount(words, share, taken) } };
}

const units = new Set(
  '% percent minutes minute hours hour days day weeks week months month years points cases falls'.split(' '),
);
const spans = new Set('day week fortnight month quarter year'.split(' '));

/** Where an amount with its unit ends: `5.0 for every 1,000 bed days`, `12 a month`, `35 per cent`. */
function afterAmount(words: readonly string[], start: number, taken: ReadonlySet<number>): number {
  let at = start + 1;
  const next = (offset = 0) => (taken.has(at + offset) ? '' : lower(words[at + offset]));
  if (units.has(next())) at += 1;
  if (next() === 'per' && next(1) === 'cent') at += 2;
  if (['a', 'an', 'each', 'every', 'per'].includes(next()) && spans.has(next(1))) return at + 2;
  const isRate = (next() === 'per' && amount.test(next(1))) || (next() === 'for' && next(1) === 'every');
  if (!isRate) return at;
  at += next() === 'per' ? 2 : 3;
  while (/^\p{Ll}+$/u.test(next()) && !stops.has(next()) && at < start + 8) at += 1;
  return at;
}

const stops = new Set(
  'on in at across throughout within among for by from to with and who receive receives are is have has will leave leaves get gets before after down up'.split(
    ' ',
  ),
);
const placeLeads = new Set('on in at across throughout'.split(' '));
const placeNouns =
  /^(?:wards?|units?|departments?|clinics?|hospitals?|practices?|homes?|services?|trust|teams?|community|region|sites?|theatres?|floors?|schools?|surgery|hospice|maternity)$/iu;

/** “on Juniper Ward”, “in the emergency department”: from the preposition to the noun that names a place. */
function findPlace(words: readonly string[], taken: ReadonlySet<number>): Range | undefined {
  for (let lead = 0; lead < words.length; lead += 1) {
    if (taken.has(lead) || !placeLeads.has(lower(words[lead]))) continue;
    for (let at = lead + 1; at < Math.min(words.length, lead + 8) && !taken.has(at); at += 1) {
      if (at > lead + 1 && stops.has(lower(words[at])) && lower(words[at]) !== 'and') break;
      const follows = /^\d{1,3}[A-Z]?$/u.test(words[at + 1] ?? '') && !taken.has(at + 1);
      if (placeNouns.test(words[at] ?? '')) return { lead, from: lead + 1, to: at + (follows ? 2 : 1) };
    }
  }
  return undefined;
}

const people =
  /^(?:patients?|adults?|people|persons?|children|residents?|women|men|mothers|babies|infants|families|carers|callers|clients|users|inpatients|outpatients|staff|nurses|doctors|citizens|referrals|students)$/iu;
const peopleLeads = new Set('of among for in'.split(' '));
const peopleStops = new Set(
  'receive receives are is have has will leave leaves get gets by from to before after on at across who'.split(' '),
);

/** “of adults with suspected sepsis”: from the preposition to the verb. */
function findPeople(words: readonly string[], taken: ReadonlySet<number>): Range | undefined {
  const noun = words.findIndex((word, at) => !taken.has(at) && people.test(word));
  if (noun === -1) return undefined;
  let from = noun;
  while (
    from > 0 &&
    noun - from < 4 &&
    !taken.has(from - 1) &&
    !peopleLeads.has(lower(words[from - 1])) &&
    /^\p{Ll}/u.test(words[from - 1] ?? '') &&
    !peopleStops.has(lower(words[from - 1]))
  )
    from -= 1;
  const isLed = peopleLeads.has(lower(words[from - 1])) && !taken.has(from - 1);
  if (!isLed) from = noun;
  let to = noun + 1;
  while (to < words.length && !taken.has(to) && !peopleStops.has(lower(words[to]))) to += 1;
  return { lead: isLed ? from - 1 : from, from, to };
}

const openings = new Set(
  'we will our aim is to the goal this project and then of increase reduce decrease improve raise bring cut lower halve move get down up from'.split(
    ' ',
  ),
);
const endings = new Set('down up by to from of and the for in on at among'.split(' '));

/** What is left: without the verb that says which way, and loose ends. */
function measureIn(words: readonly string[]): string {
  let [from, to] = [0, words.length];
  while (from < to && openings.has(lower(words[from]))) from += 1;
  while (to > from && endings.has(lower(words[to - 1]))) to -= 1;
  return words.slice(from, to).join(' ');
}
