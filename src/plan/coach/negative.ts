/** Whether a text says what is missing or wrong instead of what is wanted. */
import { directionVerbs, people, prepositions } from './lexicon';
import type { ReadBox } from './reading';
import { phraseAt, phrases, wordSet } from './tokens';

const anywhere = phrases(`
  lack of
  lack clear
  lacks
  lacking
  shortage of
  absence of
  scarcity of
  deficit of
  insufficient
  inadequate
  not enough
  too few
  too many
  too much
  too little
  too long
  too often
  failure to
  failure of
  fail to
  fails to
  inability to
  unable to
  gaps in
  gap in
  no clear
  no one knows
  not aware
  unaware of
  not available
  not in place
  resistance to
  difficulty in
  difficulties in
  difficulties with
  problems with
  problems in
  issues with
  barriers to
  deficiencies in
  weaknesses in
  variation in
  no longer
  unclear who
  left without
  unclear what`);

/** Begins a text that is about what is wrong. */
const starts = wordSet(`
  poor poorly inadequate insufficient limited missing unclear weak inconsistent unreliable ineffective unsafe bad
  fragmented outdated slow late low absent absence lack lacking shortage failure failing failures inability fear no none nobody
  nothing never not without delayed delay delays errors error mistakes omissions breakdown breakdowns gaps gap
  barriers unwarranted non-compliance noncompliance non-adherence understaffing understaffed overcrowding overcrowded
  overworked demotivated disengaged disengagement confusion uncertainty ignorance apathy burnout complacency mistrust
  distrust unequal inequitable unmet wasted interruptions unavailability unavailable incomplete inaccurate
  suboptimal sub-optimal substandard insecure disjointed haphazard variable difficult cumbersome
  miscommunication misunderstanding mismanagement underuse overuse underreporting under-reporting unskilled untrained
  inexperienced insufficiently inadequately reluctance unwillingness hesitation hesitancy ambiguity duplication overreliance over-reliance
  unfamiliarity fatigue distraction distractions wrong silo silos competing conflicting rigid bureaucracy bureaucratic patchy chaotic cluttered
  irregular infrequent sporadic ad-hoc adhoc misaligned rushed ignored forgotten overlooked missed lost broken faulty neglected excessive`);

const highOf = wordSet('turnover workload workloads sickness vacancy vacancies occupancy stress burden absence');
const lowOf = wordSet(`
  morale staffing awareness confidence compliance uptake numbers levels priority quality knowledge engagement
  visibility trust health motivation uptake`);

const denials = wordSet("not don't doesn't isn't aren't cannot can't won't hasn't haven't");
const deniedVerbs = wordSet('do does is are has have can could will did be');

/** Who says that it has been dealt with speaks of what is wanted. */
const turned = wordSet(`
  minimum minimised minimized avoided prevented removed noticed found spotted reduced tackled acted kept reviewed
  recognised recognized identified detected caught escalated cut stopped fixed ended learnt learned reported discussed
  seen shared managed treated controlled addressed`);

/** What is good when there is none of it. */
const evils = wordSet(`
  delay delays harm harms wait waits waiting avoidable unnecessary needless missed miss blame errors error surprises duplication waste
  preventable falls fall missing lost left gaps patient decision wrong unneeded late delayed forgotten
  alone longer shortage`);

/** Says what is wrong wherever it stands, unless there is none of it. */
const wrongs = wordSet(`
  shortage shortages shortfall shortfalls breakdown breakdowns gaps failures deficits patchy broken nobody rushed ignored
  forgotten overlooked unaware reluctant afraid exhausted unsupported unclear inconsistent unreliable inadequate
  insufficient ineffective neglected understaffed overworked overstretched fragmented outdated rarely hardly
  excluded unheard unsafe unwelcome isolated abandoned ashamed missed lost interrupted delayed insufficiently inadequately poorly undervalued demoralised chaotic unsafe unavailable`);
const spared = wordSet('no few fewer without never less avoid avoids if when against free');

/** A driver is put as what is wanted; an idea may well be to stop something. */
export function isNegative({ role, words, tokens, text }: ReadBox): boolean {
  const [first = '', second = ''] = words;
  if (role === 'aim') return false;
  if (phraseAt(words, anywhere, role === 'idea' ? 1 : 8) !== -1) return true;
  if (words.some((word, at) => turned.has(word) && !undone.has(words[at - 1] ?? ''))) return false;
  if (['no', 'none', 'nobody', 'never', 'not', 'nothing', 'without', 'no-one'].includes(first))
    return !words.slice(1, 4).some((word) => evils.has(word)) && role === 'driver';
  if (first === 'low') return lowOf.has(second);
  if (first === 'high' || first === 'heavy') return highOf.has(second);
  if (first === 'long') return ['wait', 'waits', 'delays', 'queues', 'delay', 'waiting'].includes(second);
  if (role === 'idea') return ['poor', 'inadequate', 'insufficient'].includes(first);
  if (starts.has(first) || isNameOfWrong(words)) return true;
  return words.slice(0, 10).some((word, at) => {
    if (at > 0 && predicates.has(words[at - 1] ?? '') && starts.has(word) && !denying.has(word)) return true;
    if (wrongs.has(word)) return !words.slice(Math.max(0, at - 3), at).some((before) => spared.has(before));
    if (word === 'too') return at > 0;
    if (word === 'left' && words[at + 1] === 'waiting') return words[0] !== 'no';
    // “Seen, not asked about” sets one thing against another.
    const isContrast = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).includes(',');
    return at > 0 && !isContrast && isDenial(words, word, at);
  });
}

const undone = wordSet('not never rarely seldom poorly hardly insufficiently inconsistently');
const denying = wordSet('no none nobody never not nothing without');
const predicates = wordSet('is are remains remain was were very often being');
const wrongNames = wordSet(`
  errors error delays delay failures failure problems problem issues mistakes complaints omissions barriers blocking
  shortfalls queues pressures conflicts bottlenecks obstacles duplication waste harm`);

/** “Medication errors”, “Bed blocking”. */
function isNameOfWrong(words: readonly string[]): boolean {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return (
    words.length > 1 &&
    words.length < 4 &&
    wrongNames.has(last) &&
    !directionVerbs.has(words[0] ?? '') &&
    !prepositions.has(before) &&
    !words.some((word) => spared.has(word))
  );
}

function isDenial(words: readonly string[], word: string, at: number): boolean {
  const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
  if (word === 'never') return people.has(before) && !evils.has(after);
  if (!denials.has(word)) return false;
  // “What goes well and what does not” sets both side by side.
  if (after === '' && words.includes('what')) return false;
  if (word === 'not' && !deniedVerbs.has(before) && !/(?:ed|n|t|de)$/u.test(after)) return false;
  return !['or', 'but', 'if'].includes(before) && !words.slice(at + 1, at + 4).some((one) => evils.has(one));
}
