// My medicines: what stands, and what is being said of one of them. Nothing of another day is filled in.
import type { Topic } from "../../generated/commands";
import type { OwnMedicines, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Keeping } from "../../shared/keeping";
import type { Line, Trouble } from "../../shared/trouble";
import type { Place } from "../places";

/** Of which day something is said: what was missed yesterday can still be said today. */
export type ToldDay = "today" | "yesterday";

/** What is being said. */
export type Work =
  | { kind: "why"; what: "missed" | "stopped"; medicine: string; title: string; why: string; words: string }
  | { kind: "effect"; medicine: string; title: string; words: string }
  | { kind: "bought"; chosen: string; named: string; taken: string }
  | { kind: "sickDay"; eating: string; restarted: string[] }
  | { kind: "begin" };

export interface Model {
  own: OwnMedicines | null;
  readTrouble: Trouble | null;
  day: ToldDay;
  work: Work | null;
  saving: boolean;
  trouble: Trouble | null;
  /** What was done, and what follows from it. */
  done: Line | null;
  answer: Said[];
  answerPhone: boolean;
}

export type SaidCommand = "medicine_taken" | "medicine_effect" | "medicine_bought" | "medicine_bought_end";
export type PlanCommand = "sick_day_begin" | "sick_day_end" | "flexible_begin" | "flexible_end";

export type Event =
  | Answered<"my_medicines" | SaidCommand | PlanCommand>
  | { is: "stale" }
  | { is: "dayChosen"; day: ToldDay }
  | { is: "allTaken" }
  | { is: "taken"; medicine: string }
  | { is: "unsaid"; medicine: string }
  | { is: "whyOpened"; what: "missed" | "stopped"; medicine: string; title: string }
  | { is: "effectOpened"; medicine: string; title: string }
  | { is: "boughtOpened" }
  | { is: "sickDayOpened" }
  | { is: "whyChosen"; why: string }
  | { is: "boughtChosen"; chosen: string }
  | { is: "boughtTakenChosen"; taken: string }
  | { is: "eatingChosen"; eating: string }
  | { is: "restartedPressed"; medicine: string }
  | { is: "wordsTyped"; text: string }
  | { is: "boughtEnded"; name: string }
  | { is: "sickDayBegun" }
  | { is: "flexibleOpened" }
  | { is: "flexibleEnded" }
  | { is: "checkInChosen" }
  | { is: "saveChosen" }
  | { is: "closed" };

export type Ask = Effect<Event, Place>;

export const start: Model = {
  own: null,
  readTrouble: null,
  day: "today",
  work: null,
  saving: false,
  trouble: null,
  done: null,
  answer: [],
  answerPhone: false,
};
export const first: Ask[] = [call("my_medicines", null)];
export const reads: readonly Topic[] = ["plan", "today"];

function isBlank(work: Work): boolean {
  switch (work.kind) {
    case "why":
      return work.why === "" && work.words === "";
    case "effect":
      return work.words === "";
    case "bought":
      return work.chosen === "" && work.named === "" && work.taken === "";
    case "sickDay":
      return work.eating === "" && work.restarted.length === 0;
    case "begin":
      return true;
  }
}

/** True for what is said of one day: on another it would be said of the wrong one. */
function isOfOneDay(work: Work): boolean {
  return work.kind === "why" || work.kind === "sickDay";
}

export const keeps: Keeping<Model> = {
  name: "medicines",
  of: ({ work, day }) => (work === null || isBlank(work) ? null : { work, day }),
  back: ({ work, day }, days) => {
    if (!work) return {};
    if (days.typed === days.today) return { work, day: day ?? "today" };
    return isOfOneDay(work) ? {} : { work };
  },
};
