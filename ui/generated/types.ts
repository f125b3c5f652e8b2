// What crosses from the app to a screen, as crates/app/src/api says it. Written by `make bindings`. Do not edit.

/** One of the team. */
export type AccessRow = {
  /** Their id. */
  user: string,
  /** Their name. */
  name: string,
  /** True for the one who looks after the patient. */
  owner: boolean,
  /** True if they see the patient. */
  sees: boolean,
  /** True for whoever asks. */
  you: boolean,
  /** True for somebody who helps the patient at home: nobody is handed over to them. */
  carer: boolean,
  /** The same in words. */
  said: Said,
};

/** Ends what a colleague sees of a patient, or gives it back. */
export type AccessSet = {
  /** The patient's id. */
  patient: string,
  /** The colleague: an id or a name. */
  user: string,
  /** True to give it back, false to end it. */
  sees: boolean,
};

/** Who looks after a patient and who sees them. */
export type AccessView = {
  /** What was done just now, in words; `None` when nothing was. */
  done: Said | null,
  /** Who looks after the patient, in words. */
  owner: Said,
  /** What is still on the road from whoever handed the patient over, and when all of it is here. */
  road: Array<Said>,
  /** Ends of somebody's access that have no effect, a sentence each. */
  withoutEffect: Array<Said>,
  /** The team's clinicians, by name, and behind them who helps the patient at home. */
  people: Array<AccessRow>,
};

/** A line where the plan asks for something to be done, or what it aims at. */
export type ActionLine = {
  /** The value, as an integer with the series' decimals. */
  value: number,
  /** What it is. */
  name: string,
  /** True for what was agreed to aim at: it asks for nothing to be done. */
  target: boolean,
};

/** What to do now. */
export type Advice = {
  /** How urgent. */
  zone: ZoneView,
  /** The zone in a few words: 'Phone your team today'. */
  headline: Said,
  /** What was found, a sentence each, most urgent first. */
  findings: Array<FindingView>,
  /** What the plan says to do now. */
  whatToDo: Array<Said>,
  /** What no rule has looked at, or could not: 'We have no earlier weight to compare with.' */
  notJudged: Array<Said>,
};

/** Which alert. */
export type AlertAsked = {
  /** The patient's id. */
  patient: string,
  /** The cause's code. */
  cause: string,
  /** The names of the findings that were on the screen; empty for all that are open. */
  basedOn: Array<string>,
  /** The entries of the check-ins that were on the screen with them; empty for all that there are. */
  entries?: Array<string>,
};

/** Closes an alert. */
export type AlertClose = {
  /** Which, and what its author saw. */
  alert: AlertAsked,
  /** What was done: the code of an action. */
  action: string,
  /** In words; may be empty but for 'other'. */
  why: string,
};

/** One open finding of an alert. */
export type AlertFinding = {
  /** Its name: a closing says by it what its author had before their eyes. */
  name: string,
  /** How urgent it is. */
  level: ZoneView,
  /** The rule. */
  rule: string,
  /** What it says, in words. */
  said: Said,
  /** The day it is of, in words. */
  day: string,
  /** True once somebody of the team has opened it. */
  opened: boolean,
  /** True when it is new since the alert was put off, and ended that. */
  newSince: boolean,
  /** What it rests on; none when what is known now does not say so any more. */
  found: FindingView | null,
  /** The entries of the check-in that it is about; empty when it is about how things stand. */
  entries: Array<string>,
};

/** Alerts, the most urgent first. */
export type AlertList = {
  /** The alerts. */
  alerts: Array<AlertView>,
  /** What can be done about one when it is closed, in the order of the form. */
  actions: Array<PlanChoice>,
  /** That there may be more, until the whole history of each of these patients has come. */
  notLoaded: Said | null,
};

/** Puts an alert off. */
export type AlertSnooze = {
  /** The patient's id. */
  patient: string,
  /** The cause's code. */
  cause: string,
  /** The last day, `YYYY-MM-DD` or `D/M/YYYY`. */
  until: string,
  /** Why. */
  why: string,
  /** The names of the findings that were on the screen; empty for all that are open. What came meanwhile ends it at once. */
  basedOn: Array<string>,
  /** The entries of the check-ins that were on the screen with them; empty for all that there are. */
  entries?: Array<string>,
};

