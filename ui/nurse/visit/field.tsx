// Draws one field of a visit: what is asked, the box or the choices, the last visit's answer, what became of it.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { VisitFormField } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { beside, boxId } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import { ListOfLines } from "./lines";
import { OEDEMA } from "./model";
import { BodyDiagram } from "./oedema";
import { Reasons } from "./reasons";
import { codesIn, held, inConflict, notPossible, problemOf, textOf, troubles } from "./shown";
import type { Part } from "./view";
import { Words } from "./words-box";

export interface FieldPart extends Part {
  field: VisitFormField;
}

export function testIdOf(field: string): string {
  return `visit-${field.replace("/", "-")}`;
}

/** Tells when the keyboard leaves the whole of something, and not when it goes on inside, nor when another program comes in front. */
export function leaves(event: FocusEvent & { currentTarget: HTMLElement }): boolean {
  if (event.relatedTarget === null && !document.hasFocus()) return false;
  return !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
}

export function Field(props: FieldPart): JSX.Element {
  const code = (): string => props.field.field;
  const before = (): string => held(props.model, code())?.before ?? "";
  const why = (): string | null => notPossible(props.model, code());
  const isAnswered = (): boolean => (held(props.model, code())?.versions.length ?? 0) > 0;
  return (
    <div class="visit-field" data-testid={`${testIdOf(code())}-field`}>
      <Show when={!props.model.view?.signed} fallback={<p class="visit-field__name">{props.field.name}</p>}>
        <div onFocusOut={(event) => leaves(event) && props.send({ is: "left", field: code() })}>
          <Asked {...props} />
        </div>
      </Show>
      <Show when={why()}>{(words) => <p class="visit-field__not" data-testid={`${testIdOf(code())}-not`}>{words()}</p>}</Show>
      <Question {...props} />
      <p class="visit-field__foot">
        <Standing {...props} />
        <Show when={before() !== ""}>
          <span class="visit-field__before" data-testid={`${testIdOf(code())}-before`}>{say("ui-visit-before", { before: before() })}</span>
        </Show>
        <Show when={props.field.teamOnly}>
          <span class="quiet">{say("ui-visit-team-only")}</span>
        </Show>
      </p>
      <Meanwhile {...props} />
      <TwoVersions {...props} />
      <Show when={!props.model.view?.signed}>
        <div class="visit-field__deeds">
          <Reasons {...props} code={code()} label={say("ui-visit-mark")} about={props.field.name} />
          <Show when={isAnswered() && !inConflict(props.model, code())}>
            <button type="button" class="link visit__mark" data-testid={`${testIdOf(code())}-clear`} onClick={() => props.send({ is: "cleared", code: code() })}>
              {say("ui-visit-clear")}
              <span class="nhsuk-u-visually-hidden">: {props.field.name}</span>
            </button>
          </Show>
        </div>
      </Show>
    </div>
  );
}

function Asked(props: FieldPart): JSX.Element {
  const code = (): string => props.field.field;
  const text = (): string => textOf(props.model, code());
  const choose = (chosen: string): void => props.send({ is: "chosen", field: code(), text: chosen });
  const type = (typed: string): void => props.send({ is: "typed", field: code(), text: typed });
  const label = (): string => (props.field.optional ? `${props.field.name} (${say("ui-visit-optional")})` : props.field.name);
  return (
    <Switch>
      <Match when={props.field.takes === "one"}>
        <Choice
          field={code()}
          legend={label()}
          options={props.field.choices.map((choice) => ({ value: choice.code, text: choice.text }))}
          value={text()}
          trouble={troubles(props.model)}
          help={props.field.hint === "" ? undefined : props.field.hint}
          testid={testIdOf(code())}
          onChosen={choose}
        />
      </Match>
      <Match when={props.field.takes === "several"}>
        <Several {...props} label={label()} onChosen={choose} />
      </Match>
      <Match when={props.field.takes === "lines"}>
        <Show when={code() === OEDEMA}>
          <BodyDiagram {...props} />
        </Show>
        <ListOfLines {...props} label={label()} />
      </Match>
      <Match when={props.field.takes === "text"}>
        <Words field={code()} label={label()} hint={props.field.hint} value={text()} trouble={troubles(props.model)} testid={testIdOf(code())} onTyped={type} />
      </Match>
      <Match when={true}>
        <div onKeyDown={(event) => event.key === "Enter" && props.send({ is: "left", field: code() })}>
          <Box
            field={code()}
            label={label()}
            hint={props.field.hint === "" ? undefined : props.field.hint}
            unit={props.field.unit === "" ? undefined : props.field.unit}
            value={text()}
            trouble={troubles(props.model)}
            testid={testIdOf(code())}
            inputMode={props.field.takes === "number" ? "decimal" : "text"}
            width={10}
            onTyped={type}
          />
        </div>
      </Match>
    </Switch>
  );
}

