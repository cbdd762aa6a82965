/**
 * Whether a text is a task: something that is done once and is then done. A change idea says what will be different each
 * time; the tasks are what it takes to try it.
 */
import { leadIns, objectSigns } from './lexicon';
import { phraseAt, phrases, startsAt, wordSet } from './tokens';

/** Tasks whatever follows. */
const always = wordSet(`
  train retrain upskill educate teach re-train re-educate email e-mail emailing mail buy purchase procure buying attend
  recruit recruiting hire hiring appoint employ circulate disseminate cascade laminate brief order chase
  training educating purchasing appointing attending ordering mandate liaise reorder requisition photocopy advertise
  inform remind reminding liaising enrol enroll`);

/** “Order sets”, “meet and greet”, “mail merge”: not what they seem to begin. */
const exempt = phrases(`
  order set
  order sets
  order sheet
  meet and greet
  brief interventions
  brief advice
  brief intervention
  order form
  order comms
  teach back
  teach-back
  train of four
  attend anywhere
  remind-me
  training passport`);

const writing = wordSet(`
  write draft produce create develop design make print update revise review rewrite re-write prepare publish finalise
  finalize agree approve sign ratify launch issue amend compile complete submit refresh read display put send share
  distribute present deliver commission upload translate
  writing drafting producing updating revising reviewing printing publishing displaying sharing re-issue reissue
  purchase tweak formulate author`);
const papers = wordSet(`
  policy policies protocol protocols procedure procedures guideline guidelines guidance sop sops leaflet leaflets
  video videos film films module modules poster posters newsletter newsletters report reports business strategy terms job memo bulletin
  letter letters presentation slides flyer flyers charter paper papers factsheet factsheets booklet booklets email
  emails e-mail e-mails reminder reminders messages tender specification minutes plan intranet rota rotas`);

const arranging = wordSet(`
  hold arrange organise organize schedule book set convene run have plan call attend go deliver provide give conduct do
  complete undertake carry roll commission offer put facilitate host launch introduce establish form develop
  holding arranging organising scheduling delivering providing conducting running rolling implement start get create
  present join repeat`);
const gatherings = wordSet(`
  meeting meetings workshop workshops training teaching education course courses conference e-learning elearning
  lecture lectures seminar seminars webinar webinars induction audit audits survey surveys questionnaire committee
  refresher refreshers inservice in-service analysis roadshow roadshows talk talks tutorials tutorial
  masterclass sessions session away study steering task-and-finish working literature focus`);
/** Of some gatherings, only these: “working group”, “study day”. */
const seconds: Readonly<Record<string, ReadonlySet<string>>> = {
  away: wordSet('day days'),
  study: wordSet('day days'),
  steering: wordSet('group committee'),
  working: wordSet('group party'),
  literature: wordSet('review search'),
  focus: wordSet('group groups'),
};

const asking = wordSet('ask contact email tell phone ring call speak talk write apply present get meet liaise raise');
const offices = wordSet(`
  manager managers management it estates procurement finance hr pharmacy supplier suppliers board executive executives
  executives director directors vendor vendors ict commissioners governance approval sign-off funding quotes
  quote buy-in permission agreement budget money matron chair`);
const data = wordSet('data baseline numbers figures notes audit compliance incidents');
const dataVerbs = wordSet('collect gather audit monitor analyse analyze extract obtain collecting gathering measure');

const openings = phrases(`
  meet with
  meet the manager
  send out
  send an
  send a
  send all
  send staff
  send weekly
  send reminders
  put up posters
  put up a poster
  put a poster
  put posters
  sign off
  sign up
  get sign-off
  get approval
  get funding
  get quotes
  apply for
  apply to
  submit
  tell all
  tell staff
  tell everyone
  tell nurses
  tell doctors
  ask staff to
  ask all staff
  make staff aware
  make sure all staff have
  speak to
  speak with
  talk to the
  liaise with
  book a
  book the
  present to
  present at
  present the
  set up a meeting
  find funding
  secure funding
  carry out an audit
  carry out a survey
  carry out an
  do an audit
  do a survey
  hand out leaflets
  look into
  find out
  get hold of
  go to
  sort out
  follow up with it
  draw up a
  write to
  write an
  read the
  complete the form
  finish the`);

