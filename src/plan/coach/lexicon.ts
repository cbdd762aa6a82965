/**
 * The words that the rules know: English, British spelling first. A new word is one word here and one line in the table
 * of cases.
 */
import { wordSet } from './tokens';

/** Words that begin a text only as what somebody shall do. */
export const actionVerbs = wordSet(`
  implement introduce develop launch ensure provide deliver establish create adopt install instal recruit hire employ
  appoint purchase buy procure redesign design build write rewrite draft produce train retrain educate teach coach
  upskill improve increase reduce decrease enhance strengthen promote encourage embed optimise optimize maximise
  maximize minimise minimize standardise standardize streamline simplify eliminate remove prevent avoid expand extend
  identify define devise agree arrange organise organize convene facilitate enable empower engage involve
  raise boost foster cultivate motivate inspire communicate inform remind tell email e-mail send circulate
  distribute disseminate publish cascade conduct undertake perform carry commission collect gather
  analyse analyze monitor evaluate assess investigate explore consider
  add make give get put bring keep maintain continue begin start stop hold set roll
  ensuring implementing introducing developing launching providing delivering establishing creating installing
  recruiting hiring appointing purchasing buying redesigning educating upskilling improving increasing reducing
  decreasing enhancing strengthening promoting encouraging embedding optimising optimizing maximising minimising
  standardising standardizing streamlining eliminating conducting undertaking commissioning
  allocate assign invest replace upgrade modernise modernize digitise digitize automate mandate enforce apply
  obtain secure acquire formalise formalize initiate integrate revise update amend relaunch refresh
  refill restock replenish repair fix rebuild renew reinforce reassess rearrange reorganise reorganize restructure
  reorder reposition reduce refocus reallocate remodel retain rotate safeguard
  select serve simulate specify strive submit substitute summarise suggest synchronise
  tackle tidy trace translate try unify utilise utilize vaccinate verify weigh widen
  withdraw accelerate achieve adjust administer adopt advertise advocate announce anticipate
  argue ascertain attach attract ban bring categorise centralise
  choose classify co-design codesign co-produce combine compare compile complain compose confirm connect consolidate consult
  convert coordinate co-ordinate decide dedicate demonstrate detect determine diagnose discuss
  divide downgrade elevate elicit enlist enrol enter equalise
  examine execute explain expose finish formulate generate grant grow
  guarantee harmonise illustrate incorporate insert inspect
  instruct inquire justify laminate listen locate lobby
  mend merge mobilise mobilize negotiate normalise notify operate outline oversee
  participate persuade post prepare preserve propose publicise push
  quantify recommend reconcile rectify redeploy redirect refine
  rehearse reiterate reject relate relieve remember render
  resolve restore restrict resume retire reveal
  deploy equip relocate rebuild refurbish nominate invite ask attend meet liaise recognise recognize validate observe
  adapt describe include escalate advise solve respond refer prioritise prioritize offer clarify protect celebrate delegate approve learn let`);

/** Words that are a deed or a thing: a deed where an object follows at once. */
export const doubtfulVerbs = wordSet(`
  complete repeat scan stick stop treat turn answer approach delay direct double house form fit list log label feed find
  query question interview request rescue return reuse position pair phone move open pilot join recall refer register
  present highlight fill challenge influence respond talk wash treat spread separate select
  review audit plan test trial pilot support use change check measure report record document display share process
  screen order schedule discharge transfer control prompt clear clean open correct focus target work act help
  contact call visit brief debrief handover run print supply stock staff fund cover name train training
  start limit cut lower raise lead manage align map book place pay rota provide issue release reward
  release praise teaching `);

/** What follows a verb as its object, and no noun so soon. */
export const objectSigns = wordSet(`
  the a an all every each our their your his her its any more new some both this these those staff everyone everybody
  people patients nurses doctors clinicians families carers teams colleagues with daily weekly monthly regular`);

/** Tokens that may stand before a deed: “to introduce …”, “we will …”, “please …”. */
export const leadIns = wordSet('to we will must should need needs shall please let us lets want aim try and then also');

