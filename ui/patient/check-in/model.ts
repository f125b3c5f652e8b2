// The check-in as it stands: what is typed, which page, what is being asked of the host, what must be read first.
import type { Advice, CheckInFields, CheckInForm, EarlierDraft, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Key } from "../../shared/keys";
import type { FieldTrouble, Trouble, Worded } from "../../shared/trouble";
import type { Place } from "../places";
import { BLANK, type BoxField, type Page } from "./fields";

/** What the look was asked for: danger alone, the way to the next page, or saving. */
export type Purpose = "danger" | "next" | "save";

/** What was found by a look and waits until the advice has been read. */
export interface Found {
  purpose: Purpose;
  problems: FieldTrouble[];
  checks: FieldTrouble[];
}

export interface Model {
  form: CheckInForm | null;
  page: Page;
  fields: CheckInFields;
  /** The box the keypad types into. */
  active: BoxField | null;
  /** What stood in the boxes of a page when the person said 'I did not measure this'. */
  putAside: Partial<Record<Page, CheckInFields>>;
  trouble: Trouble | null;
  /** Advice that must be read before anything else is asked. `unknown` when the host could not say more than that it is urgent. */
  advice: Advice | "unknown" | null;
  /** What follows once it has been read. */
  after: Found | null;
  /** Marks of advice that has been read, so that the same is not put in the way twice. */
  read: string[];
  /** The last danger advice, kept in sight on every later page. */
  standing: Advice | "unknown" | null;
  /** 'You typed 28.4 kg; yesterday was 82.4', with what it stood in the way of. */
  checks: { purpose: Purpose; items: FieldTrouble[] } | null;
  /** A check-in of another day that was not saved, until the person has said what to do with it. */
  earlier: EarlierDraft | null;
  /** The computer's clock can't be right: that, and what is typed as the day. */
  clock: { said: Said; day: string } | null;
  /** The day that the person named. */
  day: string | null;
  /** Said above the boxes after a number was put away. */
  note: Worded | null;
  /** Checks that were answered 'yes, that is right'. */
  confirmed: string[];
  looking: Purpose | null;
  draft: "clean" | "waiting" | "sending" | "sendingAndChanged";
  /** `held` while a draft is on its way: it must not arrive after the check-in. */
  /** True while a danger sign that was told is on its way to the record. */
  telling: boolean;
  saving: "no" | "held" | "saving" | "saved";
}

export type Event =
  | Answered<"check_in_form" | "save_draft" | "check_in_look" | "check_in" | "put_away" | "check_in_day">
  | { is: "stale" }
  | { is: "typed"; field: BoxField; text: string }
  | { is: "pasted"; field: BoxField; text: string }
  | { is: "focused"; field: BoxField }
  | { is: "keyPressed"; key: Key }
  | { is: "unitChosen"; unit: "kg" | "stLb" }
  | { is: "answerChosen"; symptom: string; answer: string }
  | { is: "allUsualChosen" }
  | { is: "nextChosen" }
  | { is: "backChosen" }
  | { is: "skipChosen" }
  | { is: "pageChosen"; page: Page }
  | { is: "adviceRead" }
  | { is: "adviceWanted" }
  | { is: "checksRight" }
  | { is: "checksWrong" }
  | { is: "checksNotMine"; because: "not-me" | "wrong-device" }
  | { is: "swapChosen" }
  | { is: "earlierWanted" }
  | { is: "earlierNotWanted" }
  | { is: "dayTyped"; text: string }
  | { is: "dayChosen" }
  | { is: "saveChosen" }
  | { is: "draftDue" }
  | { is: "left" };

export type Ask = Effect<Event, Place>;
export type Step = [Model, Ask[]];

export const start: Model = {
  form: null,
  page: "danger",
  fields: BLANK,
  active: null,
  putAside: {},
  trouble: null,
  advice: null,
  after: null,
  read: [],
  standing: null,
  checks: null,
  earlier: null,
  clock: null,
  day: null,
  note: null,
  confirmed: [],
  looking: null,
  draft: "clean",
  telling: false,
  saving: "no",
};

export const first: Ask[] = [call("check_in_form", null)];
