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
  /** What no rule found and a person of the team has to decide, the most urgent first. */
  tasks?: Array<AlertTask>,
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

/** Something about a patient that a person of the team has to decide: of two versions neither is the cautious one, or an entry
 * has no effect. It is gone once that is done, and by nothing else. */
export type AlertTask = {
  /** The patient's id. */
  patient: string,
  /** Family name first. */
  name: string,
  /** How urgent it is. */
  level: ZoneView,
  /** What is to be done. */
  said: Said,
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

/** One answer that can be given. */
export type AskedChoice = {
  /** Its code. */
  code: string,
  /** Its words. */
  text: string,
};

/** What the person is asked. */
export type AskedOfPerson = {
  /** The questionnaire's code. */
  code: string,
  /** In words, with the day. */
  said: Said,
  /** True if the team asked for it, and can take that back. */
  byTeam: boolean,
};

/** One question. */
export type AskedQuestion = {
  /** Its code. */
  code: string,
  /** Its words. */
  text: string,
  /** The answers, in order. */
  choices: Array<AskedChoice>,
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

/** Something that was bought. */
export type BoughtItem = {
  /** Its name in the record. */
  name: string,
  /** In words. */
  text: string,
  /** True when it stands on the list of what may not suit the heart. */
  listed: boolean,
  /** True while it is taken. */
  goingOn: boolean,
  /** Who said so. */
  by: string,
};

/** One part of the card. */
export type CardPart = {
  /** Its zone. */
  zone: ZoneView,
  /** What to do. */
  title: string,
  /** What stands over the lines. */
  lead: string,
  /** When. */
  lines: Array<string>,
};

/** One section in the person's own words. */
export type CareSection = {
  /** Its code. */
  section: string,
  /** Its heading. */
  title: string,
  /** What may stand there. */
  help: string,
  /** The words; empty while nothing is written. Of two versions the later one. */
  text: string,
  /** Who wrote it and when; none while nothing is written. */
  by: Said | null,
  /** Both versions where two stand side by side; empty otherwise. */
  versions: Array<OwnVersion>,
  /** The entries that an edit from this screen stands in place of. */
  basedOn: Array<string>,
  /** How far what the team wrote has got to the person; none for anything else. */
  read: Said | null,
};

/** Everything of one person's plan that is not a limit of a rule. */
export type CareView = {
  /** The patient's id. */
  patient: string,
  /** What others changed and the reader has not read, oldest first; empty for the team. */
  changes: Array<PlanChanged>,
  /** The sections, in order. */
  sections: Array<CareSection>,
  /** Every goal: open ones first, in the order in which they were begun. */
  goals: Array<GoalView>,
  /** The days that the team agreed. */
  next: Array<NextDateView>,
  /** The plans that a prescriber lets the person carry out alone. */
  plans: Array<MedicinePlan>,
  /** What to do when: the card for the wall, most urgent first. */
  card: Array<CardPart>,
  /** Whom to phone. */
  contact: Contact,
  /** Set while something of it can't be read by this version. */
  needsNewer: Said | null,
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
  /** The person has just been told that something is urgent and goes on with the form: what stands in it is saved now, and
   * the same form saved again corrects it. */
  goesOn: boolean,
};

/** The same as it was read. */
export type CheckInDay = {
  /** 'This check is for 21 November 2026.' */
  said: Said,
  /** When it is taken to have been measured, in milliseconds since 1970, UTC. */
  atMs: number,
};

/** The day of a check-in as the person named it. */
export type CheckInDayTyped = {
  /** Like 21/11/2026. */
  typed: string,
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
  /** Set when this computer's clock can't be right: then the day is asked before anything else. */
  clock: Said | null,
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

/** What the screen starts from. */
export type Diary = {
  /** What was typed before the app was closed; else a row for each of the last days without a check-in. */
  rows: Array<DiaryRow>,
  /** Empty rows with keys of their own, for more days. */
  spare: Array<DiaryRow>,
  /** The unit used last: `kg` or `stLb`. */
  weightUnit: string,
  /** The danger signs, then the daily symptoms. */
  questions: Array<Question>,
};

/** Something urgent in a row. */
export type DiaryDanger = {
  /** Of which day it is. */
  said: Said,
  /** What to do now. */
  advice: Advice,
};

/** Keeps half-done rows through a crash. */
export type DiaryDraft = {
  /** Those that are not saved. */
  rows: Array<DiaryRow>,
};

/** What can be said of a row before it is saved. */
export type DiaryLook = {
  /** Something in it is urgent. */
  danger: DiaryDanger | null,
};

/** One day of a paper diary, exactly as typed. An empty text is 'not written down'. */
export type DiaryRow = {
  /** The row's own key: the same row saved twice is one check-in. */
  form: string,
  /** The day, like 21/11/2026. */
  day: string,
  /** `kg` or `stLb`: which boxes of the weight are used. */
  weightUnit: string,
  /** Kilograms. */
  weight: string,
  /** Stones. */
  stone: string,
  /** Pounds beside the stones. */
  pounds: string,
  /** Both numbers of the first go, like 124/76. */
  pressure: string,
  /** Both numbers of the second go. */
  pressureAgain: string,
  /** Beats a minute. */
  pulse: string,
  /** `open`, `usual` (every question has its usual answer) or `different` (then `symptoms` counts). */
  feeling: string,
  /** Answers by symptom code. */
  symptoms: { [key in string]: string },
};

/** What became of a row. */
export type DiaryRowSaved = {
  /** True once all of it is saved. */
  saved: boolean,
  /** The same in one line. */
  said: Said,
  /** Something in it is urgent, saved or not: to be read before anything else. */
  danger: DiaryDanger | null,
  /** What can't be saved as typed, beside its box. */
  problems: Array<FieldProblem>,
  /** 'You typed 28.4 kg …', when nobody has said that it is right. Nothing is saved then. */
  checks: Array<FieldProblem>,
};

/** Saves one row. */
export type DiarySave = {
  /** The row. */
  row: DiaryRow,
  /** The person has said that unusual values are right. */
  confirmed: boolean,
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

/** Whose diary. */
export type ExerciseAsked = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
};

/** The diary. */
export type ExerciseDiary = {
  /** What the team asks for, or that it has set nothing: a sentence each. */
  level: Array<Said>,
  /** True when the team has set a level. */
  hasLevel: boolean,
  /** When to stop and what to do then, the most urgent first. */
  stop: Array<Said>,
  /** The last weeks, newest first. */
  weeks: Array<ExerciseWeek>,
  /** What was done, newest first. */
  times: Array<ExerciseTime>,
  /** What can be chosen: kinds of exercise. */
  kinds: Array<AskedChoice>,
  /** How hard it felt, from nothing to the most. */
  exertions: Array<AskedChoice>,
  /** What can be felt. */
  signs: Array<AskedChoice>,
  /** True for somebody who may set the level. */
  maySetLevel: boolean,
  /** The form's own key: two presses of Save with the same key are one time. */
  form: string,
};

/** Sets the level at which a person exercises, or ends it. */
export type ExerciseLevelSet = {
  /** The patient's id. */
  patient: string,
  /** The kind's code. */
  kind: string,
  /** The team's own words for it. */
  words: string,
  /** Minutes each time. */
  minutes: string,
  /** Days a week, 1 to 7. */
  days: string,
  /** The most that it should feel like, on Borg's scale. */
  most: string,
  /** Why. */
  why: string,
  /** True ends it. */
  end: boolean,
};

/** Writes down a time of exercise. */
export type ExerciseSave = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
  /** The form's own key. */
  form: string,
  /** The day, `YYYY-MM-DD` or `D/M/YYYY`; empty is today. */
  day: string,
  /** The kind's code. */
  kind: string,
  /** `yes` or `no`; empty when not answered. */
  warmUp: string,
  /** Minutes, as typed. */
  minutes: string,
  /** The number on Borg's scale; empty when not said. */
  exertion: string,
  /** Codes of what was felt. */
  signs: Array<string>,
  /** What the person adds. */
  note: string,
};

/** A time that was written down. */
export type ExerciseSaved = {
  /** True when what was felt means 999. */
  danger: boolean,
  /** What to do now, the most urgent first. */
  said: Array<Said>,
  /** The diary with it. */
  diary: ExerciseDiary,
};

/** Takes a time back that was written down by mistake. */
export type ExerciseTakeBack = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
  /** The time's key. */
  key: string,
};

/** One time of exercise. */
export type ExerciseTime = {
  /** The entry's key. */
  key: string,
  /** The day in words. */
  day: string,
  /** What was done. */
  what: string,
  /** For how long. */
  minutes: string,
  /** How hard it felt; empty when that was not said. */
  exertion: string,
  /** `Yes` or `No` in words: whether it began with a warm-up. */
  warmUp: string,
  /** What was felt, joined by commas; empty when nothing was. */
  signs: string,
  /** What the person added. */
  note: string,
  /** How far it has got. */
  reached: Reached,
};

/** One week. */
export type ExerciseWeek = {
  /** 'Week from 16 November 2026'. */
  week: string,
  /** On how many days, in words. */
  days: Said,
  /** How many minutes in all, in words. */
  minutes: Said,
};

/** One fact. */
export type FactView = {
  /** `type`, `lvef`, `nyha`, `causes`, `device`, `oedema` or `fluid`. */
  fact: string,
  /** The value. */
  value: string,
  /** The same in words. */
  words: string,
  /** Its day, `2026-11-21`; empty where it has none. */
  day: string,
  /** How many days ago that was, in words. */
  age: string,
  /** Who wrote it; empty where it follows from something else. */
  by: string,
  /** True where several values stand and nobody has settled which holds. */
  conflict: boolean,
};

/** What is set about a person's heart failure; what is empty stays as it is. */
export type FactsSet = {
  /** The patient's id. */
  patient: string,
  /** An ejection fraction in percent. */
  ejectionFraction: string,
  /** How it was measured, a code. */
  method: string,
  /** A NYHA class, 1 to 4. */
  nyha: string,
  /** The day on which it was measured or found; empty for today. */
  on: string,
  /** Causes by code; empty to leave them, `none-known` alone to say that none is known. */
  causes: Array<string>,
  /** The implanted device, a code. */
  device: string,
  /** The type, a code: set in the plan. */
  kind: string,
  /** Chronic kidney disease of stage 3 or more: `yes`, `no` or `not-known`. */
  kidneyDisease: string,
  /** A disease of the heart valves: `yes`, `no` or `not-known`. */
  valveDisease: string,
  /** Why ACE inhibitors are not tolerated, a code; `none` to say that they are. */
  aceIntolerance: string,
  /** Why angiotensin receptor blockers are not tolerated, likewise. */
  arbIntolerance: string,
  /** Why sacubitril/valsartan is not tolerated, likewise. */
  arniIntolerance: string,
  /** A day on which the person left hospital after heart failure. */
  discharged: string,
  /** Why. */
  why: string,
  /** What is taken back: `lvef`, `nyha` or `discharge` of that day. */
  takeBack: string,
  /** An unusual ejection fraction was looked at once more and is right. */
  confirmed: boolean,
};

/** What is known about a person's heart failure. */
export type FactsView = {
  /** The patient's id. */
  patient: string,
  /** The type that steps of medicines and rules use, by code; `unknown` while it is not settled. */
  kind: string,
  /** Each fact in words, with its day and age. */
  facts: Array<FactView>,
  /** What needs a newer app to be read. */
  needsNewer: Said | null,
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
  /** The day of the reading that it is about, in words; empty when that is not known. */
  day?: string,
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

/** The first week, a small step a day. */
export type FirstWeek = {
  /** True while it stands on the first screen: within the first seven days, and not skipped. */
  shows: boolean,
  /** Which day it is, in words: 'Day 2 of 7'. */
  day: Said,
  /** The step that is next, by code; none when all are done. */
  next: string | null,
  /** Every step, in order. */
  steps: Array<WeekStep>,
};

/** Says what became of a step, or of the whole. */
export type FirstWeekMark = {
  /** A step's code; empty is the whole week. */
  step: string,
  /** `done`, `not-done`; for the whole week `skipped` or `again`. */
  state: string,
};

/** Begins the extra doses of the flexible diuretic plan. */
export type FlexibleBegin = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The first day, `YYYY-MM-DD`; empty is today. */
  from: string,
};

/** Says that the extra doses have ended. */
export type FlexibleEnd = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The day on which they ended, `YYYY-MM-DD`; empty is today. */
  on: string,
};