/** Heads of what one holds, as the subject: “Mandatory sepsis training”. */
const trainings = wordSet('training e-learning elearning teaching education re-training retraining');
const gatheringNouns = phrases(`
  study day
  study days
  away day
  awareness week
  awareness day
  awareness month
  awareness campaign
  
  induction session
  induction sessions
  information session
  information sessions
  awareness session

  awareness sessions
  training session
  training sessions
  education session
  education sessions
  teaching session
  teaching sessions
  refresher course
  refresher session
  poster campaign
  e-mail to all
  email to all
  reminder email
  reminder e-mail
  working group
  task and finish
  induction programme`);
const firsts = wordSet(
  `meeting meetings workshop workshops audit audits survey surveys briefing briefings reminder reminders recruitment procurement purchase
  installation dissemination circulation distribution`,
);
const families = wordSet(
  'carers parents families relatives patients mothers fathers volunteers partners children women men',
);
const outcomes = wordSet('results findings');
const handouts = wordSet('posters poster leaflets newsletter newsletters emails e-mails flyers');
const champions = wordSet('champion champions ambassador ambassadors');
const finding = wordSet('identify nominate find select choose name recruit appoint create have');
const researching = wordSet('research benchmark advertise negotiate visit interview survey');
const settling = wordSet('map agree discuss');
const settled = wordSet(
  'process pathway governance meeting committee budget definitions definition scope management managers',
);
const still = wordSet('until while using each every');

/** How far in the doing begins: “Ward sister to order …”, “All staff must attend …”. */
const reach = 7;

export function isTask(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !leadIns.has(word));
  if (start === -1) return false;
  return beginsTask(words, start) || isAssigned(words, start) || isHeld(words.slice(start));
}

function beginsTask(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (startsAt(words, at, exempt)) return false;
  if (words.length === at + 1 && !trainings.has(word)) return false;
  if (word === 'train' && families.has(words[at + 1] ?? '')) return false;
  if (always.has(word)) return word !== 'training' || words[at + 1] !== 'that';
  if (startsAt(words, at, openings)) return !(word === 'ask' && words.includes('what'));
  const soon = words.slice(at + 1, at + 7);
  if (firsts.has(word) && ['with', 'of', 'for', 'to', 'on', 'about', 'by', 'all'].includes(soon[0] ?? ''))
    return !words.some((one) => still.has(one));
  if (['share', 'present', 'circulate'].includes(word) && soon.some((one) => outcomes.has(one))) return true;
  if (word === 'contact' && ['other', 'another'].includes(soon[0] ?? '')) return true;
  if (word === 'sign' && soon.slice(0, 3).includes('up')) return true;
  if (finding.has(word) && soon.some((one) => champions.has(one))) return true;
  if (researching.has(word) && objectSigns.has(soon[0] ?? '')) return true;
  if (settling.has(word) && soon.slice(0, 5).some((one) => settled.has(one))) return true;
  if (writing.has(word) && soon.some((one, index) => papers.has(one) && isPaper(one, soon[index + 1]))) return true;
  if (arranging.has(word) && holdsGathering(words.slice(at + 1, at + 8))) return true;
  if (dataVerbs.has(word) && soon.slice(0, 4).some((one) => data.has(one))) return true;
  return asking.has(word) && soon.slice(0, 4).some((one) => offices.has(one));
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

function isHeld(words: readonly string[]): boolean {
  if (words.some((word) => still.has(word)) && !words.some((word) => word === 'e-learning')) return false;
  if (phraseAt(words, gatheringNouns, 5) !== -1) return true;
  if (words.length < 4 && handouts.has(words.at(-1) ?? '')) return true;
  return words
    .slice(0, 5)
    .some((word, index) => trainings.has(word) && !['who', 'that', 'trained', 'of'].includes(words[index - 1] ?? ''));
}
