// Every command a window can call, and what each makes stale, as crates/app/src/api says it.
// Written by `make bindings`. Do not edit.

import type {
  AccessSet,
  AccessView,
  AlertAsked,
  AlertClose,
  AlertList,
  AlertSnooze,
  AlertView,
  AmendReading,
  AppState,
  CareView,
  Caseload,
  CheckIn,
  CheckInDay,
  CheckInDayTyped,
  CheckInFields,
  CheckInForm,
  CheckInLook,
  Conflicts,
  Diary,
  DiaryDraft,
  DiaryLook,
  DiaryRow,
  DiaryRowSaved,
  DiarySave,
  Enrol,
  ExerciseAsked,
  ExerciseDiary,
  ExerciseLevelSet,
  ExerciseSave,
  ExerciseSaved,
  ExerciseTakeBack,
  FactsSet,
  FactsView,
  FirstWeek,
  FirstWeekMark,
  FlexibleBegin,
  FlexibleEnd,
  GoalSet,
  HandOver,
  LastResult,
  LearnView,
  LearntSet,
  LookedAt,
  MedicineBought,
  MedicineBoughtEnd,
  MedicineEffect,
  MedicineList,
  MedicineTaken,
  MessageDraft,
  MessageSend,
  Messages,
  MessagesAsked,
  MessagesRead,
  Network,
  NextDateSet,
  Nothing,
  Numbers,
  NumbersAsked,
  NumbersFile,
  OpenProfile,
  OwnMedicines,
  PaperAsked,
  PatientAdd,
  PatientAdded,
  PatientAsked,
  PatientNumbersAsked,
  PatientQuestions,
  PatientView,
  PlanRead,
  PlanSet,
  PlanTextSet,
  PlanView,
  Preferences,
  PutAway,
  QuestionnaireAnswers,
  QuestionnaireAsk,
  QuestionnaireAsked,
  QuestionnaireDone,
  QuestionnaireForm,
  QuestionnaireStep,
  Questions,
  Reminders,
  RemindersSet,
  ResultView,
  SaveDraft,
  SavedFile,
  SetPin,
  Settle,
  SickDayBegin,
  SickDayEnd,
  SyncState,
  Today,
  Unlock,
  VisitAddendum,
  VisitAnswered,
  VisitAsked,
  VisitBegin,
  VisitDraft,
  VisitForm,
  VisitList,
  VisitSave,
  VisitView,
  Waiting,
  WithdrawReading,
} from "./types";