/** One alert. */
export type AlertView = {
  /** The patient's id. */
  patient: string,
  /** Family name first. */
  name: string,
  /** The cause's code. */
  cause: string,
  /** What it is about, in words. */
  about: Said,
  /** How urgent it is. */
  level: ZoneView,
  /** `open`, `snoozed`, `expected` or `closed`. */
  state: string,
  /** The same in words. */
  stateSaid: Said,
  /** What stands out, in words: the worst of its findings, and of several as bad the latest. Where another one points the
   * other way, high beside low, it says both. */
  reason: Said,
  /** The name of the open finding that it is headed by; empty when that is not open. */
  lead: string,
  /** Since when, in words. */
  since: Said,
  /** True once somebody of the team has opened it since its last finding came. */
  opened: boolean,
  /** True once somebody has looked at all the check-ins that it rests on, or has opened it. A look is no contact with the
   * person: it stops the first step of an alert that nobody opens, and not the second. */
  lookedAt: boolean,
  /** `deputy` or `lead` once nobody has opened it for too long; else empty. */
  escalated: string,
  /** The same in words; empty when it is not. */
  escalatedSaid: Said,
  /** What is open, most urgent first. */
  open: Array<AlertFinding>,
  /** True when it may be put off: nothing red or more urgent is open. */
  mayBePutOff: boolean,
  /** Who of the team has looked at what is open, and when, in words, the latest first. */
  seenBy: Array<string>,
  /** Who has looked at the check-ins without opening the alert, and when, in words, the latest first. */
  lookedBy: Array<string>,
  /** Who closed something of it, when, and what was done, in words, the latest first. */
  closedBy: Array<string>,
  /** Who put it off and why, in words; empty when it is not put off and would not be without what came since. */
  putOff: Array<string>,
  /** That a putting off ended before its day, and by what, in words; none when it did not. */
  putOffEnded: Said | null,
  /** How many findings were expected and therefore open nothing. */
  expected: number,
  /** How many findings were closed. */
  closed: number,
};

/** Corrects one part of a check-in; the other parts stay. */
export type AmendReading = {
  /** The check-in's key. */
  key: string,
  /** The fields with new values; the empty ones stay as they were. */
  fields: CheckInFields,
  /** The person has answered the checks. */
  confirmed: boolean,
};

/** One answer. */
export type AnswerChoice = {
  /** The answer's code. */
  answer: string,
  /** The answer in words. */
  text: string,
  /** True for 'no change', which one key press gives to every question. */
  usual: boolean,
};

/** What the first window needs to know. */
export type AppState = {
  /** The program's version. */
  version: string,
  /** The profiles on this computer, by name. */
  profiles: Array<ProfileSummary>,
  /** The profile that is open now. */
  open: OpenProfile | null,
  /** True while anybody's signature is missing under a clinical table. */
  clinicalTablesUnsigned: boolean,
  /** Every clinical table with who signed which version of it. */
  clinicalTables: Array<ClinicalTable>,
};

/** Who it is, on every screen about a patient. */
export type Banner = {
  /** The patient's id. */
  id: string,
  /** Family name first. */
  name: string,
  /** Born, in words, with age. */
  born: string,
  /** NHS number, grouped; empty when unknown. */
  nhsNumber: string,
  /** Target weight with unit; empty when not set. */
  targetWeight: string,
  /** Oxygen scale; empty when not set. */
  oxygenScale: string,
  /** The zone of what is known. */
  zone: ZoneView,
  /** The age of what is known. */
  age: Said,
  /** True when not seen for long enough to worry. */
  notSeen: boolean,
};

/** Everyone, worst first. */
export type Caseload = {
  /** The rows, worst first. */
  rows: Array<CaseloadRow>,
  /** 'List as of 07:42' with the date when it is not today. */
  asOf: Said,
  /** Where the nurse's own work is. */
  sync: SyncLine,
  /** A receipt for each patient who has left this list of late: when, and where what was written about them is. It names
   * nobody. */
  left: Array<Said>,
};