/** Writes one goal, whole. */
export type GoalSet = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The goal's own name; empty for a new one. */
  goal: string,
  /** The form's own key for a new one: saved twice it is one goal. */
  form: string,
  /** What the person wants, in their words. */
  words: string,
  /** 0 to 10; may be empty. */
  importance: string,
  /** 0 to 10; may be empty. */
  confidence: string,
  /** One small step. */
  step: string,
  /** When and where. */
  when: string,
  /** What may get in the way. */
  barriers: string,
  /** Who helps. */
  helper: string,
  /** When to look at it again, `YYYY-MM-DD`; may be empty. */
  again: string,
  /** `open`, `done` or `let-go`; empty is `open`. */
  state: string,
  /** The entries the person was looking at. */
  basedOn: Array<string>,
};

/** One goal. */
export type GoalView = {
  /** Its own name in the record. */
  goal: string,
  /** What the person wants, in their words. */
  words: string,
  /** How much it matters, 0 to 10; empty when nobody said. */
  importance: string,
  /** How sure they are of the step, 0 to 10; empty when nobody said. */
  confidence: string,
  /** One small step. */
  step: string,
  /** When and where. */
  when: string,
  /** What may get in the way. */
  barriers: string,
  /** Who helps. */
  helper: string,
  /** The day on which it is looked at again, `YYYY-MM-DD`; empty when none. */
  again: string,
  /** The same in words. */
  againSaid: Said | null,
  /** True from that day on. */
  due: boolean,
  /** `open`, `done` or `let-go`. */
  state: string,
  /** The same in words. */
  stateSaid: Said,
  /** Asks for a smaller step where the person is not sure enough of this one. */
  smallerStep: Said | null,
  /** Who wrote it down and when. */
  by: Said,
  /** Both versions where two stand side by side; empty otherwise. */
  versions: Array<OwnVersion>,
  /** The entries that an edit from this screen stands in place of. */
  basedOn: Array<string>,
  /** How far what the team wrote has got to the person; none for anything else. */
  read: Said | null,
};