/** Command name to its one argument and its answer; `null` is no argument. */
export interface Commands {
  app_state: { input: null; output: AppState };
  enrol: { input: Enrol; output: OpenProfile };
  unlock: { input: Unlock; output: OpenProfile };
  lock: { input: null; output: Nothing };
  set_pin: { input: SetPin; output: Nothing };
  set_preferences: { input: Preferences; output: Preferences };
  today: { input: null; output: Today };
  check_in_form: { input: null; output: CheckInForm };
  save_draft: { input: SaveDraft; output: Nothing };
  check_in_look: { input: CheckInFields; output: CheckInLook };
  check_in: { input: CheckIn; output: ResultView };
  check_in_day: { input: CheckInDayTyped; output: CheckInDay };
  put_away: { input: PutAway; output: Nothing };
  diary: { input: null; output: Diary };
  diary_draft: { input: DiaryDraft; output: Nothing };
  diary_look: { input: DiaryRow; output: DiaryLook };
  diary_save: { input: DiarySave; output: DiaryRowSaved };
  reminders: { input: null; output: Reminders };
  set_reminders: { input: RemindersSet; output: Reminders };
  last_result: { input: null; output: LastResult };
  my_numbers: { input: NumbersAsked; output: Numbers };
  save_numbers: { input: NumbersAsked; output: NumbersFile };
  save_paper: { input: PaperAsked; output: SavedFile };
  amend_reading: { input: AmendReading; output: ResultView };
  withdraw_reading: { input: WithdrawReading; output: Nothing };
  my_plan: { input: null; output: PlanView };
  my_care: { input: null; output: CareView };
  care: { input: PatientAsked; output: CareView };
  plan_text_set: { input: PlanTextSet; output: CareView };
  goal_set: { input: GoalSet; output: CareView };
  next_date_set: { input: NextDateSet; output: CareView };
  plan_read: { input: PlanRead; output: CareView };
  learning: { input: null; output: LearnView };
  patient_learning: { input: PatientAsked; output: LearnView };
  learnt: { input: LearntSet; output: LearnView };
  my_medicines: { input: null; output: OwnMedicines };
  medicine_taken: { input: MedicineTaken; output: OwnMedicines };
  medicine_effect: { input: MedicineEffect; output: OwnMedicines };
  medicine_bought: { input: MedicineBought; output: OwnMedicines };
  medicine_bought_end: { input: MedicineBoughtEnd; output: OwnMedicines };
  flexible_begin: { input: FlexibleBegin; output: MedicineList };
  flexible_end: { input: FlexibleEnd; output: MedicineList };
  sick_day_begin: { input: SickDayBegin; output: MedicineList };
  sick_day_end: { input: SickDayEnd; output: MedicineList };
  messages: { input: MessagesAsked; output: Messages };
  message_draft: { input: MessageDraft; output: Nothing };
  message_send: { input: MessageSend; output: Messages };
  messages_read: { input: MessagesRead; output: Nothing };
  waiting: { input: null; output: Waiting };
  questions: { input: null; output: Questions };
  questionnaire_form: { input: QuestionnaireAsked; output: QuestionnaireForm };
  questionnaire_answer: { input: QuestionnaireAnswers; output: QuestionnaireStep };
  questionnaire_finish: { input: QuestionnaireAnswers; output: QuestionnaireDone };
  exercise: { input: ExerciseAsked; output: ExerciseDiary };
  exercise_save: { input: ExerciseSave; output: ExerciseSaved };
  exercise_take_back: { input: ExerciseTakeBack; output: ExerciseDiary };
  first_week: { input: null; output: FirstWeek };
  first_week_mark: { input: FirstWeekMark; output: FirstWeek };
  patient_questions: { input: PatientAsked; output: PatientQuestions };
  questionnaire_ask: { input: QuestionnaireAsk; output: PatientQuestions };
  exercise_level_set: { input: ExerciseLevelSet; output: ExerciseDiary };
  caseload: { input: null; output: Caseload };
  patient_add: { input: PatientAdd; output: PatientAdded };
  patient: { input: PatientAsked; output: PatientView };
  patient_numbers: { input: PatientNumbersAsked; output: Numbers };
  looked_at: { input: LookedAt; output: Nothing };
  access: { input: PatientAsked; output: AccessView };
  hand_over: { input: HandOver; output: AccessView };
  access_set: { input: AccessSet; output: AccessView };
  alerts: { input: PatientAsked; output: AlertList };
  alert_seen: { input: AlertAsked; output: AlertView };
  alert_close: { input: AlertClose; output: AlertView };
  alert_snooze: { input: AlertSnooze; output: AlertView };
  visit_form: { input: null; output: VisitForm };
  visit_list: { input: PatientAsked; output: VisitList };
  visit_begin: { input: VisitBegin; output: VisitView };
  visit_show: { input: VisitAsked; output: VisitView };
  visit_draft: { input: VisitDraft; output: Nothing };
  visit_answer: { input: VisitSave; output: VisitAnswered };
  visit_sign: { input: VisitAsked; output: VisitView };
  visit_addendum: { input: VisitAddendum; output: VisitView };
  facts: { input: PatientAsked; output: FactsView };
  facts_set: { input: FactsSet; output: FactsView };
  plan: { input: PatientAsked; output: PlanView };
  plan_set: { input: PlanSet; output: PlanView };
  conflicts: { input: null; output: Conflicts };
  settle: { input: Settle; output: Nothing };
  sync_state: { input: null; output: SyncState };
  sync_now: { input: null; output: SyncState };
  network: { input: Network; output: Nothing };
}

export type CommandName = keyof Commands;
export type WindowKind = "start" | "patient" | "nurse";

