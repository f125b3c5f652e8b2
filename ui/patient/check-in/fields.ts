// Which pages the check-in has, which boxes stand on each, and where a field that the host names is found.
// The order is the order of asking: danger signs first, always.
import type { CheckInFields, CheckInForm, Question } from "../../generated/types";
import { sorted, type ReadingBox } from "../../shared/readings";

/** A page's number in a kept draft is its place in this list, so the list only ever grows at its end. */
export const PAGES = ["danger", "weight", "pressure", "pressureAgain", "pulse", "oxygen", "symptoms", "review"] as const;
export type Page = (typeof PAGES)[number];

export type BoxField = ReadingBox;

export const BLANK: CheckInFields = {
  weightUnit: "kg",
  weightKg: "",
  weightStone: "",
  weightPounds: "",
  systolic: "",
  diastolic: "",
  systolicAgain: "",
  diastolicAgain: "",
  pulse: "",
  oxygen: "",
  symptoms: {},
};

export function boxesOf(page: Page, fields: CheckInFields): readonly BoxField[] {
  switch (page) {
    case "weight":
      return fields.weightUnit === "stLb" ? ["weightStone", "weightPounds"] : ["weightKg"];
    case "pressure":
      return ["systolic", "diastolic"];
    case "pressureAgain":
      return ["systolicAgain", "diastolicAgain"];
    case "pulse":
      return ["pulse"];
    case "oxygen":
      return ["oxygen"];
    case "danger":
    case "symptoms":
    case "review":
      return [];
  }
}

/** Every box of the page with its unit taken off, and two numbers in one box put into the two that they belong to. */
export function tidied(page: Page, fields: CheckInFields): CheckInFields {
  return boxesOf(page, fields).reduce((now, box) => ({ ...now, ...sorted(box, now[box]) }), fields);
}

/** The next box of the page when it is still empty: whoever goes on from the one before it means that one. */
export function emptyAfter(page: Page, fields: CheckInFields, box: BoxField | null): BoxField | null {
  const boxes = boxesOf(page, fields);
  const at = box === null ? -1 : boxes.indexOf(box);
  const [here, next] = [boxes[at], boxes[at + 1]];
  if (here === undefined || next === undefined) return null;
  return fields[here].trim() !== "" && fields[next].trim() === "" ? next : null;
}

export function questionsOf(page: Page, form: CheckInForm): readonly Question[] {
  if (page === "danger") return form.questions.filter((question) => question.danger);
  return page === "symptoms" ? form.questions.filter((question) => !question.danger) : [];
}

export function isEmpty(page: Page, fields: CheckInFields): boolean {
  return boxesOf(page, fields).every((field) => fields[field].trim() === "");
}

/** The pages this person is asked, in order. */
export function pagesFor(form: CheckInForm, fields: CheckInFields): readonly Page[] {
  return PAGES.filter((page) => {
    if (page === "oxygen") return form.askOxygen || fields.oxygen !== "";
    if (page === "pressureAgain") return !isEmpty("pressure", fields) || !isEmpty("pressureAgain", fields);
    return page !== "symptoms" || questionsOf("symptoms", form).length > 0;
  });
}

export function pageAfter(page: Page, form: CheckInForm, fields: CheckInFields): Page {
  const at = PAGES.indexOf(page);
  return pagesFor(form, fields).find((one) => PAGES.indexOf(one) > at) ?? "review";
}

export function pageBefore(page: Page, form: CheckInForm, fields: CheckInFields): Page | null {
  const at = PAGES.indexOf(page);
  return pagesFor(form, fields).findLast((one) => PAGES.indexOf(one) < at) ?? null;
}

export function anyDanger(form: CheckInForm, fields: CheckInFields): boolean {
  return questionsOf("danger", form).some((question) => {
    const answer = fields.symptoms[question.symptom];
    return question.answers.some((choice) => choice.answer === answer && !choice.usual);
  });
}

export function unanswered(page: Page, form: CheckInForm, fields: CheckInFields): readonly Question[] {
  return questionsOf(page, form).filter((question) => !fields.symptoms[question.symptom]);
}

/** Every question of the page that is not answered yet, with its usual answer: what somebody said stays as they said it. */
export function allUsual(page: Page, form: CheckInForm, fields: CheckInFields): CheckInFields {
  const symptoms = { ...fields.symptoms };
  for (const question of questionsOf(page, form)) {
    const usual = question.answers.find((choice) => choice.usual);
    if (usual && !symptoms[question.symptom]) symptoms[question.symptom] = usual.answer;
  }
  return { ...fields, symptoms };
}

/** The box or question a problem is about; the host may name the quantity where we have two boxes for it. */
export function asBox(field: string, fields: CheckInFields): string {
  switch (field) {
    case "weight":
      return fields.weightUnit === "stLb" ? "weightStone" : "weightKg";
    case "stone":
      return "weightStone";
    case "pounds":
      return "weightPounds";
    case "kg":
      return "weightKg";
    case "pressure":
    case "bp":
      return "systolic";
    case "spo2":
      return "oxygen";
    default:
      return field.replace(/^symptoms?[./]/, "").replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  }
}

export function pageOf(box: string, form: CheckInForm): Page {
  const boxed = PAGES.find((page) =>
    [...boxesOf(page, { ...BLANK, weightUnit: "kg" }), ...boxesOf(page, { ...BLANK, weightUnit: "stLb" })].includes(box as BoxField),
  );
  if (boxed) return boxed;
  const question = form.questions.find((one) => one.symptom === box);
  if (!question) return "review";
  return question.danger ? "danger" : "symptoms";
}
