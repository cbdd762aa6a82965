/**
 * Whether a text is a task: something that is done once and is then done. A change idea says what will be different each
 * time; the tasks are what it takes to try it.
 */
import { leadIns, objectSigns, people, prepositions } from './lexicon';
import {
  always,
  arranging,
  asking,
  bookings,
  champions,
  data,
  dataVerbs,
  exempt,
  families,
  finding,
  firsts,
  gatheringNouns,
  gatherings,
  handouts,
  leave,
  offices,
  openings,
  outcomes,
  papers,
  researching,
  seconds,
  settled,
  settling,
  still,
  trainings,
  writing,
} from './taskWords';
import { phraseAt, startsAt } from './tokens';

/** How far in the doing begins: “Ward sister to order …”, “All staff must attend …”. */
const reach = 7;

export function isTask(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !leadIns.has(word));
  if (start === -1) return false;
  return beginsTask(words, start) || isAssigned(words, start) || isHeld(words.slice(start));
}

/** What leads on from a meeting or an audit to what it is about. */
const gathering = ['with', 'of', 'for', 'to', 'on', 'about', 'by', 'all'];
/** May also hang on a wall. */
const signs = new Set(['reminder', 'reminders']);

function beginsTask(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (startsAt(words, at, exempt)) return false;
  if (words.length === at + 1 && !trainings.has(word)) return false;
  if (word === 'train' && families.has(words[at + 1] ?? '')) return false;
  if (trainings.has(word) && !isHeldTraining(words, at)) return false;
  if (word === 'brief') return objectSigns.has(words[at + 1] ?? '') || people.has(words[at + 1] ?? '');
  if (always.has(word)) return true;
  if (startsAt(words, at, openings)) return !(word === 'ask' && words.includes('what'));
  const soon = words.slice(at + 1, at + 7);
  if (firsts.has(word) && (signs.has(word) ? ['for', 'to', 'about'] : gathering).includes(soon[0] ?? ''))
    return !words.some((one) => still.has(one) || one === 'before');
  if (['share', 'present', 'circulate'].includes(word) && soon.some((one) => outcomes.has(one))) return true;
  if (word === 'contact' && ['other', 'another'].includes(soon[0] ?? '')) return true;
  if (word === 'sign' && soon.slice(0, 3).includes('up')) return true;
  if (finding.has(word) && soon.some((one) => champions.has(one))) return true;
  if (researching.has(word) && (objectSigns.has(soon[0] ?? '') || bookings.has(soon[0] ?? ''))) return true;
  if (arranging.has(word) && bookings.has(soon[0] ?? '')) return true;
  // “Print and laminate …”
  if (soon[0] === 'and' && writing.has(word) && (writing.has(soon[1] ?? '') || always.has(soon[1] ?? '')))
    return beginsTask(words, at + 2);
  if (settling.has(word) && soon.slice(0, 5).some((one) => settled.has(one))) return true;
  if (writing.has(word) && soon.some((one, index) => papers.has(one) && isPaper(one, soon[index + 1]))) return true;
  if (arranging.has(word) && holdsGathering(words.slice(at + 1, at + 8))) return true;
  if (dataVerbs.has(word) && soon.slice(0, 4).some((one) => data.has(one))) return true;
  if (!asking.has(word)) return false;
  return (
    soon.slice(0, 4).some((one) => offices.has(one)) ||
    soon.some((one, index) => one === 'for' && leave.has(soon[index + 1] ?? '')) ||
    (['request', 'seek'].includes(word) && soon.slice(0, 3).some((one) => leave.has(one) || one === 'quote'))
  );
}

/** “business case”, “terms of reference”, “job description”, “action plan”; “care plan” is what one works with. */
function isPaper(word: string, next: string | undefined): boolean {
  if (word === 'business') return next === 'case';
  if (word === 'terms') return next === 'of';
  if (word === 'job') return next === 'description';
  return word !== 'plan';
}

function holdsGathering(soon: readonly string[]): boolean {
  return soon.some((word, index) => {
    if (!gatherings.has(word)) return false;
    const needed = seconds[word];
    return needed === undefined || needed.has(soon[index + 1] ?? '');
  });
}

function isAssigned(words: readonly string[], start: number): boolean {
  for (let at = start + 1; at < Math.min(words.length, start + reach); at += 1) {
    const before = words[at - 1] ?? '';
    if (!['to', 'will', 'must', 'should'].includes(before)) continue;
    if (words.slice(start, at - 1).some((word) => still.has(word) || word === 'who')) return false;
    return beginsTask(words, at);
  }
  return false;
}

/** Training as what is held, not as what says more of another thing: “training compliance matrix”. */
function isHeldTraining(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next === 'and') return true;
  if (next === 'that') return false;
  return prepositions.has(next) || objectSigns.has(next) || people.has(next) || gatherings.has(next) || held.has(next);
}
const held = new Set('session programme program package module modules need needs plan'.split(' '));

function isHeld(words: readonly string[]): boolean {
  if (words.some((word) => still.has(word)) && !words.some((word) => word === 'e-learning')) return false;
  if (phraseAt(words, gatheringNouns, 5) !== -1) return true;
  if (words.length < 4 && handouts.has(words.at(-1) ?? '')) return true;
  return words
    .slice(0, 5)
    .some(
      (word, index) =>
        trainings.has(word) &&
        isHeldTraining(words, index) &&
        !['who', 'that', 'trained', 'of'].includes(words[index - 1] ?? ''),
    );
}
