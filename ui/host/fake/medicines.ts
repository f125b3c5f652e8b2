// The invented host's answers about a person's own medicines. They repeat and decide nothing.
import type { Commands } from "../../generated/commands";
import type { MedicinesTold, OwnDose, OwnMedicine, OwnMedicines, Problem, Said } from "../../generated/types";
import { contact, said } from "./people";

type Refuse = (kind: Problem["kind"], text: string, field?: string) => never;
type Command =
  | "my_medicines"
  | "medicine_taken"
  | "medicine_effect"
  | "medicine_bought"
  | "medicine_bought_end"
  | "flexible_begin"
  | "flexible_end"
  | "sick_day_begin"
  | "sick_day_end";
type Answers = { [C in Command]: (input: Commands[C]["input"]) => Commands[C]["output"] };

const choice = (code: string, text: string) => ({ code, text });

function one(name: string, title: string, order: string, whatFor: string, more: Partial<OwnMedicine> = {}): OwnMedicine {
  return {
    name,
    title,
    whatFor,
    orders: [order],
    changed: "Changed on 20 November 2026 by Siân Probert",
    standing: "current",
    standingText: "Since 20 November 2026",
    notNow: null,
    unsettled: null,
    canTell: true,
    due: more.canTell ?? true,
    told: "",
    toldText: "",
    yesterday: { canTell: more.canTell ?? true, due: more.canTell ?? true, told: "", toldText: "" },
    ...more,
  };
}

export const toldMedicines: MedicinesTold = {
  stopped: [said("Says they stopped ramipril on 20 November 2026")],
  days: [
    {
      day: "2026-11-20",
      date: "20 November 2026",
      lines: [
        { medicine: "ramipril", what: "stopped", text: "ramipril: Stopped: A side effect (a dry cough)", by: "the patient" },
        { medicine: "bisoprolol", what: "taken", text: "bisoprolol: Taken", by: "the patient" },
      ],
    },
  ],
  bought: [{ name: "b1", text: "Nurofen: bought on 19 November 2026, and taken", listed: true, goingOn: true, by: "the patient" }],
};

function begin(search: string): OwnMedicines {
  const held = new URLSearchParams(search).get("held") !== null;
  return {
    patient: "p1",
    today: "2026-11-21",
    yesterday: "2026-11-20",
    medicines: [
      one("bisoprolol", "bisoprolol", "2.5 mg, once a day, by mouth", "It slows your heart and keeps it safe from stress."),
      one("digoxin", "digoxin", "62.5 micrograms, once a day, by mouth", "It makes your heart beat more slowly and with more strength."),
      one("ramipril", "ramipril", "5 mg, twice a day, by mouth", "It opens up your blood vessels, so your heart has less work to do.", {
        notNow: said("Do not take it now."),
        standing: "on-hold",
        standingText: "Paused since 19 November 2026: potassium",
        canTell: false,
      }),
      one("spironolactone", "spironolactone", "25 mg, once a day, by mouth", "It helps your body lose water and keeps your heart from getting stiff.", {
        orders: ["25 mg, once a day, by mouth", "12.5 mg, once a day, by mouth"],
        unsettled: said("One of these may be wrong. Phone your team before the next dose."),
      }),
    ],
    unsettled: said("Two versions stand for spironolactone. Phone your team before the next dose."),
    askFirst: said("This is what your prescriber wrote. Ask your team before you change anything."),
    plans: [
      {
        plan: {
          plan: "sick-day",
          state: held ? "held" : "may-pause",
          now: said(held ? "Call 999 first. Your plan for sick days can wait." : "You may use your plan for sick days today. Tell your team that you use it."),
          lines: [said("Your plan for sick days, from Dr Invented: leave these out until you eat and drink as usual"), said("Leave out: ramipril. Do this for 3 days at most. Take all your other tablets.")],
          expires: "2027-05-01",
        },
        mayBegin: !held,
        mayEnd: false,
        checkFirst: false,
        lastDay: null,
        restart: null,
        leftOut: [],
      },
    ],
    days: [],
    bought: [],
    whys: [choice("forgot", "I forgot"), choice("unwell", "I felt unwell"), choice("ran-out", "I ran out"), choice("side-effect", "A side effect"), choice("told", "Somebody told me to"), choice("other", "Something else")],
    boughtChoices: [choice("nsaid", "A painkiller like ibuprofen, as a tablet or a gel"), choice("decongestant", "Something for a cold or a blocked nose"), choice("effervescent", "Tablets that fizz or melt in water"), choice("potassium-salt", "A salt instead of salt, like LoSalt"), choice("other", "Something else")],
    answer: [],
    answerPhone: false,
    contact,
  };
}

