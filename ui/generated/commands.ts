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
  Caseload,
  CheckIn,
  CheckInFields,
  CheckInForm,
  CheckInLook,
  Conflicts,
  Enrol,
  HandOver,
  LastResult,
  LookedAt,
  Network,
  Nothing,
  Numbers,
  NumbersAsked,
  NumbersFile,
  OpenProfile,
  PaperAsked,
  PatientAdd,
  PatientAdded,
  PatientAsked,
  PatientNumbersAsked,
  PatientView,
  PlanSet,
  PlanView,
  Preferences,
  ResultView,
  SaveDraft,
  SavedFile,
  SetPin,
  Settle,
  SyncState,
  Today,
  Unlock,
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
  last_result: { input: null; output: LastResult };
  my_numbers: { input: NumbersAsked; output: Numbers };
  save_numbers: { input: NumbersAsked; output: NumbersFile };
  save_paper: { input: PaperAsked; output: SavedFile };
  amend_reading: { input: AmendReading; output: ResultView };
  withdraw_reading: { input: WithdrawReading; output: Nothing };
  my_plan: { input: null; output: PlanView };
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
  last_result: ["patient"],
  my_numbers: ["patient"],
  save_numbers: ["patient"],
  save_paper: ["patient", "nurse"],
  amend_reading: ["patient"],
  withdraw_reading: ["patient"],
  my_plan: ["patient"],
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
  last_result: [],
  my_numbers: [],
  save_numbers: [],
  save_paper: [],
  amend_reading: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  withdraw_reading: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  my_plan: [],
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
  plan: [],
  plan_set: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  conflicts: [],
  settle: ["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"],
  sync_state: [],
  sync_now: ["sync"],
  network: [],
} as const satisfies Record<CommandName, readonly string[]>;

export type Topic = (typeof stales)[CommandName][number];
