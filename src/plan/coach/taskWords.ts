/** The words that tasks are told by. What they mean together: `tasks.ts`. */
import { phrases, wordSet } from './tokens';

/** Tasks whatever follows. */
export const always = wordSet(`
  train retrain upskill educate teach re-train re-educate email e-mail emailing mail buy purchase procure buying attend
  recruit recruiting hire hiring appoint employ circulate disseminate cascade laminate brief order chase
  training educating purchasing appointing attending ordering mandate liaise reorder requisition photocopy advertise
  inform remind reminding liaising enrol enroll`);

/** “Order sets”, “meet and greet”, “mail merge”: not what they seem to begin. */
export const exempt = phrases(`
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

export const writing = wordSet(`
  write draft produce create develop design make print update revise review rewrite re-write prepare publish finalise
  finalize agree approve sign ratify launch issue amend compile complete submit refresh read display put send share
  distribute present deliver commission upload translate
  writing drafting producing updating revising reviewing printing publishing displaying sharing re-issue reissue
  purchase tweak formulate author`);
export const papers = wordSet(`
  policy policies protocol protocols procedure procedures guideline guidelines guidance sop sops leaflet leaflets
  video videos film films module modules poster posters newsletter newsletters report reports business strategy terms job memo bulletin
  letter letters presentation slides flyer flyers charter paper papers factsheet factsheets booklet booklets email
  emails e-mail e-mails reminder reminders messages tender specification minutes plan intranet rota rotas powerpoint deck infographic spreadsheet register copies copy`);

export const arranging = wordSet(`
  hold arrange organise organize schedule book set convene run have plan call attend go deliver provide give conduct do
  complete undertake carry roll commission offer put facilitate host launch introduce establish form develop
  holding arranging organising scheduling delivering providing conducting running rolling implement start get create
  present join repeat`);
export const gatherings = wordSet(`
  meeting meetings workshop workshops training teaching education course courses conference e-learning elearning
  lecture lectures seminar seminars webinar webinars induction audit audits survey surveys questionnaire committee
  refresher refreshers inservice in-service analysis roadshow roadshows talk talks tutorials tutorial
  masterclass event events forum fair sessions session away study steering task-and-finish working literature focus`);
/** Of some gatherings, only these: “working group”, “study day”. */
export const seconds: Readonly<Record<string, ReadonlySet<string>>> = {
  away: wordSet('day days'),
  study: wordSet('day days'),
  steering: wordSet('group committee'),
  working: wordSet('group party'),
  literature: wordSet('review search'),
  focus: wordSet('group groups'),
};

export const asking = wordSet(
  'ask contact email tell phone ring call speak talk write apply present get meet liaise raise request seek',
);
export const offices = wordSet(`
  manager managers management it estates procurement finance hr pharmacy supplier suppliers board executive executives
  executives director directors vendor vendors ict commissioners governance approval sign-off funding quotes
  quote buy-in permission agreement budget money matron chair`);
/** What one asks for before anything changes. */
export const leave = wordSet(
  'approval permission funding budget money agreement sign-off quotes advice consent resources',
);
export const data = wordSet('data baseline numbers figures notes audit compliance incidents');
export const dataVerbs = wordSet(
  'collect gather audit monitor analyse analyze extract obtain collecting gathering measure',
);

export const openings = phrases(`
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
export const trainings = wordSet('training e-learning elearning teaching education re-training retraining');
export const gatheringNouns = phrases(`
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
export const firsts = wordSet(
  `meeting meetings workshop workshops audit audits survey surveys briefing briefings reminder reminders recruitment procurement purchase
  installation dissemination circulation distribution`,
);
export const families = wordSet(
  'carers parents families relatives patients mothers fathers volunteers partners children women men',
);
export const outcomes = wordSet('results findings');
export const handouts = wordSet('posters poster leaflets newsletter newsletters emails e-mails flyers');
export const champions = wordSet('champion champions ambassador ambassadors');
export const finding = wordSet('identify nominate find select choose name recruit appoint create have');
export const researching = wordSet('research benchmark advertise negotiate visit interview survey');
/** What one arranges before anything begins. */
export const bookings = wordSet('cover room rooms venue catering speaker speakers dates candidates applicants');
export const settling = wordSet('map agree discuss');
export const settled = wordSet(
  'process pathway governance meeting committee budget definitions definition scope management managers',
);
export const still = wordSet('until while using each every');