export function medicineAnswers(search: string, fails: boolean, refuse: Refuse): Answers {
  let own = begin(search);
  const words: Record<string, string> = { taken: "Taken", missed: "Missed", stopped: "Stopped" };
  const answer = (lines: Said[], phone: boolean): OwnMedicines => {
    if (fails) refuse("store", "The disk is full. Nothing was saved yet.");
    return structuredClone({ ...own, answer: lines, answerPhone: phone });
  };
  const list = (): Commands["sick_day_begin"]["output"] => ({ patient: "p1", medicines: [], steps: [], bloods: [], warnings: [], notChecked: own.askFirst, plans: [], tasks: [] });
  const plan = (change: Partial<OwnMedicines["plans"][number]>): Commands["sick_day_begin"]["output"] => {
    own = { ...own, plans: own.plans.map((at) => ({ ...at, ...change })) };
    return list();
  };
  return {
    my_medicines: () => structuredClone(own),
    medicine_taken: (input) => {
      const is = (name: string, dose: OwnDose): boolean => (input.medicine === "" ? dose.due && dose.told === "" : name === input.medicine);
      const told = input.what === "unsaid" ? "" : input.what;
      const now = { told, toldText: words[told] ?? "" };
      const told1 = (at: OwnMedicine): OwnMedicine =>
        input.day === own.yesterday
          ? { ...at, yesterday: is(at.name, at.yesterday) ? { ...at.yesterday, ...now } : at.yesterday }
          : is(at.name, at) ? { ...at, ...now } : at;
      own = { ...own, medicines: own.medicines.map(told1) };
      const stopped = [said(`Phone your team today and tell them that you stopped ${input.medicine}. Some of these must not be stopped all at once.`)];
      const missed = [said("Do not take a double dose. Take the next one at its usual time.")];
      return answer(told === "stopped" ? stopped : told === "missed" ? missed : [], told === "stopped");
    },
    medicine_effect: (input) => (input.words === "" ? refuse("badInput", "Write what you noticed.", "words") : answer([said("Your team can read this. If you feel ill, phone them. In an emergency call 999.")], true)),
    medicine_bought: (input) => {
      const name = input.named === "" ? "a painkiller like ibuprofen" : input.named;
      own = { ...own, bought: [{ name: "b1", text: `${name}: bought on 21 November 2026`, listed: true, goingOn: input.taken, by: "you" }] };
      return answer([said(`Do not take any more of this: ${name}. Phone your team today and tell them what you took.`), said("Painkillers like this hold water in your body. They can hurt your kidneys.")], true);
    },
    medicine_bought_end: () => {
      own = { ...own, bought: own.bought.map((at) => ({ ...at, goingOn: false })) };
      return answer([], false);
    },
    flexible_begin: list,
    flexible_end: list,
    sick_day_begin: () => plan({ mayBegin: false, mayEnd: true, lastDay: said("The last day is 23 November 2026."), leftOut: [choice("ramipril", "ramipril")] }),
    sick_day_end: (input) => plan(input.restarted.length > 0 ? { mayEnd: false, lastDay: null, restart: null, leftOut: [] } : { restart: said("Take these again on 22 November 2026: ramipril. Do not take a double dose.") }),
  };
}