/** One patient in the list. */
export type CaseloadRow = {
  /** The patient's id. */
  id: string,
  /** Family name first. */
  name: string,
  /** Born, in words, with age. */
  born: string,
  /** NHS number, grouped; empty when unknown. */
  nhsNumber: string,
  /** The zone of what is known. */
  zone: ZoneView,
  /** True when the person has not been seen for long enough to worry; never shown green. */
  notSeen: boolean,
  /** Why the person is not seen, in the order in which it is said; empty when that is not known or they are. */
  states: Array<UnseenView>,
  /** Why this place in the list, in words. */
  reason: Said,
  /** The age of what is known: 'today 08:12', '3 days ago', 'nothing yet'. */
  age: Said,
  /** The last weight with unit; empty when none. */
  lastWeight: string,
  /** How many subjects have two versions. */
  conflicts: number,
  /** True until the whole history is here. */
  incomplete: boolean,
  /** What is still on the road after a hand-over, in words. */
  road: Said | null,
  /** Plans in use that somebody has to see to the end of: what was left out and is not taken again, extra water tablets. */
  tasks: Array<Said>,
  /** That the person may be watched less closely, in words; none while a criterion for it is not met or not known. */
  tier: Said | null,
};

/** Saves a check-in. */
export type CheckIn = {
  /** The form's own key. */
  form: string,
  /** What was typed. */
  fields: CheckInFields,
  /** The person has answered 'yes, that is right' to the checks. */
  confirmed: boolean,
};

/** What is typed, exactly as typed. An empty text is 'not measured'. */
export type CheckInFields = {
  /** `kg` or `stLb`: which boxes of the weight are used. */
  weightUnit: string,
  /** Kilograms. */
  weightKg: string,
  /** Stones. */
  weightStone: string,
  /** Pounds beside the stones. */
  weightPounds: string,
  /** Upper number, first go. */
  systolic: string,
  /** Lower number, first go. */
  diastolic: string,
  /** Upper number, second go. */
  systolicAgain: string,
  /** Lower number, second go. */
  diastolicAgain: string,
  /** Beats a minute. */
  pulse: string,
  /** Percent. */
  oxygen: string,
  /** Answers by symptom code. */
  symptoms: { [key in string]: string },
  /** Degrees Celsius. */
  temperature?: string,
  /** `regular`, `irregular` or empty. */
  rhythm?: string,
  /** Upper number lying down; empty when the first go was taken lying. */
  lyingSystolic?: string,
  /** Lower number lying down. */
  lyingDiastolic?: string,
  /** Upper number after standing for a minute. */
  standing1Systolic?: string,
  /** Lower number after standing for a minute. */
  standing1Diastolic?: string,
  /** Upper number after standing for three minutes. */
  standing3Systolic?: string,
  /** Lower number after standing for three minutes. */
  standing3Diastolic?: string,
  /** Steps of the day. */
  steps?: string,
  /** Blood results by analyte code (`potassium`), in the analyte's unit or with a unit typed. */
  bloods?: { [key in string]: string },
  /** When all of this was measured, in milliseconds since 1970, UTC, if that was on an earlier day; none is now. */
  measuredMs?: number,
};

/** What the check-in screen starts from. */
export type CheckInForm = {
  /** The form's own key: two presses of Save with the same key are one check-in. */
  form: string,
  /** What was typed before the app was closed, exactly as typed. */
  draft: CheckInFields | null,
  /** The page the person was on. */
  draftPage: number,
  /** Set when the draft is of another day: it is never taken for today's without a word. Once the person has said that
   * it is to be saved for that day, its fields say so. */
  draftEarlier: EarlierDraft | null,
  /** The danger signs, asked first, then the daily symptoms. */
  questions: Array<Question>,
  /** True if the plan asks for oxygen. */
  askOxygen: boolean,
  /** The unit used last: `kg` or `stLb`. */
  weightUnit: string,
};

/** What can be said before saving: danger advice first, then problems, then questions. */
export type CheckInLook = {
  /** Advice that must be on the screen before anything else is asked. */
  danger: Advice | null,
  /** What can't be saved as typed. */
  problems: Array<FieldProblem>,
  /** 'You typed 28.4 kg; yesterday was 82.4.' */
  checks: Array<FieldProblem>,
};