/** Hands a patient over to a colleague. */
export type HandOver = {
  /** The patient's id. */
  patient: string,
  /** The colleague who takes over: an id or a name. */
  to: string,
};

/** One item of the profile. */
export type ItemView = {
  /** Its code. */
  code: string,
  /** What it is about. */
  about: string,
  /** `answered`, `preferNotToSay`, `notAsked` or `noAnswer`. */
  state: string,
  /** The answer's points. */
  points: number | null,
  /** The answer in the words of the questionnaire, or why there is none. */
  answer: string,
  /** For scoring by item: the band's name. */
  band: string | null,
  /** Whether heart failure brings this about too. */
  heartFailureToo: boolean,
};

/** The last result, if any. */
export type LastResult = {
  /** The result. */
  result: ResultView | null,
};

/** One choice, and what is said once it is chosen. */
export type LearnChoice = {
  /** Its code. */
  choice: string,
  /** Its text. */
  text: string,
  /** True for the right one. */
  right: boolean,
  /** Why, kindly. */
  because: string,
};

/** One question. */
export type LearnQuestionView = {
  /** Its code. */
  question: string,
  /** The question itself. */
  text: string,
  /** The choices. */
  choices: Array<LearnChoice>,
};

/** One topic. */
export type LearnTopicView = {
  /** Its code. */
  topic: string,
  /** Its title. */
  title: string,
  /** The page, a paragraph each. */
  text: Array<string>,
  /** Asks the person to tell it in their own words. */
  tell: string,
  /** The questions with choices. */
  questions: Array<LearnQuestionView>,
  /** `not-yet`, `read`, `again` or `right`. */
  state: string,
  /** The same in words, with the day. */
  stateSaid: Said,
  /** What the person told last, in their own words; empty when nothing. */
  told: string,
};

/** What there is to learn, and what was learnt. */
export type LearnView = {
  /** The patient's id. */
  patient: string,
  /** How many topics were read, in words. */
  said: Said,
  /** Every topic, in order. */
  topics: Array<LearnTopicView>,
};

/** One answer. */
export type LearntAnswer = {
  /** The question's code. */
  question: string,
  /** The choice's code. */
  choice: string,
};

/** Says that a topic was read, with what was answered. */
export type LearntSet = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The topic's code. */
  topic: string,
  /** The first answer to each question that was answered. */
  answers: Array<LearntAnswer>,
  /** What the person told in their own words; may be empty. */
  told: string,
  /** The page's own key: saved twice it is one entry. */
  form: string,
};

/** Says that the reader has looked at a check-in. */
export type LookedAt = {
  /** The patient's id. */
  patient: string,
  /** The entries that were on the screen. */
  entries: Array<string>,
};

/** One blood test. */
export type MedicineBloods = {
  /** The drug it is for; empty for the repeat of a result. */
  drug: string,
  /** The last day in time, `YYYY-MM-DD`. */
  due: string,
  /** The first day that counts, `YYYY-MM-DD`. */
  from: string,
  /** `due`, `overdue` or `later`. */
  state: string,
  /** In words. */
  said: Said,
};

/** Says that something was bought without a prescription. */
export type MedicineBought = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** What was chosen of the list, by code; may be empty. */
  chosen: string,
  /** The name on the pack; may be empty where something was chosen. */
  named: string,
  /** True once some of it was taken. */
  taken: boolean,
};

