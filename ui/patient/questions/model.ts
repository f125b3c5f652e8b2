// Questions: what is due, one questionnaire a question at a time, and what was answered before.
// Which question comes next follows from what the host says is not asked.
import type { Topic } from "../../generated/commands";
import type { AskedQuestion, QuestionnaireDone, QuestionnaireForm, Questions, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

/** What stands for 'I would rather not say' beside a question's own answers. */
export const PREFER_NOT = "prefer-not-to-say";

export interface Asking {
  form: QuestionnaireForm;
  answers: Record<string, string>;
  /** The place of the question on the screen among all questions. */
  page: number;
  help: readonly Said[];
  notAsked: readonly string[];
  /** Answers on their way to the disk. */
  pending: number;
  /** 'Next' was pressed before the last answer was there. */
  wantsNext: boolean;
  saving: boolean;
}

export interface Model {
  questions: Questions | null;
  readTrouble: Trouble | null;
  asking: Asking | null;
  done: QuestionnaireDone | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"questions" | "questionnaire_form" | "questionnaire_answer" | "questionnaire_finish">
  | { is: "stale" }
  | { is: "opened"; code: string }
  | { is: "answerChosen"; answer: string }
  | { is: "nextChosen" }
  | { is: "backChosen" }
  | { is: "left" }
  | { is: "listChosen" };

export type Ask = Effect<Event, Place>;

export const start: Model = { questions: null, readTrouble: null, asking: null, done: null, trouble: null };
export const first: Ask[] = [call("questions", null)];
export const reads: readonly Topic[] = ["today", "sync"];

/** The question on the screen. */
export function current(asking: Asking): AskedQuestion | undefined {
  return asking.form.questions[asking.page];
}

/** The place of the next question that is asked, from `page` in a direction; none at the end. */
export function nextPage(asking: Asking, by: 1 | -1): number | null {
  for (let page = asking.page + by; page >= 0 && page < asking.form.questions.length; page += by) {
    const question = asking.form.questions[page];
    if (question && !asking.notAsked.includes(question.code)) return page;
  }
  return null;
}
