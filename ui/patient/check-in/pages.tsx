// Draws the three kinds of page a check-in has: questions, boxes with the keypad, and the last look before saving.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { WeightUnitChoice } from "../../shared/components/weight-unit";
import { Keypad } from "../../shared/components/keypad";
import { Title } from "../../shared/components/page";
import { sorted } from "../../shared/readings";
import { lineText, say } from "../../shared/words/say";
import { boxesOf, isEmpty, pagesFor, questionsOf, type BoxField, type Page } from "./fields";
import type { PageProps } from "./view";

function pageTitle(page: Page): string {
  switch (page) {
    case "danger":
      return say("ui-checkin-danger-title");
    case "weight":
      return say("ui-checkin-weight-title");
    case "pressure":
      return say("ui-checkin-pressure-title");
    case "pressureAgain":
      return say("ui-checkin-pressure-again-title");
    case "pulse":
      return say("ui-checkin-pulse-title");
    case "oxygen":
      return say("ui-checkin-oxygen-title");
    case "symptoms":
      return say("ui-checkin-symptoms-title");
    case "review":
      return say("ui-checkin-review-title");
  }
}

/** What a page is about, in a word or two. */
function pageName(page: Page): string {
  switch (page) {
    case "danger":
      return say("ui-checkin-danger-name");
    case "weight":
      return say("ui-numbers-weight");
    case "pulse":
      return say("ui-numbers-pulse");
    case "oxygen":
      return say("ui-numbers-oxygen");
    case "symptoms":
      return say("ui-checkin-symptoms-name");
    case "pressure":
    case "pressureAgain":
    case "review":
      return pageTitle(page);
  }
}

function pageHelp(page: Page): string {
  switch (page) {
    case "weight":
      return say("ui-checkin-weight-help");
    case "pressure":
      return say("ui-checkin-pressure-help");
    case "pressureAgain":
      return say("ui-checkin-pressure-again-help");
    case "pulse":
      return say("ui-checkin-pulse-help");
    case "oxygen":
      return say("ui-checkin-oxygen-help");
    case "danger":
    case "symptoms":
    case "review":
      return "";
  }
}

interface BoxWords {
  label: string;
  unit: string;
  testid: string;
}

function boxWords(field: BoxField): BoxWords {
  switch (field) {
    case "weightKg":
      return { label: say("ui-checkin-weight-kg"), unit: say("ui-unit-kg"), testid: "checkin-weight-kg" };
    case "weightStone":
      return { label: say("ui-checkin-stone"), unit: say("ui-unit-stone"), testid: "checkin-stone" };
    case "weightPounds":
      return { label: say("ui-checkin-pounds"), unit: say("ui-unit-pounds"), testid: "checkin-pounds" };
    case "systolic":
      return { label: say("ui-checkin-upper"), unit: say("ui-unit-pressure"), testid: "checkin-systolic" };
    case "diastolic":
      return { label: say("ui-checkin-lower"), unit: say("ui-unit-pressure"), testid: "checkin-diastolic" };
    case "systolicAgain":
      return { label: say("ui-checkin-upper"), unit: say("ui-unit-pressure"), testid: "checkin-systolic-again" };
    case "diastolicAgain":
      return { label: say("ui-checkin-lower"), unit: say("ui-unit-pressure"), testid: "checkin-diastolic-again" };
    case "pulse":
      return { label: say("ui-checkin-pulse"), unit: say("ui-unit-pulse"), testid: "checkin-pulse" };
    case "oxygen":
      return { label: say("ui-checkin-oxygen"), unit: say("ui-unit-percent"), testid: "checkin-oxygen" };
  }
}

export function QuestionsPage(props: PageProps & { danger: boolean }): JSX.Element {
  const page = (): Page => (props.danger ? "danger" : "symptoms");
  return (
    <>
      <Title text={pageTitle(page())} quietly />
      <div class="row">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid={props.danger ? "danger-none" : "symptoms-none"}
          aria-describedby="questions"
          aria-keyshortcuts={say("ui-checkin-none-key")}
          onClick={() => props.send({ is: "allUsualChosen" })}
        >
          {props.danger ? say("ui-checkin-danger-none") : say("ui-checkin-symptoms-none")}
        </button>
        <p class="quiet">{say("ui-checkin-none-hint", { key: say("ui-checkin-none-key") })}</p>
      </div>
      <div id="questions" class="panel questions">
        <For each={questionsOf(page(), props.form)}>
          {(question) => (
            <Choice
              field={question.symptom}
              testid={`checkin-${question.symptom}`}
              stacked={!props.danger}
              legend={question.text}
              help={question.help || undefined}
              options={question.answers.map((choice) => ({ value: choice.answer, text: choice.text }))}
              value={props.model.fields.symptoms[question.symptom] ?? ""}
              trouble={props.model.trouble}
              onChosen={(answer) => props.send({ is: "answerChosen", symptom: question.symptom, answer })}
            />
          )}
        </For>
      </div>
      <div class="row">
        <Next />
        <Show when={!props.danger}>
          <Skip {...props} text={say("ui-checkin-skip-questions")} />
        </Show>
      </div>
    </>
  );
}