/** One table for clinicians to sign, as the register has it. */
export type ClinicalTable = {
  /** Its name: a rule's id, or what it is about. */
  table: string,
  /** Its version. */
  version: number,
  /** How many lines it has. */
  rows: number,
  /** True if a clinician has signed this version. */
  signed: boolean,
  /** Who; empty while nobody has. */
  signedBy: string,
  /** In which role; empty while nobody has. */
  role: string,
  /** On which day, as it stands in the register; empty while nobody has. */
  date: string,
};

/** A profile whose computer the team turned off: what was written on it was delivered, and its key is destroyed. */
export type ClosedProfile = {
  /** When and why, what became of what was written, and whom to ask: a sentence each. Nobody is named. */
  said: Array<Said>,
  /** The team's phone, in groups; empty if it is not known. */
  phone: string,
};

/** Two or more versions of one subject. */
export type Conflict = {
  /** The patient's id. */
  patient: string,
  /** The patient's name. */
  patientName: string,
  /** The subject. */
  subject: string,
  /** The part of it. */
  part: string,
  /** The name in words. */
  name: string,
  /** The versions, oldest first. */
  versions: Array<ConflictVersion>,
  /** What was last agreed, in words; empty when nothing was. */
  lastAgreed: string,
  /** What holds until it is settled. */
  meanwhile: Said,
};

/** One of them. */
export type ConflictVersion = {
  /** The entry's key. */
  key: string,
  /** The value in words. */
  value: string,
  /** The value as it would be typed. */
  typed: string,
  /** Who. */
  author: string,
  /** On which computer. */
  device: string,
  /** When, in words. */
  at: string,
  /** Why; empty when nothing was said. */
  why: string,
};

/** Every subject that has two versions. */
export type Conflicts = {
  /** One item a subject. */
  items: Array<Conflict>,
};

/** Whom to phone and when. */
export type Contact = {
  /** The team's name. */
  team: string,
  /** The team's phone, grouped; empty when unknown. */
  phone: string,
  /** True if it is open now by this computer's clock. */
  openNow: boolean,
  /** 'Open now until 17:00' or 'Closed until Monday 09:00'. */
  hours: Said,
  /** What to do when they are closed. */
  outOfHours: Said,
};

/** A check-in that was begun on another day and not saved. */
export type EarlierDraft = {
  /** 'You began this check on 21 November 2026.' */
  said: Said,
  /** When something was last typed into it, in milliseconds since 1970, UTC. */
  atMs: number,
};

/** The end of somebody's access to the record that their profile was made for. It names nobody. */
export type Ended = {
  /** What happened, and when. */
  said: Said,
  /** Where what they wrote is: with the team, or still here. */
  wrote: Said,
  /** What to do about it. */
  ask: Said,
  /** Whom to ask. */
  contact: Contact,
};

/** Enrols this computer with a code from the team. */
export type Enrol = {
  /** The server's address as the team wrote it down: `https://host[:port]`, or without the scheme. */
  server: string,
  /** The code, with or without spaces and dashes, upper or lower case. */
  code: string,
  /** What to call the profile on this computer. */
  name: string,
  /** The passphrase that will open it: at least 8 characters. */
  passphrase: string,
  /** The same again. */
  passphraseAgain: string,
};

/** What is wrong with one field. */
export type FieldProblem = {
  /** The field's name as in the input (`weight`, `stone`, `systolic`, `code` …). */
  field: string,
  /** The sentence beside it. */
  said: Said,
};

/** One thing that a rule found. */
export type FindingView = {
  /** The rule's id (`W1`) and version (`1`). */
  rule: string,
  /** The rule's version. */
  version: number,
  /** How urgent this one is. */
  zone: ZoneView,
  /** The sentence. */
  said: Said,
  /** The value, with unit. */
  value: string,
  /** What it was compared with; empty when none. */
  baseline: string,
  /** Over which time; empty when none. */
  window: string,
  /** The threshold, with unit. */
  threshold: string,
  /** Whose threshold: `product`, `service` or `person`. */
  layer: string,
  /** Where the rule comes from. */
  source: string,
  /** What would clear it. */
  clears: string,
};

