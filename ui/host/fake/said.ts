// The invented answers about messages, questionnaires, exercise and the first week.
// `?fake&selfharm` is for looking at help: every answer but the first one brings it.
import type { CommandName, Commands } from "../../generated/commands";
import type { ExerciseDiary, FirstWeek, MessageView, Messages, PatientQuestions, QuestionnaireForm, Reached, SheetView } from "../../generated/types";
import { contact, said } from "./people";

type Some<C extends CommandName> = { [K in C]: (input: Commands[K]["input"]) => Commands[K]["output"] };

function reached(step: string, text: string, key: string): Reached {
  return { step, said: said(text), entries: [key], yours: step === "looked-at" };
}

const help = [
  "Please talk to someone now. You do not have to feel this way alone.",
  "Call Samaritans on 116 123. It is free, day and night.",
  "Or call 111 and choose option 2. They help with mental health, day and night.",
  "If you are not safe now, or if you have hurt yourself, call 999.",
  "Your team may not see this yet. Do not wait for them.",
].map(said);

const often = [
  { code: "not-at-all", text: "Not at all" },
  { code: "several-days", text: "Several days" },
  { code: "more-than-half", text: "More than half the days" },
  { code: "nearly-every-day", text: "Nearly every day" },
];

const form: QuestionnaireForm = {
  form: "sheet-1",
  code: "phq-9",
  title: "Patient Health Questionnaire (PHQ-9)",
  intro: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
  licence: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues. No permission required to reproduce, translate, display or distribute.",
  questions: [
    { code: "interest", text: "Little interest or pleasure in doing things", choices: often },
    { code: "self-harm", text: "Thoughts that you would be better off dead or of hurting yourself in some way", choices: often },
  ],
  answers: {},
  page: 0,
  step: { help: [], notAsked: [] },
};

function sheet(forTeam: boolean): SheetView {
  const answer = (code: string, about: string, points: number, text: string, heartFailureToo = false) => ({ code, about, state: "answered", points: forTeam ? points : null, answer: text, band: null, heartFailureToo: forTeam && heartFailureToo });
  return {
    key: "s1",
    code: "phq-9",
    title: "Patient Health Questionnaire (PHQ-9)",
    at: "21 November 2026, 08:40",
    who: forTeam ? "the patient" : "you",
    result: forTeam ? [said("Score: 14 of 27 (moderate)"), said("Of these, 6 come from how you sleep, eat and tire. Heart failure can cause that too.")] : [],
    tasks: forTeam ? [{ urgency: "red", said: said("Phone now: thoughts of self-harm or of being better off dead (Patient Health Questionnaire (PHQ-9): Several days). Use your team’s risk plan.") }] : [],
    items: [answer("interest", "Interest", 2, "More than half the days"), answer("tired", "Tiredness", 3, "Nearly every day", true), answer("self-harm", "Thoughts of self-harm or of being better off dead", 1, "Several days")],
    missing: said("1 has no answer"),
    reached: reached("with-service", "With your team’s service", "s1"),
  };
}

function messages(items: MessageView[], kind: string, draft: string): Messages {
  const about = kind === "patient"
    ? ["Do not send a message if you need help now. Call 999.", "If you feel worse, or it cannot wait, phone your team on 01443 443 000. When they are closed, call 111.", "Your team reads messages only when it is open. Open now until 17:00"]
    : ["The person is told that messages are not for emergencies, and that you read them only when you are open."];
  return { about: about.map(said), contact, items, unread: items.filter((item) => item.unread).length, charsMax: 1500, form: `message-${items.length}`, draft };
}

function diary(kind: string, times: ExerciseDiary["times"]): ExerciseDiary {
  const choices = (all: [string, string][]) => all.map(([code, text]) => ({ code, text }));
  return {
    level: ["Your team asks you to do this: On a chair, 20 minutes, on 3 days a week.", "Chair exercises, level 2", "It should feel no harder than 13 on the scale: a bit hard."].map(said),
    hasLevel: true,
    stop: ["Stop and call 999 if you have pain or tightness in your chest, if you faint, or if you cannot speak for lack of breath.", "Stop and sit down if you feel dizzy, if your heart races, or if it hurts.", "Do not start on a day when you feel worse than your usual. Do a check first."].map(said),
    weeks: [{ week: "16 November 2026", days: said("2 days"), minutes: said("35 minutes") }],
    times,
    kinds: choices([["chair", "On a chair"], ["walking", "Walking"], ["standing", "Standing"], ["cycling", "Bicycle or pedals"], ["class", "A class"], ["other", "Something else"]]),
    exertions: choices([["6", "no effort at all"], ["7", "very, very light"], ["9", "very light"], ["11", "light"], ["13", "a bit hard"], ["15", "hard"], ["17", "very hard"], ["19", "very, very hard"], ["20", "the most I can do"]]),
    signs: choices([["chest-pain", "Pain or tightness in my chest"], ["fainted", "I fainted"], ["breathless", "Too short of breath to speak"], ["dizzy", "Dizzy or light-headed"], ["palpitations", "My heart raced or missed beats"], ["joint-pain", "My joints or muscles hurt"]]),
    maySetLevel: kind === "nurse",
    form: `exercise-${times.length}`,
  };
}

