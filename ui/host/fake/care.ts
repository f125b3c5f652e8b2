// The invented host's answers about a person's own plan and about learning. They repeat and decide nothing.
import type { Commands } from "../../generated/commands";
import type { CareSection, CareView, GoalView, LearnTopicView, LearnView, Problem } from "../../generated/types";
import { contact, said } from "./people";

type Refuse = (kind: Problem["kind"], text: string, field?: string) => never;
type Command =
  | "my_care"
  | "care"
  | "plan_text_set"
  | "goal_set"
  | "next_date_set"
  | "plan_read"
  | "learning"
  | "patient_learning"
  | "learnt";
type Answers = { [C in Command]: (input: Commands[C]["input"]) => Commands[C]["output"] };

const SECTIONS: [string, string, string, string][] = [
  ["matters", "What matters most to me", "What makes a good day? What do you not want to miss?", "My garden, and my sister on Sundays.\nI want to see my grandson start school."],
  ["people", "People who matter to me", "Who is close to you? Who may we talk to?", ""],
  ["talking", "How best to talk with me", "Large print, a slow voice, a sign, a person who helps you to hear or speak.", "I hear better on the left."],
  ["wellness", "How I am when I am well", "What can you do on a good day?", ""],
  ["please-do", "Please do, and please do not", "What helps when people care for you?", ""],
  ["support", "How and when to help me", "What can you do by yourself?", ""],
  ["also", "Also worth knowing", "Your faith, your pets, your work, your past.", ""],
  ["strengths", "What goes well for me", "What are you good at?", ""],
  ["concerns", "What is hard for me or worries me", "What stops you from doing what you want?", "The stairs to the bathroom."],
  ["needs", "What I need so that care works for me", "Steps, a lift, a chair, a ride.", ""],
  ["contacts", "People to phone", "Names and phone numbers.", "My sister Mair, 01632 960777"],
  ["wishes", "My wishes for the time to come", "Where do you want to be cared for?", ""],
];

function section([code, title, help, text]: [string, string, string, string], nurse: boolean): CareSection {
  const versions = code === "concerns" ? [{ text, by: said("you, 20 November 2026") }, { text: "The stairs, and the bus.", by: said("Siân Probert, 20 November 2026") }] : [];
  return { section: code, title, help, text, by: text === "" ? null : said("you, 20 November 2026"), versions, basedOn: text === "" ? [] : [`e-${code}`], read: nurse && code === "talking" ? said("It is there, but not read yet") : null };
}

function goal(): GoalView {
  return {
    goal: "g1",
    words: "Walk to the shop with Ann",
    importance: "9",
    confidence: "5",
    step: "Walk to the gate and back",
    when: "After breakfast, from the front door",
    barriers: "Rain. Then I walk in the hall.",
    helper: "Ann",
    again: "2026-11-21",
    againSaid: said("Look at this again now. You chose 21 November 2026."),
    due: true,
    state: "open",
    stateSaid: said("I am going for it"),
    smallerStep: said("You are not so sure of this step yet. Can you make it smaller, or ask for help? A small step that you take is worth more than a big one."),
    by: said("you, 7 November 2026"),
    versions: [],
    basedOn: ["e-g1"],
    read: null,
  };
}

function startCare(kind: string): CareView {
  const nurse = kind === "nurse";
  const line = (text: string) => said(text);
  return {
    patient: "p3",
    changes: nurse ? [] : [
      { key: "c1", what: "Weight gain in 3 days that means ‘phone us’", was: "2.0 kg (4.4 lb)", is: "1.5 kg (3.3 lb)", said: said("Siân Probert, 20 November 2026") },
      { key: "c2", what: "Medicine", was: "nothing", is: "bisoprolol 2.5 mg once a day, by mouth, since 20 November 2026", said: said("Siân Probert, 20 November 2026") },
    ],
    sections: SECTIONS.map((one) => section(one, nurse)),
    goals: [goal(), { ...goal(), goal: "g0", words: "Sing in the choir again", state: "done", due: false, smallerStep: null, stateSaid: said("I did it") }],
    next: [
      { date: "contact", title: "When we talk next", said: said("1 December 2026, by phone in the morning"), on: "2026-12-01", how: "by phone in the morning", versions: [], basedOn: ["e-n1"], editable: nurse, read: null },
      { date: "review", title: "When we look at the whole plan", said: said("No day is set yet. Ask your team."), on: "", how: "", versions: [], basedOn: [], editable: nurse, read: null },
    ],
    plans: [
      { plan: "sick-day", state: "waiting", lines: [line("Dr Ifor Invented: ‘Leave these out while you are sick, until you eat and drink as usual.’"), line("Leave out for 3 days at most: ramipril, spironolactone."), line("Take them again after 24 hours of eating and drinking as usual."), line("This plan holds until 28 February 2027.")], now: null, expires: "2027-02-28" },
    ],
    card: [
      { zone: "emergency", title: "Call 999", lead: "Any of these:", lines: ["You fight for breath at rest", "Chest pain that does not go away"] },
      { zone: "red", title: "Phone us now", lead: "Any of these:", lines: ["Weight up 2.0 kg in 3 days, with swelling"] },
      { zone: "amber", title: "Phone us today", lead: "Any of these:", lines: ["Weight up 2.0 kg in 3 days"] },
      { zone: "green", title: "Go on as you are", lead: "None of these:", lines: ["Weigh each day", "Take your medicines"] },
    ],
    contact,
    needsNewer: null,
  };
}

