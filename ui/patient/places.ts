// The places of a patient's window. Which one follows which is said by the screens' effects.
import type { ResultView } from "../generated/types";

export type Place =
  | { at: "today" }
  | { at: "checkIn" }
  | { at: "result"; result: ResultView | null }
  | { at: "numbers" }
  | { at: "diary" }
  | { at: "plan" }
  | { at: "learn" }
  | { at: "medicines" }
  | { at: "messages" }
  | { at: "exercise" }
  | { at: "questions" }
  | { at: "firstWeek" }
  | { at: "conflicts" }
  | { at: "sync" }
  | { at: "settings" };
