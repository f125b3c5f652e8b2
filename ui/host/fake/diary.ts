// The invented paper diary and reminders, for looking at the screens in a plain browser.
import type { CommandName, Commands } from "../../generated/commands";
import type { DiaryRow, RemindersSet } from "../../generated/types";
import { advice, finding, questions, said } from "./people";

type Some = "diary" | "diary_draft" | "diary_look" | "diary_save" | "put_away" | "check_in_day" | "reminders" | "set_reminders";
type Answers = { [C in CommandName & Some]: (input: Commands[C]["input"]) => Commands[C]["output"] };

const row = (form: string, day: string): DiaryRow => ({ form, day, weightUnit: "kg", weight: "", stone: "", pounds: "", pressure: "", pressureAgain: "", pulse: "", feeling: "open", symptoms: {} });

const danger = {
  said: said("Something that you typed for 19 November 2026 is urgent."),
  advice: advice("red", [finding("S1", "red", "You said yes to a danger sign.", "", "")]),
};

export function diaryAnswers(): Answers {
  let rows = [16, 17, 18, 19, 20].map((day) => row(`d${day}`, `${day}/11/2026`));
  let chosen: RemindersSet = { on: true, times: ["08:30"], days: [true, true, true, true, true, true, true], quietFrom: "21:00", quietTo: "08:00", stays: false, starts: false };
  const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const reminders = () => ({ chosen, dayNames, canStart: true, next: said("Next: 22 November 2026, 08:30") });
  return {
    diary: () => ({ rows, spare: [row("s1", ""), row("s2", "")], weightUnit: "kg", questions }),
    diary_draft: (input) => {
      rows = input.rows;
      return {};
    },
    diary_look: (input) => ({ danger: Object.values(input.symptoms).includes("yes") ? danger : null }),
    diary_save: (input) => {
      const typed = input.row;
      const heavy = Number(typed.weight) > 300;
      const light = Number(typed.weight) > 0 && Number(typed.weight) < 60 && !input.confirmed;
      const problems = heavy ? [{ field: "weight", said: said("Type a weight between 20 and 350 kilograms, like 82.4") }] : [];
      const checks = light ? [{ field: "weight", said: said(`You typed ${typed.weight} kg; the day before was 82.4 kg. Is this you?`) }] : [];
      const saved = !heavy && !light;
      return { saved, said: said(saved ? `Saved: ${typed.day}. ${typed.weight} kg.` : "This row is not saved yet."), danger: Object.values(typed.symptoms).includes("yes") ? danger : null, problems, checks };
    },
    check_in_day: () => ({ said: said("This check is for 21 November 2026."), atMs: Date.UTC(2026, 10, 21, 9) }),
    put_away: () => ({}),
    reminders,
    set_reminders: (input) => {
      chosen = input;
      return reminders();
    },
  };
}