const steps: [string, string, string[]][] = [
  ["weigh", "Weigh yourself", ["Do it each morning: get up, go to the toilet, then weigh yourself.", "Do it before breakfast and before you dress.", "Put the scales on a hard, flat floor. Carpet makes them wrong.", "Use the same scales each day.", "Stand still until the number stops. Then type it in here."]],
  ["pressure", "Measure your blood pressure", ["Sit down with your back against the chair and your feet flat on the floor.", "Rest for five minutes first.", "Put the cuff on your bare arm, two fingers above the elbow. Lay the arm on a table.", "Do not talk while it measures.", "Wait a minute and do it once more. Type in both."]],
  ["check-in", "Do your check", ["Go to Today and press the green button."]],
  ["guide", "Print your guide", ["Go to My plan and choose the quick guide. It is one page."]],
];

type Said =
  | "messages" | "message_draft" | "message_send" | "messages_read" | "waiting"
  | "questions" | "questionnaire_form" | "questionnaire_answer" | "questionnaire_finish" | "patient_questions" | "questionnaire_ask"
  | "exercise" | "exercise_save" | "exercise_take_back" | "exercise_level_set"
  | "first_week" | "first_week_mark";

export function saidAnswers(kind: string): Some<Said> {
  let draft = "";
  let skipped = false;
  const done = new Set<string>();
  const items: MessageView[] = [
    { key: "m1", at: "20 November 2026, 17:20", who: kind === "patient" ? "you" : "the patient", fromTeam: false, text: "My new tablets make me cough at night.\nShall I go on with them?", reached: reached("looked-at", "Looked at by a heart failure nurse, 20 November 2026, 17:42", "m1"), unread: false },
    { key: "m2", at: "21 November 2026, 09:05", who: "Siân Probert", fromTeam: true, text: "Please go on until I phone you on Monday morning.", reached: reached("with-service", "With your team’s service", "m2"), unread: kind === "patient" },
  ];
  const times: ExerciseDiary["times"] = [
    { key: "x1", day: "20 November 2026", what: "On a chair", minutes: "20 minutes", exertion: "13 (a bit hard)", warmUp: "Yes", signs: "Dizzy or light-headed", note: "", reached: reached("here", "Saved on this computer", "x1") },
  ];
  const week = (): FirstWeek => ({
    shows: !skipped,
    day: said("Day 2 of 7"),
    next: steps.map(([code]) => code).find((code) => !done.has(code)) ?? null,
    steps: steps.map(([code, title, lines]) => ({ code, title: said(title), lines: lines.map(said), done: done.has(code) })),
  });
  const team = (): PatientQuestions => ({ sheets: [sheet(true)], asked: [{ code: "gad-7", said: said("Generalised Anxiety Disorder scale (GAD-7): asked for by the team, due 21 November 2026"), byTeam: true }], offered: [{ code: "phq-9", text: "Patient Health Questionnaire (PHQ-9)" }, { code: "gad-7", text: "Generalised Anxiety Disorder scale (GAD-7)" }] });
  const step = (answers: Record<string, string>) => ({ help: ["not-at-all", "prefer-not-to-say", undefined].includes(answers["self-harm"]) ? [] : help, notAsked: [] });
  return {
    messages: () => messages(structuredClone(items), kind, draft),
    message_draft: (input) => {
      draft = input.text;
      return {};
    },
    message_send: (input) => {
      if (input.text.trim() === "") throw { kind: "badInput", said: said("Type your message first."), fields: [{ field: "text", said: said("Type your message first.") }] };
      if (!input.notWorse) throw { kind: "askAgain", said: said("Is this about feeling worse today?"), fields: [] };
      items.push({ key: `m${items.length + 1}`, at: "21 November 2026, 10:12", who: "you", fromTeam: kind === "nurse", text: input.text, reached: reached("here", "Saved on this computer", "m9"), unread: false });
      draft = "";
      return messages(structuredClone(items), kind, draft);
    },
    messages_read: () => {
      for (const item of items) item.unread = false;
      return {};
    },
    waiting: () => ({ messages: items.filter((item) => item.unread).length, questions: 1, hasQuestions: true }),
    questions: () => ({ due: [{ code: "phq-9", title: form.title, said: said("Your team would like you to answer these."), length: said("2 questions"), begun: false }], notOffered: [], sheets: [sheet(false)] }),
    questionnaire_form: () => structuredClone(form),
    questionnaire_answer: (input) => step(input.answers),
    questionnaire_finish: (input) => ({ help: step(input.answers).help, said: ["Thank you. Your answers are saved.", "You said that some things are hard. Your nurse will look at this and talk with you.", "If you feel worse, do not wait for that. Phone your team, or call 111."].map(said), next: null }),
    patient_questions: team,
    questionnaire_ask: team,
    exercise: () => diary(kind, structuredClone(times)),
    exercise_save: (input) => {
      if (!/^\d+$/.test(input.minutes)) throw { kind: "badInput", said: said("Put this right."), fields: [{ field: "minutes", said: said("Type how many minutes it took, from 1 to 240.") }] };
      const danger = input.signs.includes("chest-pain");
      const lines = danger ? ["If you still have pain in your chest, cannot speak for lack of breath, or have just fainted: call 999 now."].map(said) : [];
      return { danger, said: [...lines, ...(danger ? [{ key: "exercise-felt-check", text: "Do a check now, so that your team hears of it." }] : []), said("Saved on this computer.")], diary: diary(kind, structuredClone(times)) };
    },
    exercise_take_back: () => diary(kind, []),
    exercise_level_set: () => diary(kind, structuredClone(times)),
    first_week: week,
    first_week_mark: (input) => {
      if (input.step === "") skipped = input.state === "skipped";
      else if (input.state === "done") done.add(input.step);
      else done.delete(input.step);
      return week();
    },
  };
}
