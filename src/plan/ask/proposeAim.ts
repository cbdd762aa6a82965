/** The sentence that the parts of a SMART aim make. */
import type { Smart } from '../model/schema';
import { longDate } from '../../kit/dates/calendar';
import { oneLine } from './words';

/**
 * A sentence from the parts that are there: “Increase compliance from 45 % to 90 % by 31 March 2027 among adults in the
 * emergency department”. Says increase or reduce only where both ends are numbers of the same unit. Empty when nothing is known.
 */
export function proposeAim(smart: Smart): string {
  const { measure, from, to, byWhen, population, place } = trimmed(smart);
  const what = measure || from || to ? [direction(from, to), measure || 'what we measure'] : [];
  const parts = [
    ...what,
    ...(from ? ['from', from] : []),
    ...(to ? ['to', to] : []),
    ...(byWhen ? ['by', longDate(byWhen)] : []),
    ...(population ? [led(population, /^(?:for|among|in|of|with)\s/iu, 'among')] : []),
    ...(place ? [led(place, /^(?:in|at|on|across|throughout|within)\s/iu, 'in')] : []),
  ];
  const line = parts.join(' ');
  return line.charAt(0).toUpperCase() + line.slice(1);
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
  const [, digits, unit = ''] = /^[<>≤≥~]?\s*([+−-]?\d[\d.,]*)((?:[^\d.,]\D*)?)$/u.exec(text) ?? [];
  if (digits === undefined) return null;
  const plain = digits
    .replace('−', '-')
    .replace(/,(?=\d{3}(?:\D|$))/gu, '')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? { value, unit: unit.trim().toLowerCase() } : null;
}
