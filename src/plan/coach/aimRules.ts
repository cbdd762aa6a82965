/** What the aim says, and what it leaves open. */
import { quoted } from '../ask/words';
import type { Found, Rule } from './finding';
import { isForeign } from './language';
import { saysFromWhere, saysHowMuch, saysWhen } from './numbersIn';
import type { ReadBox, Reading } from './reading';
import { wordSet } from './tokens';

const placeholders = wordSet('aim tbc tbd todo xxx xx untitled goal n/a na insert objective purpose placeholder');
/** “[Insert the aim here]”, “Type your aim”, “New aim statement”: nothing but these words. */
const asking = wordSet(`
  aim aims goal objective purpose statement insert enter type write add put state click tap edit here your our the an a
  new project overall smart to be is what this text double please in placeholder confirmed decided agreed written tbc tbd
  go goes defined later for improvement first draft 1 one`);

/** What stands for an aim that nobody has written yet. */
function isBlank({ words }: ReadBox): boolean {
  if (words.length === 0) return true;
  if (words.length === 1) return placeholders.has(words[0] ?? '');
  return words.every((word) => asking.has(word));
}

function onAim({ aim }: Reading, sentence: string): Found[] {
  return [
    {
      on: aim.id,
      kind: 'node',
      sentence,
      seen: `${aim.text}|${JSON.stringify(aim.node.smart ?? {})}`,
      mend: { kind: 'aim-parts', node: aim.id },
    },
  ];
}

/** A rule about an aim that somebody has written. */
function aimRule(
  rule: Pick<Rule, 'id' | 'source' | 'why'>,
  isFault: (aim: ReadBox) => boolean,
  word: (name: string) => string,
): Rule {
  return {
    ...rule,
    reads: 'English',
    find: (reading) => {
      const { aim } = reading;
      return isBlank(aim) || isForeign(aim) || !isFault(aim) ? [] : onAim(reading, word(quoted(aim.node)));
    },
  };
}

const hasNumber = ({ body }: ReadBox) => saysHowMuch(body);
const hasDate = ({ body }: ReadBox) => saysWhen(body);

const whom = wordSet(`
  patient patients adult adults people persons person child children resident residents woman women man men mother
  mothers baby babies newborns infants family families carer carers caller callers client clients user users inpatients
  outpatients staff nurses doctors citizens population admissions referrals pregnancies births visitors
  everyone veterans students pupils smokers learners households neonates toddlers teenagers adolescents clinicians
  midwives employees volunteers members tenants customers`);
const places = wordSet(`
  ward wards unit units department departments clinic clinics hospital hospitals practice practices home homes service
  services trust team teams community region site sites theatre theatres centre centres center surgery surgeries
  emergency icu ed a&e district county city country locality network directorate division organisation board
  school schools prison maternity hospice pharmacy pharmacies lab laboratory ambulance neighbourhood`);
const placeLeads = wordSet('on in at across within throughout for among of from');

/** For whom or where: it names people, or a place that a preposition leads to. */
function saysForWhom({ words }: ReadBox): boolean {
  return words.some(
    (word, at) =>
      whom.has(word) ||
      (places.has(word) && words.slice(Math.max(0, at - 5), at).some((before) => placeLeads.has(before))),
  );
}

export const aimRules: readonly Rule[] = [
  {
    id: 'aim-empty',
    source: 'IHI QI Essentials Toolkit: a driver diagram begins with the aim',
    why: 'Everything to the right is a theory of how to reach it. Without an aim nobody can say whether a driver belongs.',
    find: (reading) => (isBlank(reading.aim) ? onAim(reading, 'The aim is still empty.') : []),
  },
  aimRule(
    {
      id: 'aim-only-direction',
      source: 'QI Lothian: an aim cannot be just “to improve” or “to reduce”',
      why: 'It says which way, not how far or by when, so that nobody can tell whether it has been reached.',
    },
    (aim) => !hasNumber(aim) && !hasDate(aim),
    (name) => `The aim ${name} gives a direction only.`,
  ),
  aimRule(
    {
      id: 'aim-no-number',
      source: 'IHI: an aim says how much',
      why: 'Some is not a number. With one, the team sees how far it has come and when it may stop.',
    },
    (aim) => !hasNumber(aim),
    (name) => `The aim ${name} does not say how much.`,
  ),
  aimRule(
    {
      id: 'aim-no-baseline',
      source: 'SMART aims: from where to where (BGS, IHI aim statement worksheet)',
      why: 'Only who knows where it starts can tell whether the step is bold, easy or out of reach.',
    },
    (aim) => hasNumber(aim) && (aim.node.smart?.from ?? '').trim() === '' && !saysFromWhere(aim.text),
    (name) => `The aim ${name} does not say from where it starts.`,
  ),
  aimRule(
    {
      id: 'aim-no-date',
      source: 'IHI: an aim says by when',
      why: '“Soon” is not a time. A date makes the team choose what to test first.',
    },
    (aim) => !hasDate(aim),
    (name) => `The aim ${name} does not say by when.`,
  ),
  aimRule(
    {
      id: 'aim-no-population',
      source: 'IHI: an aim says for whom; the key driver diagram names its population',
      why: 'Who is meant decides who is counted. A number means little before that is settled.',
    },
    (aim) =>
      hasNumber(aim) &&
      !saysForWhom(aim) &&
      ![aim.node.smart?.population, aim.node.smart?.place].some((part) => (part ?? '').trim() !== ''),
    (name) => `The aim ${name} does not say for whom or where.`,
  ),
];