const PAGES: [string, string][] = [["heart-failure", "What heart failure is"], ["watching", "Watch the signs, and know what to do"], ["medicines", "Your medicines"], ["fluids", "How much to drink"], ["food", "Food and salt"], ["activity", "Moving and rest"]];

function page([topic, title]: [string, string]): LearnTopicView {
  const choices = ["a", "b", "c"].map((choice, at) => ({ choice, text: ["Eat less for some days.", "Phone my team today.", "Wait a week to see."][at] ?? "", right: choice === "b", because: choice === "b" ? "Yes. Phone today: a call now can save you a stay in hospital." : "Fast weight is water, not food. Phone your team the same day." }));
  return {
    topic,
    title,
    text: ["Weigh each day: wake, wee, weigh, write.", "When your weight goes up fast, it is water and not fat.", "How you feel counts more than the scale.", "Call 999 at once if you fight for breath at rest."],
    tell: "Tell it in your own words: on which day would you phone your team?",
    questions: [{ question: "1", text: "Your weight is up by as much as your plan says, and you feel fine. What do you do?", choices }],
    state: topic === "heart-failure" ? "right" : "not-yet",
    stateSaid: topic === "heart-failure" ? said("Read by you, 18 November 2026. All right.") : said("Not read yet"),
    told: topic === "heart-failure" ? "The pump is tired." : "",
  };
}

export function careAnswers(kind: string, refuse: Refuse): Answers {
  let care = startCare(kind);
  let learn: LearnView = { patient: "p3", said: said("You have read 1 of 15 pages."), topics: PAGES.map(page) };
  const keep = (next: Partial<CareView>): CareView => (care = { ...care, ...next });
  const by = said("you, 21 November 2026");
  return {
    my_care: () => care,
    care: () => care,
    plan_text_set: (input) => {
      if (input.text.length > 1500) refuse("badInput", "This is too long. Use 1500 letters or fewer.", "text");
      return keep({ sections: care.sections.map((one) => (one.section === input.section ? { ...one, text: input.text, by, versions: [] } : one)) });
    },
    goal_set: (input) => {
      if (input.words.trim() === "") refuse("badInput", "Write down what you want.", "words");
      const lines = { ...goal(), ...input, goal: input.goal || `g${care.goals.length + 1}`, due: false, by, state: input.state || "open" };
      const said1 = { ...lines, againSaid: null, smallerStep: input.confidence !== "" && Number(input.confidence) < 7 ? goal().smallerStep : null };
      return keep({ goals: [...care.goals.filter((one) => one.goal !== lines.goal), said1] });
    },
    next_date_set: (input) => keep({ next: care.next.map((one) => (one.date === input.date ? { ...one, on: input.on, how: input.how, said: said([input.on, input.how].filter(Boolean).join(", ")) } : one)) }),
    plan_read: (input) => keep({ changes: care.changes.filter((one) => !input.keys.includes(one.key)) }),
    learning: () => learn,
    patient_learning: () => learn,
    learnt: (input) => {
      const topics = learn.topics.map((one) => (one.topic === input.topic ? { ...one, state: "read", stateSaid: said("Read by you, 21 November 2026"), told: input.told } : one));
      return (learn = { ...learn, said: said("You have read 2 of 15 pages."), topics });
    },
  };
}