/** Any of several, or none of them alone. */
function Several(props: FieldPart & { label: string; onChosen(text: string): void }): JSX.Element {
  const codes = (): string[] => codesIn(textOf(props.model, props.field.field));
  const turn = (code: string, on: boolean): void => {
    const others = codes().filter((one) => one !== code && one !== props.field.none);
    if (!on) props.onChosen(codes().filter((one) => one !== code).join(" "));
    else props.onChosen(code === props.field.none ? code : [...others, code].join(" "));
  };
  const id = (): string => boxId(props.field.field);
  return (
    <fieldset class="question" aria-describedby={`${id()}-help`}>
      <legend class="visit-field__name">{props.label}</legend>
      <div>
        <p class="quiet" id={`${id()}-help`}>{props.field.hint}</p>
        <Show when={problemOf(props.model, props.field.field)}>{(found) => <p class="nhsuk-error-message">{lineText(found().said)}</p>}</Show>
      </div>
      <div class="answers answers--several">
        <For each={props.field.choices}>
          {(choice, index) => (
            <label class="answer">
              <input
                type="checkbox"
                id={index() === 0 ? id() : undefined}
                checked={codes().includes(choice.code)}
                data-testid={`${testIdOf(props.field.field)}-${choice.code}`}
                onChange={(event) => turn(choice.code, event.currentTarget.checked)}
              />
              <span>{choice.text}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** 'Is this right?', beside the box, until somebody says so. */
function Question(props: FieldPart): JSX.Element {
  const asked = () => beside({ said: { word: "ui-visit-is-it-right" }, fields: props.model.questions }, props.field.field);
  return (
    <Show when={asked()}>
      {(question) => (
        <div class="visit-field__ask" role="alert" data-testid={`${testIdOf(props.field.field)}-asked`}>
          <p>
            <strong>{say("ui-visit-is-it-right")}</strong> {lineText(question().said)}
          </p>
          <div class="row">
            <button type="button" class="plain-button" data-testid={`${testIdOf(props.field.field)}-right`} onClick={() => props.send({ is: "questionsRight" })}>
              {say("ui-visit-right")}
            </button>
            <button type="button" class="plain-button" data-testid={`${testIdOf(props.field.field)}-wrong`} onClick={() => props.send({ is: "questionWrong", field: props.field.field })}>
              {say("ui-visit-wrong")}
            </button>
          </div>
        </div>
      )}
    </Show>
  );
}

/** Whether it is saved, by whom and when. The word comes after the commit. */
function Standing(props: FieldPart): JSX.Element {
  const code = (): string => props.field.field;
  const typed = () => props.model.typed[code()];
  const version = () => (inConflict(props.model, code()) ? undefined : held(props.model, code())?.versions[0]);
  return (
    <span class="visit-field__standing" data-testid={`${testIdOf(code())}-standing`} data-typed={typed() !== undefined}>
      <Switch>
        <Match when={props.model.sending?.[code()] !== undefined}>{say("ui-saving")}</Match>
        <Match when={typed()?.restored}>
          {say("ui-visit-restored")}{" "}
          <button type="button" class="link" data-testid={`${testIdOf(code())}-save`} onClick={() => props.send({ is: "left", field: code() })}>
            {say("ui-visit-save-now")}
          </button>
        </Match>
        <Match when={typed()}>{say("ui-visit-typing")}</Match>
        <Match when={props.model.view?.signed && version()}>{(one) => <strong>{one().value}</strong>}</Match>
        <Match when={version()}>{(one) => say("ui-visit-by", { who: one().by, when: one().at })}</Match>
        <Match when={props.model.view?.signed}>{say("ui-visit-not-asked")}</Match>
      </Switch>
    </span>
  );
}

function Meanwhile(props: FieldPart): JSX.Element {
  return (
    <Show when={props.model.meanwhile[props.field.field]}>
      {(theirs) => (
        <div class="standing" role="alert" data-testid={`${testIdOf(props.field.field)}-meanwhile`}>
          <p>{say("ui-visit-meanwhile", { who: theirs().who, when: theirs().when, value: theirs().value })}</p>
          <button type="button" class="plain-button" data-testid={`${testIdOf(props.field.field)}-theirs`} onClick={() => props.send({ is: "theirsTaken", field: props.field.field })}>
            {say("ui-visit-meanwhile-take")}
          </button>
        </div>
      )}
    </Show>
  );
}

function TwoVersions(props: FieldPart): JSX.Element {
  return (
    <Show when={inConflict(props.model, props.field.field)}>
      <div data-testid={`${testIdOf(props.field.field)}-versions`}>
        <p class="standing">{say("ui-visit-two")}</p>
        <div class="versions">
          <For each={held(props.model, props.field.field)?.versions ?? []}>
            {(version) => (
              <div class="version">
                <p class="version__value">{version.value}</p>
                <p>
                  {version.by}, {version.at}
                </p>
                <Show when={!props.model.view?.signed}>
                  <button
                    type="button"
                    class="nhsuk-button nhsuk-button--secondary"
                    data-testid={`${testIdOf(props.field.field)}-holds-${version.typed}`}
                    onClick={() => props.send({ is: "versionHolds", field: props.field.field, key: version.key })}
                  >
                    {say("ui-visit-this-holds")}
                    <span class="nhsuk-u-visually-hidden">: {version.value}</span>
                  </button>
                </Show>
              </div>
            )}
          </For>
        </div>
      </div>
    </Show>
  );
}