/** Says that something bought is not taken any more. */
export type MedicineBoughtEnd = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** Its name in the record. */
  name: string,
};

/** One thing to choose. */
export type MedicineChoice = {
  /** Its code. */
  code: string,
  /** In words. */
  text: string,
};

/** Tells of a side effect. */
export type MedicineEffect = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The medicine's name. */
  medicine: string,
  /** What the person noticed. */
  words: string,
};

/** One hold. */
export type MedicineHold = {
  /** `hard` or `soft`. */
  strength: string,
  /** What stands against the step, by code. */
  kind: string,
  /** The same in words, with the reading it rests on. */
  said: Said,
  /** How old that reading is, in words; empty when there is none. */
  age: string,
  /** The same in days. */
  ageDays: number | null,
  /** What published guidance says to do at this value, with its source; none where it says nothing but to hold. */
  published: Said | null,
};

/** One medicine. */
export type MedicineItem = {
  /** Its name in the record, by which it is changed and stopped. */
  name: string,
  /** What stands now: one version, or several that nobody has settled. */
  versions: Array<MedicineVersionView>,
  /** What stood before, and everything that was ever written, oldest first. */
  history: Array<MedicineVersionView>,
  /** Set when two versions stand. */
  conflict: Said | null,
  /** Set when a newer app wrote something that this one can't read. */
  needsNewer: Said | null,
};

/** Everything about the medicines of one patient. */
export type MedicineList = {
  /** The patient's id. */
  patient: string,
  /** One item a medicine, by name, stopped ones included. */
  medicines: Array<MedicineItem>,
  /** The next step of each of the four pillars. */
  steps: Array<MedicineStep>,
  /** Blood tests that wait for their result, the earliest first. */
  bloods: Array<MedicineBloods>,
  /** What should not be taken, or not together, the strongest first. */
  warnings: Array<MedicineWarning>,
  /** That the warnings are a short list and no interaction checker; to a patient, whom to ask. */
  notChecked: Said,
  /** The plans that the person may carry out alone, with their limits. */
  plans: Array<MedicinePlan>,
  /** What somebody has to see to: medicines that are to be taken again, or about which nobody has said so. */
  tasks: Array<MedicineTask>,
};

/** A day on which a medicine was started, changed or stopped. */
export type MedicineMark = {
  /** Noon of that day, in milliseconds since 1970, UTC. */
  atMs: number,
  /** 'Bisoprolol: more, 21 November 2026'. */
  said: Said,
};

/** A flexible diuretic plan or a sick-day plan, as the prescriber wrote it. */
export type MedicinePlan = {
  /** `flexible` or `sick-day`. */
  plan: string,
  /** `waiting`, `may-start`, `running`, `must-stop`, `over`, `bloods-due`, `may-pause`, `ask-first`, `paused`, `must-restart`,
   * `phone-team`, `held`, `expired`, `unsettled`, `needs-newer`. */
  state: string,
  /** The prescriber's words, its limits, and until when it may be used. */
  lines: Array<Said>,
  /** What it says to do today; none while there is nothing to do. */
  now: Said | null,
  /** The last day on which it may be used, `YYYY-MM-DD`; empty when no version of it holds. */
  expires: string,
};

/** The next step of one pillar. */
export type MedicineStep = {
  /** `ras-inhibitor`, `beta-blocker`, `mra` or `sglt2-inhibitor`. */
  pillar: string,
  /** The pillar in words. */
  name: string,
  /** `offer`, `consider`, `not-for-this-type` or `type-unknown`. */
  advice: string,
  /** The step's code. */
  step: string,
  /** The step in words. It names no dose. */
  said: Said,
  /** Everything that stands against it, hard ones first. */
  holds: Array<MedicineHold>,
};

/** Says of one medicine, or of all, whether it was taken on a day. */
export type MedicineTaken = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The day, `YYYY-MM-DD`; empty is today. */
  day: string,
  /** The medicine's name; empty is every medicine of which nothing is said yet on that day. */
  medicine: string,
  /** `taken`, `missed`, `stopped`, or `unsaid` to take back what was said. */
  what: string,
  /** Why it was missed or stopped, by code. */
  why: string,
  /** More about it; needed where the reason is `other`. */
  words: string,
};

/** A medicine that is to be taken again, or extra doses that are to end. */
export type MedicineTask = {
  /** The medicine, by code. */
  medicine: string,
  /** `pause-ended`, `sick-day`, `extra-doses` or `bought`. */
  kind: string,
  /** The day since which it is due, `YYYY-MM-DD`; empty while it is not. */
  due: string,
  /** In words. */
  said: Said,
};

/** One version of one medicine. */
export type MedicineVersionView = {
  /** The entry's key. */
  key: string,
  /** The drug's code, or the code of a line of the warn list. */
  drug: string,
  /** The order in words. */
  text: string,
  /** The dose as it was written, with its unit; empty for something of the warn list. */
  dose: string,
  /** `not-yet`, `current`, `on-hold` or `stopped`. */
  standing: string,
  /** The same in words, with its day. */
  standingText: string,
  /** Percent of the target by the day; none where there is none. */
  percent: number | null,
  /** How near to the target, in words. */
  percentText: string,
  /** Why not more, in words; empty when nothing was said. */
  tolerated: string,
  /** The day by which blood was agreed, `YYYY-MM-DD`; empty when none. */
  bloodsDue: string,
  /** Who prescribed it, when somebody else wrote it down; empty otherwise. */
  prescriber: string,
  /** Who wrote it and when, in words. */
  by: string,
  /** Why; empty when nothing was said. */
  why: string,
  /** What stood against it when it was written down all the same, each with its reading; empty for a patient. */
  despite: Array<string>,
};

/** One warning. */
export type MedicineWarning = {
  /** `never`, `avoid` or `care`. */
  level: string,
  /** What it is about, by code. */
  subject: string,
  /** In words, with the level before it. */
  said: Said,
};