/** Hands a patient over to a colleague. */
export type HandOver = {
  /** The patient's id. */
  patient: string,
  /** The colleague who takes over: an id or a name. */
  to: string,
};

/** The last result, if any. */
export type LastResult = {
  /** The result. */
  result: ResultView | null,
};

/** Says that the reader has looked at a check-in. */
export type LookedAt = {
  /** The patient's id. */
  patient: string,
  /** The entries that were on the screen. */
  entries: Array<string>,
};

/** A day on which a medicine was started, changed or stopped. */
export type MedicineMark = {
  /** Noon of that day, in milliseconds since 1970, UTC. */
  atMs: number,
  /** 'Bisoprolol: more, 21 November 2026'. */
  said: Said,
};

/** What the computer says about its network. It is a hint that wakes, never proof that the team can be reached. */
export type Network = {
  /** True if it has one again, false if it has none any more. */
  online: boolean,
};

/** No answer but that it was done. */
export type Nothing = Record<symbol, never>;

/** Series for charts and tables. */
export type Numbers = {
  /** Weight, upper pressure, lower pressure, pulse, oxygen: those that have readings. */
  series: Array<Series>,
  /** The table: one row a check-in, newest first. */
  rows: Array<NumbersRow>,
  /** The symptoms that were told in this time, each with every answer to it. */
  symptoms: Array<SymptomLine>,
  /** The days in this time on which a medicine was started, changed or stopped, oldest first. */
  medicines: Array<MedicineMark>,
  /** That readings are still missing here, until the whole history has come. */
  notLoaded: Said | null,
};

/** Which numbers. */
export type NumbersAsked = {
  /** How many days back: 7, 31, 92 or 366. */
  days: number,
};

/** A file of the readings that are shown. */
export type NumbersFile = {
  /** Where it is and what is in it. */
  said: Said,
  /** The whole path. */
  file: string,
  /** How many rows it has. */
  rows: number,
};

/** One check-in in the table. */
export type NumbersRow = {
  /** The entry's key. */
  key: string,
  /** When, in words. */
  at: string,
  /** Cells by kind (`weight`, `pressure`, `pulse`, `oxygen`, `temperature`, `rhythm`, `postural`, `steps`, `bloods`,
   * `symptoms`), as text with unit. */
  cells: { [key in string]: string },
  /** The zone that was told. */
  zone: ZoneView,
  /** `withdrawn`, `time-unsure`, `corrected`, `possible-duplicate` or empty. */
  mark: string,
  /** How far it has got. */
  reached: Reached,
};

/** An unlocked profile. */
export type OpenProfile = {
  /** The profile's folder name. */
  id: string,
  /** What the person called it. */
  name: string,
  /** Which windows it opens. */
  kind: ProfileKind,
  /** The team's name; empty until the first contact. */
  team: string,
  /** True when the team and its patients are invented. */
  invented: boolean,
  /** How the person likes the screen. */
  preferences: Preferences,
};

/** Which sheet. */
export type PaperAsked = {
  /** The sheet. */
  kind: PaperKind,
  /** Whose; empty for the profile's own. */
  patient: string | null,
  /** How many days back, for numbers: 7, 31, 92 or 366. */
  days: number,
};

/** The sheets that there are. */
export type PaperKind = "card" | "numbers" | "guide";

/** Registers a patient, offline too. */
export type PatientAdd = {
  /** The form's own key: two presses with the same key are one patient. */
  form: string,
  /** Full name. */
  name: string,
  /** Date of birth, `YYYY-MM-DD` or `D/M/YYYY`. */
  born: string,
  /** NHS number; may be empty. */
  nhsNumber: string,
};

/** The new patient. */
export type PatientAdded = {
  /** The patient's id. */
  id: string,
  /** Somebody else here has the same NHS number, or the same name and birth date. */
  likelyDuplicates: Array<string>,
};

/** Which patient. */
export type PatientAsked = {
  /** The patient's id. */
  id: string,
};

/** Which patient's numbers. */
export type PatientNumbersAsked = {
  /** The patient's id. */
  id: string,
  /** How many days back: 7, 31, 92 or 366. */
  days: number,
};