export function MeasurePage(props: PageProps & { page: Page }): JSX.Element {
  return (
    <>
      <Title text={pageTitle(props.page)} quietly />
      <p>{pageHelp(props.page)}</p>
      <div role="status" data-testid="checkin-note">
        <Show when={props.model.note}>{(note) => <p class="nhsuk-inset-text">{lineText(note())}</p>}</Show>
      </div>
      <div class="ask">
        <div>
          <div class="big-box">
            <For each={boxesOf(props.page, props.model.fields)}>
              {(field) => (
                <Box
                  field={field}
                  label={boxWords(field).label}
                  unit={boxWords(field).unit}
                  testid={boxWords(field).testid}
                  inputMode="decimal"
                  width={5}
                  value={props.model.fields[field]}
                  trouble={props.model.trouble}
                  onTyped={(text) => props.send({ is: "typed", field, text })}
                  onPasted={(text) => {
                    const read = sorted(field, text) !== null;
                    if (read) props.send({ is: "pasted", field, text });
                    return read;
                  }}
                  onFocus={() => props.send({ is: "focused", field })}
                />
              )}
            </For>
          </div>
          <div class="row">
            <Next />
            <Skip {...props} text={say("ui-checkin-skip")} />
          </div>
          <Show when={props.page === "weight"}>
            <WeightUnitChoice field="checkin-unit" stacked value={props.model.fields.weightUnit} onChosen={(unit) => props.send({ is: "unitChosen", unit })} />
          </Show>
        </div>
        <Keypad onKey={(key) => props.send({ is: "keyPressed", key })} />
      </div>
    </>
  );
}

/** The app has seen that the two numbers would make sense the other way round: one press does it. */
export function Swap(props: PageProps): JSX.Element {
  const swapped = (): boolean =>
    props.model.trouble?.fields.some((one) => "key" in one.said && one.said.key === "problem-pressure-swapped") ?? false;
  return (
    <Show when={swapped()}>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="checkin-swap" onClick={() => props.send({ is: "swapChosen" })}>
        {say("ui-checkin-swap")}
      </button>
    </Show>
  );
}

function Next(): JSX.Element {
  return (
    <button type="submit" class="nhsuk-button" data-testid="checkin-next">
      {say("ui-next")}
    </button>
  );
}

function Skip(props: PageProps & { text: string }): JSX.Element {
  return (
    <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="checkin-skip" onClick={() => props.send({ is: "skipChosen" })}>
      {props.text}
    </button>
  );
}

/** What was typed on a page, in a line; the same words as on the page itself. */
function reviewed(props: PageProps, page: Page): string {
  const { fields } = props.model;
  const questions = questionsOf(page, props.form);
  if (questions.length > 0) {
    const changed = questions.flatMap((question) => {
      const answer = question.answers.find((choice) => choice.answer === fields.symptoms[question.symptom]);
      return answer && !answer.usual ? [`${question.text} ${answer.text}`] : [];
    });
    if (changed.length > 0) return changed.join(". ");
    const answered = questions.filter((question) => fields.symptoms[question.symptom]).length;
    if (answered === 0) return say("ui-checkin-not-answered");
    if (answered < questions.length) return say("ui-checkin-part-answered");
    return page === "danger" ? say("ui-checkin-danger-none") : say("ui-checkin-symptoms-none");
  }
  if (isEmpty(page, fields)) return say("ui-checkin-not-measured");
  const typed = boxesOf(page, fields).filter((field) => fields[field].trim() !== "");
  if (page === "pressure" || page === "pressureAgain") {
    return `${typed.map((field) => fields[field]).join("/")} ${say("ui-unit-pressure")}`;
  }
  return typed.map((field) => `${fields[field]} ${boxWords(field).unit}`).join(" ");
}

/** What was typed, page by page; each can be gone back to when `changes` says so. */
export function Typed(props: PageProps & { changes: boolean }): JSX.Element {
  return (
    <dl class="nhsuk-summary-list review">
      <For each={pagesFor(props.form, props.model.fields).filter((page) => page !== "review")}>
        {(page) => (
          <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">{pageName(page)}</dt>
            <dd class="nhsuk-summary-list__value" data-testid={`review-${page}`}>
              {reviewed(props, page)}
            </dd>
            <Show when={props.changes}>
              <dd class="nhsuk-summary-list__actions">
                <button type="button" class="link" data-testid={`change-${page}`} onClick={() => props.send({ is: "pageChosen", page })}>
                  {say("ui-change")}
                  <span class="nhsuk-u-visually-hidden">: {pageName(page)}</span>
                </button>
              </dd>
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}

export function ReviewPage(props: PageProps): JSX.Element {
  const busy = (): boolean => props.model.saving !== "no" || props.model.looking === "save";
  return (
    <>
      <Title text={pageTitle("review")} />
      <Typed {...props} changes />
      <button type="submit" class="nhsuk-button" data-testid="checkin-save" aria-disabled={busy()}>
        <Switch fallback={say("ui-checkin-save")}>
          <Match when={busy()}>{say("ui-saving")}</Match>
        </Switch>
      </button>
    </>
  );
}