/** What the team reads of what a person says of their medicines. */
export type MedicinesTold = {
  /** What was said of the last 14 days, the newest first. */
  days: Array<ToldDay>,
  /** What was bought, the newest first. */
  bought: Array<BoughtItem>,
  /** Medicines that the person says they have stopped. */
  stopped: Array<Said>,
};

/** Keeps what is typed through a crash. */
export type MessageDraft = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
  /** The form's own key. */
  form: string,
  /** What is typed so far. */
  text: string,
};

/** Sends a message. */
export type MessageSend = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
  /** The form's own key. */
  form: string,
  /** The words. */
  text: string,
  /** The person has answered that it is not about feeling worse today. Nobody of the team is asked. */
  notWorse: boolean,
};

/** One message. */
export type MessageView = {
  /** The entry's key. */
  key: string,
  /** When it was written, in words. */
  at: string,
  /** Who wrote it, as the reader calls them. */
  who: string,
  /** True for one that somebody of the team wrote. */
  fromTeam: boolean,
  /** The words. */
  text: string,
  /** How far it has got. */
  reached: Reached,
  /** True while it waits for the reader. */
  unread: boolean,
};

/** All messages of one person, and what is to be known before one is written. */
export type Messages = {
  /** Said first: that this is not for emergencies, when somebody reads it. */
  about: Array<Said>,
  /** Whom to phone, and whether they are open now. */
  contact: Contact,
  /** Oldest first. */
  items: Array<MessageView>,
  /** How many of them wait for the reader. */
  unread: number,
  /** Characters that one message may have. */
  charsMax: number,
  /** The form's own key: two presses of Send with the same key are one message. */
  form: string,
  /** What was typed and not sent, exactly as typed. */
  draft: string,
};

/** Whose messages. */
export type MessagesAsked = {
  /** The patient's id; none is the profile's own. */
  patient: string | null,
};

/** Says that the person has had these messages before their eyes. */
export type MessagesRead = {
  /** The messages' keys. */
  keys: Array<string>,
};

/** What the computer says about its network. It is a hint that wakes, never proof that the team can be reached. */
export type Network = {
  /** True if it has one again, false if it has none any more. */
  online: boolean,
};

/** Agrees a day. */
export type NextDateSet = {
  /** The patient's id. */
  patient: string,
  /** `contact` or `review`. */
  date: string,
  /** The day, `YYYY-MM-DD`; empty takes it back. */
  on: string,
  /** How and with whom; may be empty. */
  how: string,
  /** The entries the person was looking at. */
  basedOn: Array<string>,
};

/** A day that the team agreed. */
export type NextDateView = {
  /** `contact` or `review`. */
  date: string,
  /** What it is for, in words. */
  title: string,
  /** The day and how, in words, or that there is none. */
  said: Said,
  /** The day, `YYYY-MM-DD`; empty when none. */
  on: string,
  /** How and with whom; may be empty. */
  how: string,
  /** Both versions where two stand side by side; empty otherwise. */
  versions: Array<OwnVersion>,
  /** The entries that an edit from this screen stands in place of. */
  basedOn: Array<string>,
  /** True when this person may change it. */
  editable: boolean,
  /** How far what the team wrote has got to the person; none for anything else. */
  read: Said | null,
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
  /** Who typed it in, where that was not the person; empty where it was. */
  by: string,
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
  /** For whom a carer enters, by name; none for a profile of the person's own. */
  entersFor: string | null,
  /** True once the service has recorded that a Welsh-speaking clinician reviewed the Welsh about safety; until then the English
   * stands above it. */
  welshReviewed: boolean,
  /** How the person likes the screen. */
  preferences: Preferences,
};

/** What can be said, and was said, of one medicine on one day. */
export type OwnDose = {
  /** True when it can be said to be taken or missed. */
  canTell: boolean,
  /** True when it is one of all that are taken on that day. */
  due: boolean,
  /** What was said: `taken`, `missed`, `stopped`, or empty. */
  told: string,
  /** The same in words, with why. */
  toldText: string,
};

/** One medicine as the person reads it. */
export type OwnMedicine = {
  /** Its name in the record, by which it is spoken of. */
  name: string,
  /** The drug, as it stands on the pack. */
  title: string,
  /** What it is for, in plain words; empty where nothing is known. */
  whatFor: string,
  /** The prescriber's own dose text; several where two versions stand. */
  orders: Array<string>,
  /** Who wrote it down or changed it, and when. */
  changed: string,
  /** `not-yet`, `current`, `when-needed` (taken only then, and no part of 'all') or `on-hold`. */
  standing: string,
  /** The same in words, with its day. */
  standingText: string,
  /** Set when it is not taken now. */
  notNow: Said | null,
  /** Set when two versions stand, or a newer app wrote one. */
  unsettled: Said | null,
  /** True when today it can be said to be taken or missed. */
  canTell: boolean,
  /** True when it is one of all that are taken today: not one that is taken when needed, nor one of every other day on the
   * day between. */
  due: boolean,
  /** What was said of today: `taken`, `missed`, `stopped`, or empty. */
  told: string,
  /** The same in words, with why. */
  toldText: string,
  /** The same of yesterday. */
  yesterday: OwnDose,
};

/** Everything on the person's own page of medicines. */
export type OwnMedicines = {
  /** The patient's id. */
  patient: string,
  /** Today, `YYYY-MM-DD`. */
  today: string,
  /** Yesterday, `YYYY-MM-DD`: what was missed then can still be said. */
  yesterday: string,
  /** What is taken, paused or about to begin, by name. */
  medicines: Array<OwnMedicine>,
  /** Set while two versions of a medicine stand: whom to phone before the next dose is `contact`. */
  unsettled: Said | null,
  /** Whom to ask before anything is changed. */
  askFirst: Said,
  /** The plans that the person may carry out alone. */
  plans: Array<OwnPlan>,
  /** What was said of the last 14 days, the newest first; days of which nothing was said are left out. */
  days: Array<ToldDay>,
  /** What was bought, the newest first. */
  bought: Array<BoughtItem>,
  /** Why something was not taken, to choose from. */
  whys: Array<MedicineChoice>,
  /** What can be bought, to choose from. */
  boughtChoices: Array<MedicineChoice>,
  /** What follows from what was just said; empty when nothing was. */
  answer: Array<Said>,
  /** True when that answer is to phone somebody. */
  answerPhone: boolean,
  /** Whom to phone. */
  contact: Contact,
};