/** The kinds of window that may call it. */
export const windows = {
  app_state: ["start", "patient", "nurse"],
  enrol: ["start"],
  unlock: ["start"],
  lock: ["patient", "nurse"],
  set_pin: ["patient", "nurse"],
  set_preferences: ["patient", "nurse"],
  today: ["patient"],
  check_in_form: ["patient"],
  save_draft: ["patient"],
  check_in_look: ["patient"],
  check_in: ["patient"],
  check_in_day: ["patient"],
  put_away: ["patient"],
  diary: ["patient"],
  diary_draft: ["patient"],
  diary_look: ["patient"],
  diary_save: ["patient"],
  reminders: ["patient"],
  set_reminders: ["patient"],
  last_result: ["patient"],
  my_numbers: ["patient"],
  save_numbers: ["patient"],
  save_paper: ["patient", "nurse"],
  amend_reading: ["patient"],
  withdraw_reading: ["patient"],
  my_plan: ["patient"],
  my_care: ["patient"],
  care: ["nurse"],
  plan_text_set: ["patient", "nurse"],
  goal_set: ["patient", "nurse"],
  next_date_set: ["nurse"],
  plan_read: ["patient"],
  learning: ["patient"],
  patient_learning: ["nurse"],
  learnt: ["patient", "nurse"],
  my_medicines: ["patient"],
  medicine_taken: ["patient"],
  medicine_effect: ["patient"],
  medicine_bought: ["patient"],
  medicine_bought_end: ["patient"],
  flexible_begin: ["patient"],
  flexible_end: ["patient"],
  sick_day_begin: ["patient"],
  sick_day_end: ["patient"],
  messages: ["patient", "nurse"],
  message_draft: ["patient", "nurse"],
  message_send: ["patient", "nurse"],
  messages_read: ["patient"],
  waiting: ["patient"],
  questions: ["patient"],
  questionnaire_form: ["patient"],
  questionnaire_answer: ["patient"],
  questionnaire_finish: ["patient"],
  exercise: ["patient", "nurse"],
  exercise_save: ["patient", "nurse"],
  exercise_take_back: ["patient", "nurse"],
  first_week: ["patient"],
  first_week_mark: ["patient"],
  patient_questions: ["nurse"],
  questionnaire_ask: ["nurse"],
  exercise_level_set: ["nurse"],
  caseload: ["nurse"],
  patient_add: ["nurse"],
  patient: ["nurse"],
  patient_numbers: ["nurse"],
  looked_at: ["nurse"],
  access: ["nurse"],
  hand_over: ["nurse"],
  access_set: ["nurse"],
  alerts: ["nurse"],
  alert_seen: ["nurse"],
  alert_close: ["nurse"],
  alert_snooze: ["nurse"],
  visit_form: ["nurse"],
  visit_list: ["nurse"],
  visit_begin: ["nurse"],
  visit_show: ["nurse"],
  visit_draft: ["nurse"],
  visit_answer: ["nurse"],
  visit_sign: ["nurse"],
  visit_addendum: ["nurse"],
  facts: ["nurse"],
  facts_set: ["nurse"],
  plan: ["nurse"],
  plan_set: ["patient", "nurse"],
  conflicts: ["patient", "nurse"],
  settle: ["patient", "nurse"],
  sync_state: ["patient", "nurse"],
  sync_now: ["patient", "nurse"],
  network: ["patient", "nurse"],
} as const satisfies Record<CommandName, readonly WindowKind[]>;

/** The topics a screen must read again after it. */
export const stales = {
  app_state: [],
  enrol: ["session"],
  unlock: ["session"],
  lock: ["session"],
  set_pin: ["session"],
  set_preferences: ["session"],
  today: [],
  check_in_form: [],
  save_draft: [],
  check_in_look: [],
  check_in: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  check_in_day: [],
  put_away: ["numbers"],
  diary: [],
  diary_draft: [],
  diary_look: [],
  diary_save: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  reminders: [],
  set_reminders: [],
  last_result: [],
  my_numbers: [],
  save_numbers: [],
  save_paper: [],
  amend_reading: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  withdraw_reading: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  my_plan: [],
  my_care: [],
  care: [],
  plan_text_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  goal_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  next_date_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  plan_read: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  learning: [],
  patient_learning: [],
  learnt: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  my_medicines: [],
  medicine_taken: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  medicine_effect: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  medicine_bought: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  medicine_bought_end: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  flexible_begin: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  flexible_end: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  sick_day_begin: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  sick_day_end: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  messages: [],
  message_draft: [],
  message_send: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  messages_read: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  waiting: [],
  questions: [],
  questionnaire_form: [],
  questionnaire_answer: ["sync"],
  questionnaire_finish: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  exercise: [],
  exercise_save: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  exercise_take_back: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  first_week: [],
  first_week_mark: ["today"],
  patient_questions: [],
  questionnaire_ask: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  exercise_level_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  caseload: [],
  patient_add: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  patient: [],
  patient_numbers: [],
  looked_at: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  access: [],
  hand_over: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  access_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  alerts: [],
  alert_seen: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  alert_close: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  alert_snooze: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  visit_form: [],
  visit_list: [],
  visit_begin: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  visit_show: [],
  visit_draft: [],
  visit_answer: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  visit_sign: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  visit_addendum: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  facts: [],
  facts_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  plan: [],
  plan_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  conflicts: [],
  settle: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  sync_state: [],
  sync_now: ["sync"],
  network: [],
} as const satisfies Record<CommandName, readonly string[]>;

export type Topic = (typeof stales)[CommandName][number];