/** What names people at work and those they care for, one at a time and many. */
export const people = wordSet(`
  nurse nurses doctor doctors pharmacist pharmacists physiotherapist physiotherapists therapist therapists clinician
  clinicians staff team teams patient patients family families carer carers matron matrons consultant consultants
  registrar registrars porter porters manager managers midwife midwives receptionist receptionists paramedic
  paramedics assistant assistants sister sisters everyone everybody somebody someone people relatives relative
  women mothers children adults residents resident clerk clerks coordinator coordinators crew crews surgeon surgeons
  dietitian dietitians healthcare lead leads leaders leader volunteers volunteer gps gp prescriber prescribers
  technician technicians colleagues operator operators handler handlers`);

/** What stands for a verb whatever its subject is. */
export const auxiliaries = wordSet(`
  is are was were has have had can could will would must may might does do gets get receives receive knows know
  feels feel sees see understands understand takes take`);

export const prepositions = wordSet(`
  of for to in on at by with from within after before between during without under over through across about into
  near beside until per against among around behind on-site`);

export const clauseWords = wordSet('who whom whose what when where how why that which whether if so then not');

/** What praises: drivers and wishes begin with it. */
export const qualities = wordSet(`
  reliable timely early prompt rapid effective safe good better clear consistent accurate appropriate adequate enough
  sufficient regular daily weekly strong standard standardised standardized shared joint improved high-quality robust
  proper full complete quick fast right skilled visible open confident trained optimal excellent
  easy simple ready active proactive structured systematic continuous ongoing personalised individual supportive
  stable well-trained up-to-date comprehensive efficient seamless immediate swift equal fair dependable`);

/** The heads that drivers often have. */
export const driverHeads = wordSet(`
  recognition identification assessment access communication handover staffing training education monitoring review
  treatment management planning support escalation availability use knowledge skills culture leadership teamwork
  documentation response prescribing administration screening discharge transfer coordination feedback learning
  awareness engagement involvement equipment environment capacity flow follow-up prevention detection diagnosis
  referral information measurement data technology policy control storage supply ordering reporting investigation
  visibility supervision induction recruitment nutrition hydration mobility repositioning hygiene cleaning
  removal provision reduction introduction delivery installation maintenance positioning sharing adherence
  compliance liaison care prescription reconciliation observation observations vaccination isolation rehabilitation
  exercise lighting check checks alert alerts rounds huddle huddles audits assessments reviews rounding accountability ownership collaboration continuity preparation timing testing triage`);

/** What one can wish for without saying what would be done. */
export const abstractions = wordSet(`
  awareness culture communication engagement teamwork morale leadership ownership accountability compliance
  understanding attitude attitudes behaviour behaviours behavior motivation commitment collaboration quality safety
  care experience outcomes outcome trust knowledge confidence responsibility relationships relationship working
  practice adherence documentation coordination co-ordination efficiency involvement empowerment wellbeing well-being
  satisfaction mindset buy-in vigilance focus profile standards performance productivity cooperation respect
  compassion kindness empathy flow capacity resilience transparency openness support staffing resources visibility uptake
  reliability handover handovers patience professionalism enthusiasm priority listening vision values`);

/** Directions: which way, not how. */
export const directionVerbs = wordSet(`
  improve improving increase increasing reduce reducing decrease decreasing enhance enhancing strengthen strengthening
  promote promoting encourage encouraging raise raising boost boosting foster fostering cultivate maximise maximising
  maximize minimise minimising minimize optimise optimising optimize empower empowering motivate motivating inspire
  embed embedding nurture prevent preventing avoid avoiding better lower lift elevate heighten sustain ensure ensuring eliminate achieve
  prioritise prioritize champion value respect support supporting address tackle overcome drive transform`);

export const comparatives = wordSet(`
  better improved improving timelier smoother closer kinder clearer calmer happier safer tighter deeper wider greater increased increasing enhanced stronger fewer less more reduced lower higher faster
  quicker safer shorter decreased`);

/** How much, in one word. */
export const amountWords = wordSet(`
  half halve halved halving third thirds quarter quarters double doubled doubling twice triple treble zero none never eliminate
  eliminated eradicate eradicated`);

/** Numbers in words. */
export const numberWords = wordSet(`
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
  ninety ninety-five hundred`);

/** As much as can be, unless a direction goes before: “reduce falls for all” says no number. */
export const totalWords = wordSet('no every all always each nobody everyone everybody whole entire');

export const monthWords = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Nouns behind which a number is a name: “Ward 6”, “Type 2”. */
export const numbered = wordSet(`
  ward wards bay bays unit room rooms level levels floor site band phase stage type grade category version theatre
  theatres team group step number part block zone clinic tier schedule class covid act section`);