/** One plan with what may be done about it now. */
export type OwnPlan = {
  /** The plan as it stands. */
  plan: MedicinePlan,
  /** True when it may begin today. */
  mayBegin: boolean,
  /** True while something that was begun can be said to have ended. */
  mayEnd: boolean,
  /** True when a check has to come first. */
  checkFirst: boolean,
  /** The last day of what has begun. */
  lastDay: Said | null,
  /** When what was left out is taken again. */
  restart: Said | null,
  /** What is left out and not taken again yet. */
  leftOut: Array<MedicineChoice>,
};

/** One of two versions. */
export type OwnVersion = {
  /** The words. */
  text: string,
  /** Who and when. */
  by: Said,
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
  /** Why they are added although somebody here has the same NHS number; empty until that was asked. */
  despite: string,
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

/** The questionnaires of one patient, as the team sees them. */
export type PatientQuestions = {
  /** Sheets of answers, newest first. */
  sheets: Array<SheetView>,
  /** What the person is asked now, a sentence each. */
  asked: Array<AskedOfPerson>,
  /** What can be asked for. */
  offered: Array<AskedChoice>,
};

/** One patient. */
export type PatientView = {
  /** Who it is. */
  banner: Banner,
  /** What stands out now, most urgent first. */
  findings: Array<FindingView>,
  /** The latest check-in with what the person was told. */
  latest: ResultView | null,
  /** What the person said of their medicines in the last 14 days, and what they bought. */
  medicinesTold: MedicinesTold,
  /** What the person wrote, answered or felt, and nobody of the team has looked at. */
  tasks: Array<Said>,
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

/** One change of the plan that somebody else made. */
export type PlanChanged = {
  /** The entry's key. */
  key: string,
  /** What it is about, in words. */
  what: string,
  /** What stood before, in words. */
  was: string,
  /** What stands now, in words. */
  is: string,
  /** Who changed it and when. */
  said: Said,
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
  /** How far the person's own value has got to them: read, not read, not known to be there. None where they have none, and
   * on their own computer. */
  read: Said | null,
};

/** Says that changes were read. */
export type PlanRead = {
  /** The keys of the changes that were on the screen. */
  keys: Array<string>,
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
  /** A value that is asked about was looked at once more and is right. */
  confirmed: boolean,
};

/** Writes one section, whole. */
export type PlanTextSet = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The section's code. */
  section: string,
  /** The words; empty makes it blank. */
  text: string,
  /** The entries the person was looking at. */
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

/** Something was typed and is no reading of this person. The numbers themselves are not kept. */
export type PutAway = {
  /** `not-me` or `wrong-device`. */
  why: string,
  /** What was typed, by part of a check-in: `weight`, `pressure`, `pulse`, `oxygen`. */
  what: Array<string>,
  /** Of which moment it was, in milliseconds since 1970, UTC, if that was on an earlier day; none is now. */
  measuredMs: number | null,
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

/** The answers so far. */
export type QuestionnaireAnswers = {
  /** The sheet's own key. */
  form: string,
  /** The questionnaire's code. */
  code: string,
  /** A choice's code, or `prefer-not-to-say`, by the question's code. What is not here has no answer. */
  answers: { [key in string]: string },
  /** The question the person is on. */
  page: number,
};

/** The team asks a person to answer a questionnaire, or takes that back. */
export type QuestionnaireAsk = {
  /** The patient's id. */
  patient: string,
  /** The questionnaire's code. */
  code: string,
  /** From which day on, `YYYY-MM-DD` or `D/M/YYYY`; empty is today. */
  due: string,
  /** Why; may be empty. */
  why: string,
  /** True takes it back. */
  takeBack: boolean,
};

/** Which questionnaire. */
export type QuestionnaireAsked = {
  /** Its code. */
  code: string,
};

/** A sheet that was saved. */
export type QuestionnaireDone = {
  /** Help to show before anything else; mostly empty. */
  help: Array<Said>,
  /** What the answers mean for the person, in plain words. */
  said: Array<Said>,
  /** What to answer next, because of these answers. */
  next: QuestionnaireDue | null,
};

/** One questionnaire that is due. */
export type QuestionnaireDue = {
  /** Its code. */
  code: string,
  /** What it is called. */
  title: string,
  /** Why it is asked now. */
  said: Said,
  /** How many questions it has, in words. */
  length: Said,
  /** True when it was begun and not finished. */
  begun: boolean,
};

/** A questionnaire as it is asked, word for word as published. */
export type QuestionnaireForm = {
  /** The sheet's own key: the same sheet saved twice is one. */
  form: string,
  /** Its code. */
  code: string,
  /** What it is called. */
  title: string,
  /** What is shown before the first question; empty when nothing is. */
  intro: string,
  /** Whose it is and on what terms. */
  licence: string,
  /** The questions, in order. */
  questions: Array<AskedQuestion>,
  /** What was answered so far, by the question's code. */
  answers: { [key in string]: string },
  /** The question the person was on. */
  page: number,
  /** How it stands with these answers. */
  step: QuestionnaireStep,
};

/** How a sheet stands while it is being answered. */
export type QuestionnaireStep = {
  /** Help to show before anything else; mostly empty. */
  help: Array<Said>,
  /** Questions that are not asked with these answers, by code. */
  notAsked: Array<string>,
};

/** What there is to answer, and what was answered. */
export type Questions = {
  /** What is due, in the order in which it is asked. */
  due: Array<QuestionnaireDue>,
  /** What is due and can't be asked here, a sentence each with the reason. */
  notOffered: Array<Said>,
  /** Sheets of answers, newest first. */
  sheets: Array<SheetView>,
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

/** The same as it stands. */
export type Reminders = {
  /** What is chosen. */
  chosen: RemindersSet,
  /** The days of the week in words, Monday first. */
  dayNames: Array<string>,
  /** True where this computer lets a program start with it. */
  canStart: boolean,
  /** When the next one comes, or that none does. */
  next: Said,
};

/** What a person chose about being reminded. */
export type RemindersSet = {
  /** Reminded at all. */
  on: boolean,
  /** At which times, like 08:30; an empty one counts for nothing. At most four. */
  times: Array<string>,
  /** On which days of the week, Monday first: seven. */
  days: Array<boolean>,
  /** From when nobody is disturbed, like 21:00. */
  quietFrom: string,
  /** Until when. */
  quietTo: string,
  /** The program goes on when its window is closed. */
  stays: boolean,
  /** The program starts with the computer. */
  starts: boolean,
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

/** One sheet of answers. */
export type SheetView = {
  /** The entry's key. */
  key: string,
  /** The questionnaire's code. */
  code: string,
  /** What it is called. */
  title: string,
  /** When it was answered, in words. */
  at: string,
  /** Who wrote it down, as the reader calls them. */
  who: string,
  /** The score and what it means; for the team alone. Empty on a patient's own computer. */
  result: Array<Said>,
  /** What somebody has to do; for the team alone. */
  tasks: Array<TaskView>,
  /** Each question with its answer. */
  items: Array<ItemView>,
  /** How many have no answer, in words; none when all have one. */
  missing: Said | null,
  /** How far it has got. */
  reached: Reached,
};

/** Begins the pause under the sick-day plan. */
export type SickDayBegin = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** Its first day, `YYYY-MM-DD`; empty is today. */
  from: string,
};

/** Says how far the pause under the sick-day plan has come. */
export type SickDayEnd = {
  /** The patient's id; empty on a patient's own profile. */
  patient: string,
  /** The first day of eating and drinking as usual, `YYYY-MM-DD`; empty leaves what was said before. */
  eatingSince: string,
  /** What is taken again, by code or generic name. */
  restarted: Array<string>,
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

/** Something for a nurse to do. */
export type TaskView = {
  /** `red` or `amber`. */
  urgency: string,
  /** What to do. */
  said: Said,
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
  /** How far a change of the plan by the team has got to the person: read, not read, not known to be there. */
  read: Said | null,
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
  /** 'This computer says that it is 1 January 1970 …', when its clock can't be right. */
  clock: Said | null,
  /** 'Your team is settling …', when two values of a safety setting stand side by side. */
  settling: Said | null,
};

/** What was said of one day. */
export type ToldDay = {
  /** The day, `YYYY-MM-DD`. */
  day: string,
  /** The day in words. */
  date: string,
  /** A line each. */
  lines: Array<ToldLine>,
};

/** What was said of one medicine on one day. */
export type ToldLine = {
  /** The medicine's name in the record. */
  medicine: string,
  /** `taken`, `missed`, `stopped` or `side-effect`. */
  what: string,
  /** In words, the medicine named. */
  text: string,
  /** Who said so. */
  by: string,
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

/** Something is added to a signed visit. */
export type VisitAddendum = {
  /** Which visit. */
  of: VisitAsked,
  /** The words. */
  text: string,
};

/** What became of answers: what was saved, and what was not and why. */
export type VisitAnswered = {
  /** Help to show before anything else: somebody said that they have thoughts of self-harm. Mostly empty. */
  immediate: Array<Said>,
  /** What is urgent about readings that were not saved; none when nothing is. */
  danger: Advice | null,
  /** The check-in that the readings among them became, with what the rules say; none where there was no reading. */
  result: ResultView | null,
  /** The codes that were saved. */
  saved: Array<string>,
  /** What was not saved; everything else was. */
  problems: Array<FieldProblem>,
  /** Readings that are only saved once somebody has said that they are right. */
  questions: Array<FieldProblem>,
  /** The visit as it stands now. */
  visit: VisitView,
};

/** Which visit is meant. */
export type VisitAsked = {
  /** The patient's id. */
  patient: string,
  /** The visit's name, or how it begins; empty for the reader's own visit that is not signed yet, else for the latest. */
  visit: string,
};

/** A visit begins. */
export type VisitBegin = {
  /** The patient's id. */
  patient: string,
  /** The day of the visit; empty for today. */
  on: string,
};

/** One thing that can be chosen. */
export type VisitChoice = {
  /** Its code. */
  code: string,
  /** Its words. */
  text: string,
};

/** What is typed and not saved yet, as the screen keeps it. */
export type VisitDraft = {
  /** Which visit. */
  of: VisitAsked,
  /** As the screen wrote it; empty when nothing is left. */
  typed: string,
};

/** One field of a visit. */
export type VisitFieldView = {
  /** Its code, with the section. */
  field: string,
  /** What stands in it; none where it was not asked, several where nobody has settled which holds. */
  versions: Array<VisitValue>,
  /** The keys of everything that stands in it, equal answers included. */
  keys: Array<string>,
  /** The answer of the latest visit before in which it was asked, with its day; empty where there is none. */
  before: string,
};

/** The form of a visit, in the language of the profile. */
export type VisitForm = {
  /** All fourteen sections, in their order. */
  sections: Array<VisitFormSection>,
  /** Why something can't be asked. */
  reasons: Array<VisitChoice>,
};

/** One field of the form, or of a line of a list. */
export type VisitFormField = {
  /** Its code, with the section; of a line, its code in the line. */
  field: string,
  /** What is asked. */
  name: string,
  /** How to answer; mostly empty. */
  hint: string,
  /** The unit beside the box; mostly empty. */
  unit: string,
  /** What it takes. */
  takes: VisitTakes,
  /** What can be chosen; none where it is typed. */
  choices: Array<VisitChoice>,
  /** The choice that rules the others out; empty where there is none. */
  none: string,
  /** The fields of one line of a list. */
  columns: Array<VisitFormField>,
  /** When it is asked; always where this is not there. */
  when: VisitWhen | null,
  /** True where the form does not ask for it. */
  optional: boolean,
  /** True for what never leaves the team. */
  teamOnly: boolean,
};

/** One section of the form. */
export type VisitFormSection = {
  /** Its code. */
  section: string,
  /** Its name. */
  name: string,
  /** Its fields, in their order. */
  fields: Array<VisitFormField>,
};

/** One line of a list. */
export type VisitLine = {
  /** Its parts, in the order of the form. */
  parts: Array<VisitPart>,
};

/** All lines of a list, as they stand on the screen: they take the place of the lines before. */
export type VisitLinesTyped = {
  /** The list's code. */
  field: string,
  /** Its lines, each with its parts. */
  lines: Array<Array<VisitTyped>>,
};

/** The visits of one patient, the latest first. */
export type VisitList = {
  /** The visits. */
  visits: Array<VisitRow>,
};

/** Words that somebody added. */
export type VisitNote = {
  /** The words. */
  text: string,
  /** Who wrote them. */
  by: string,
  /** When. */
  at: string,
};

/** One part of a line. */
export type VisitPart = {
  /** Its code in the line. */
  part: string,
  /** Its name. */
  name: string,
  /** What would be typed or chosen for it. */
  typed: string,
  /** The same in words. */
  value: string,
};

/** One visit in a list. */
export type VisitRow = {
  /** The patient's id. */
  patient: string,
  /** The visit's name. */
  visit: string,
  /** Its day, `2026-11-21`. */
  day: string,
  /** True once somebody has signed it. */
  signed: boolean,
  /** True where the reader has begun it. */
  mine: boolean,
  /** True where it is of today. */
  today: boolean,
  /** How it stands, in words. */
  said: Said,
};

/** What a window saves of a visit. */
export type VisitSave = {
  /** Which visit. */
  of: VisitAsked,
  /** What was typed or chosen. */
  answers: Array<VisitTyped>,
  /** Lists, each whole. */
  lists: Array<VisitLinesTyped>,
  /** Fields and sections that could not be asked, with the reason as a code or in words. */
  notPossible: Array<VisitTyped>,
  /** Fields, and marks of sections, that are made blank again. */
  clear: Array<string>,
  /** Somebody said that unusual readings among them are right. */
  confirmed: boolean,
  /** The keys of what the screen showed in these fields. */
  basedOn: Array<string>,
};

/** One section of a visit. */
export type VisitSection = {
  /** Its code. */
  section: string,
  /** `asked`, `not-asked` or `not-possible`. */
  state: string,
  /** Why it was not possible; empty otherwise. */
  why: string,
  /** The keys of everything that says whether it was possible. */
  keys: Array<string>,
  /** Fields with an answer, and those that the last visit answered. */
  fields: Array<VisitFieldView>,
  /** Codes of the fields that the form asks for, as far as the answers say, and that nobody has answered. */
  blank: Array<string>,
};

/** What a field takes. */
export type VisitTakes = "one" | "several" | "number" | "day" | "short" | "text" | "lines";

/** What was typed at a window: a field, and its text as it stands in the box. */
export type VisitTyped = {
  /** The field's code, or a section's. */
  field: string,
  /** The text; a box that was emptied is not asked. */
  text: string,
};

/** One version of an answer. */
export type VisitValue = {
  /** `answer`, `not-possible`, or `blank` where somebody made it blank again. */
  state: string,
  /** What would be typed or chosen for it: codes of several with blanks between, or why it was not possible. */
  typed: string,
  /** The lines of a list; none of anything else. */
  lines: Array<VisitLine>,
  /** The answer. */
  value: string,
  /** Who wrote it. */
  by: string,
  /** When. */
  at: string,
  /** The entry's key. */
  key: string,
};

/** One visit as it stands. */
export type VisitView = {
  /** All fourteen sections, in the order of the form. */
  sections: Array<VisitSection>,
  /** Sections about which nothing was asked, by code. */
  notAsked: Array<string>,
  /** Answers that do not fit each other, or that others ask for. */
  misfits: Array<Said>,
  /** The same by the names of the fields, each with the field that it is about. */
  openPoints: Array<FieldProblem>,
  /** Fields of which two versions stand, by code. */
  conflicts: Array<string>,
  /** What was added after the signature. */
  addenda: Array<VisitNote>,
  /** What came from elsewhere after the signature and is not part of it. */
  late: Array<Said>,
  /** What needs a newer app to be read. */
  needsNewer: Said | null,
  /** Where the plan says something else than the visit; a visit changes no plan. */
  planDiffers: Array<Said>,
  /** What the reader has typed on this computer and not saved as an answer, as their screen wrote it; mostly empty. */
  draft: string,
  /** The patient's id. */
  patient: string,
  /** The visit's name. */
  visit: string,
  /** Its day, `2026-11-21`. */
  day: string,
  /** True once somebody has signed it. */
  signed: boolean,
  /** True where the reader has begun it. */
  mine: boolean,
  /** True where it is of today. */
  today: boolean,
  /** How it stands, in words. */
  said: Said,
};

/** What asks for a field: another field of the same section, or of the same line. */
export type VisitWhen = {
  /** The other field's code, as this one's. */
  field: string,
  /** Its answers that ask for this one; none where a number does. */
  is: Array<string>,
  /** The least number that asks for this one. */
  least: number | null,
};

/** What waits for a person besides readings, for the menu. */
export type Waiting = {
  /** Messages of the team that were not read. */
  messages: number,
  /** Questionnaires that are due. */
  questions: number,
  /** True once there is anything to see among the questionnaires: something due, or something answered. */
  hasQuestions: boolean,
};

/** One step. */
export type WeekStep = {
  /** Its code: `weigh`, `pressure`, `check-in`, `colours`, `phone`, `guide`, `help`. */
  code: string,
  /** What it is called. */
  title: Said,
  /** What to do, a line each. */
  lines: Array<Said>,
  /** True once it was done on this computer. */
  done: boolean,
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