/** One patient. */
export type PatientView = {
  /** Who it is. */
  banner: Banner,
  /** What stands out now, most urgent first. */
  findings: Array<FindingView>,
  /** The latest check-in with what the person was told. */
  latest: ResultView | null,
  /** Everything, newest first. */
  timeline: Array<TimelineItem>,
  /** How many subjects have two versions. */
  conflicts: number,
  /** True until the whole history is here. */
  incomplete: boolean,
  /** Who looks after the patient, in words. */
  owner: Said,
  /** What is still on the road after a hand-over, and when all of it is here. */
  road: Array<Said>,
};

/** One value to choose. */
export type PlanChoice = {
  /** The value as it is sent. */
  typed: string,
  /** The value in words. */
  text: string,
};

/** What one layer says. */
export type PlanLayer = {
  /** `product`, `service` or `person`. */
  layer: string,
  /** The value in words; 'not set' when none. */
  value: string,
  /** Who and when, or the source; empty when not set. */
  who: string,
  /** Why; empty when nothing was said. */
  why: string,
  /** When to look at it again, in words; empty when none. */
  review: string,
};

/** One setting of the plan. */
export type PlanLine = {
  /** The subject: `target-weight`, `threshold/weight-gain-3-days` … */
  subject: string,
  /** The heading under which it stands, in words; lines of one heading follow each other. */
  group: string,
  /** The name in words. */
  name: string,
  /** The value in force, in words; the cautious one while two stand side by side. */
  value: string,
  /** The value as it would be typed into the box. */
  typed: string,
  /** The unit beside the box; empty when none. */
  unit: string,
  /** The allowed range in words. */
  range: string,
  /** The values to choose from, where it is a choice; empty where it is typed. */
  choices: Array<PlanChoice>,
  /** Whose value is in force: `product`, `service` or `person`. */
  layer: string,
  /** What each layer says, weakest first. */
  layers: Array<PlanLayer>,
  /** The entries that an edit from this screen replaces. */
  basedOn: Array<string>,
  /** True when two values stand side by side. */
  conflict: boolean,
  /** True when this person may change it. */
  editable: boolean,
};

/** Changes one setting of the person's plan. */
export type PlanSet = {
  /** The patient's id. */
  patient: string,
  /** The subject. */
  subject: string,
  /** The value as typed. */
  value: string,
  /** Why. */
  why: string,
  /** When to look at it again, `YYYY-MM-DD`; may be empty. */
  review: string,
  /** The entries the person was looking at; an edit that arrived meanwhile is not among them and so is not lost. */
  basedOn: Array<string>,
};

/** The plan of one patient. */
export type PlanView = {
  /** The patient's id. */
  patient: string,
  /** The lines, in order. */
  lines: Array<PlanLine>,
  /** Set while something here has not reached the patient's computer or is not known to have. */
  notYetThere: Said | null,
};

/** One value in a chart. */
export type Point = {
  /** Milliseconds since 1970, UTC. */
  atMs: number,
  /** The value, as an integer with the series' decimals. */
  value: number,
};

/** How the person likes the screen. */
export type Preferences = {
  /** `en` or `cy`. */
  language: string,
  /** Text size in percent: 100, 125, 150 or 200. */
  textPercent: number,
  /** More contrast. */
  highContrast: boolean,
};

/** Why a deed was not done, in words, with what to do next. Nothing that was typed is lost by it. */
export type Problem = {
  /** Which kind, so that a screen or an exit code can tell them apart. */
  kind: ProblemKind,
  /** The sentence at the top. */
  said: Said,
  /** What is wrong with single fields; empty when it is about the whole. */
  fields: Array<FieldProblem>,
};

/** The kinds of problem; the command line's exit codes follow them. */
export type ProblemKind = "badInput" | "askAgain" | "notReached" | "refused" | "store" | "locked" | "unexpected";

/** Which windows a profile opens. */
export type ProfileKind = "patient" | "nurse";

/** One profile on this computer, as much as may be known before it is unlocked. */
export type ProfileSummary = {
  /** The profile's folder name. */
  id: string,
  /** What the person called it. */
  name: string,
  /** Which windows it opens. */
  kind: ProfileKind,
  /** True if a PIN can be used on this computer. */
  hasPin: boolean,
  /** Why nobody can open it any more; `None` for one that can be opened. */
  closed: ClosedProfile | null,
};

/** One symptom question. */
export type Question = {
  /** The symptom's code. */
  symptom: string,
  /** The question. */
  text: string,
  /** A sentence of help; empty when none. */
  help: string,
  /** True for the danger signs. */
  danger: boolean,
  /** The answers, in order. */
  answers: Array<AnswerChoice>,
};

/** How far a check-in has got, corrections of it included. Never more than is proved. */
export type Reached = {
  /** `here`, `with-service` or `looked-at`. */
  step: string,
  /** The same in one line: 'Looked at by a heart failure nurse, today 14:05'. */
  said: Said,
  /** The entries that it is made of, as they were when this was read: what a look names. */
  entries: Array<string>,
  /** True once the reader has said of all of them that they looked. */
  yours: boolean,
};

/** One check-in and how far it has got. */
export type ReadingReached = {
  /** The check-in's key. */
  key: string,
  /** When it was measured, in words. */
  at: string,
  /** How far it has got. */
  reached: Reached,
};

/** A check-in and what the person was told. */
export type ResultView = {
  /** The entry's key. */
  key: string,
  /** When it was measured, in words. */
  at: string,
  /** When it was measured, in milliseconds since 1970, UTC. */
  atMs: number,
  /** What was saved, a line each: 'Weight 82.4 kg (12 st 13.7 lb)'. */
  saved: Array<Said>,
  /** What to do. */
  advice: Advice,
  /** What the rules found besides for the team alone; empty on a patient's own computer. */
  forTeam: Array<FindingView>,
  /** Whom to phone. */
  contact: Contact,
  /** Where the readings are. */
  sync: SyncLine,
  /** How far this one has got. */
  reached: Reached,
  /** Set when the team's computer found something more urgent than was told here. */
  moreUrgent: Said | null,
  /** The boxes that could not be read, when the rest was too urgent to wait for them: a sentence each. They are not saved. */
  notSaved: Array<FieldProblem>,
  /** The questions about unusual values that nobody has answered, when what was typed was too urgent to wait for an answer.
   * The values are saved unconfirmed. */
  notAsked: Array<FieldProblem>,
};

/** One sentence for a person: the key it came from and its text in the profile's language. */
export type Said = {
  /** The message's key in the catalogue. */
  key: string,
  /** The sentence itself. */
  text: string,
};

/** Keeps a half-done form through a crash. */
export type SaveDraft = {
  /** The form's own key. */
  form: string,
  /** What is typed so far. */
  fields: CheckInFields,
  /** The page the person is on. */
  page: number,
};

/** A file in the folder where a person looks for files. */
export type SavedFile = {
  /** Where it is. */
  said: Said,
  /** The whole path. */
  file: string,
};

/** One line in a chart. */
export type Series = {
  /** `weight`, `systolic`, `diastolic`, `pulse` or `oxygen`. */
  kind: string,
  /** The name in words. */
  name: string,
  /** The unit in words. */
  unit: string,
  /** Decimals to show: the values are integers of this power of ten. */
  decimals: number,
  /** Points, oldest first. */
  points: Array<Point>,
  /** The lowest and highest of the usual band, when there are enough readings. */
  usual: [number, number] | null,
  /** The lines where the plan asks for something to be done. */
  actionLines: Array<ActionLine>,
};

/** Sets a PIN: 6 to 12 digits, with this computer's key ring. */
export type SetPin = {
  /** The digits. */
  pin: string,
};

/** Settles a conflict: one new entry that replaces all versions seen. */
export type Settle = {
  /** The patient's id. */
  patient: string,
  /** The subject. */
  subject: string,
  /** The value as typed. */
  value: string,
  /** Why. */
  why: string,
  /** The versions the person was looking at. */
  replaces: Array<string>,
};

/** One symptom over time. */
export type SymptomLine = {
  /** The symptom's code. */
  symptom: string,
  /** The symptom in words. */
  name: string,
  /** Every answer, oldest first. */
  answers: Array<SymptomMark>,
};

/** One answer to a question about a symptom. */
export type SymptomMark = {
  /** Milliseconds since 1970, UTC. */
  atMs: number,
  /** The day in words. */
  day: string,
  /** The answer in words. */
  answer: string,
  /** True when it tells of something; false for 'no' and 'no change'. */
  told: boolean,
};

/** One line: 'Saved on this computer. 3 readings not sent yet' or 'Your team has everything up to 08:12'. */
export type SyncLine = {
  /** The sentence. */
  said: Said,
  /** How many entries wait to be sent. */
  waiting: number,
};

/** The whole of it. */
export type SyncState = {
  /** How many entries wait to be sent. */
  waiting: number,
  /** How many of ours the service has acknowledged. */
  acknowledged: number,
  /** How many entries are held in all. */
  held: number,
  /** The last complete contact, in words; 'never' when none. */
  lastContact: Said,
  /** The last complete contact, in milliseconds since 1970, UTC. */
  lastContactMs: number | null,
  /** This computer's clock minus the server's, in seconds, when it was measured. */
  clockOffsetS: number | null,
  /** How many subjects have two versions. */
  conflicts: number,
  /** What is going on or went wrong, in one sentence. */
  now: Said,
  /** True while an exchange is under way. */
  running: boolean,
  /** Entries that the server keeps without effect, or chains that it would not take, with the reason. */
  notTaken: Array<Said>,
  /** What there is to know about the records themselves: put right, not the same on both sides, kept apart, a computer
   * that was copied. */
  noted: Array<Said>,
  /** On a patient's computer, how far the latest check-ins have got, newest first. */
  readings: Array<ReadingReached>,
  /** The server's address. */
  server: string,
  /** Set when the person behind a patient's or carer's profile does not see the record any more. */
  ended: Ended | null,
};

/** One entry in words. */
export type TimelineItem = {
  /** The entry's key. */
  key: string,
  /** When it happened, in words. */
  at: string,
  /** What it is: 'Check-in', 'Target weight' … */
  what: string,
  /** The values in words. */
  text: string,
  /** Who. */
  author: string,
  /** On which computer. */
  device: string,
  /** `suspended`, `withdrawn`, `replaced`, `needs-newer-app`, `source-not-confirmed` or empty. */
  mark: string,
  /** `here`, `sent` or `from-team`: where this entry has got to. */
  travelled: string,
  /** How far the check-in has got, where the entry is one. */
  reached: Reached | null,
};

/** The patient's first screen. */
export type Today = {
  /** The patient's name. */
  name: string,
  /** Today's date in words. */
  date: string,
  /** What is due, in order. */
  due: Array<Said>,
  /** A half-done check-in of today waits to be finished. */
  halfDone: boolean,
  /** True once today's check-in is whole: nothing more of it is due. */
  doneForToday: boolean,
  /** The last result, if there is one. */
  last: ResultView | null,
  /** Where the readings are. */
  sync: SyncLine,
  /** Whom to phone. */
  contact: Contact,
  /** 'Your plan was changed by … on …', when the person has not checked in since. */
  planChanged: Said | null,
  /** 'Your team is settling …', when two values of a safety setting stand side by side. */
  settling: Said | null,
};

/** Opens a profile. */
export type Unlock = {
  /** The profile's folder name. */
  id: string,
  /** Passphrase or PIN. */
  secret: string,
  /** True when `secret` is the PIN. */
  isPin: boolean,
};

/** Why a person is not seen. */
export type UnseenState = "clockSuspect" | "computerNotSeen" | "nothingEntered" | "readingsMissed";

/** Why a person is not seen: four states, none of them ever green. */
export type UnseenView = {
  /** Which state. */
  state: UnseenState,
  /** In words, with for how long. */
  said: Said,
};

/** Takes a check-in back. It stays readable as withdrawn. */
export type WithdrawReading = {
  /** The check-in's key. */
  key: string,
  /** Why: `not-me`, `wrong-device`, `typing-error` or free text. */
  reason: string,
};

/** Shape of a zone on screen; words, colour and shape go together, never colour alone. */
export type ZoneView = "emergency" | "red" | "amber" | "green" | "notJudged" | "review";
