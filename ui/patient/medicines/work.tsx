// Draws the panel in which something is said: why a dose was missed, a side effect, something bought, how sick days go on.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { OwnMedicines } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { beside, boxId } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import type { Event, Model, Work } from "./model";
import { WORK } from "./update";

interface WorkProps {
  model: Model;
  own: OwnMedicines;
  send(event: Event): void;
}

type Of<K extends Work["kind"]> = Work & { kind: K };

export function WorkPanel(props: WorkProps): JSX.Element {
  const of = <K extends Work["kind"]>(kind: K): Of<K> | null => (props.model.work?.kind === kind ? (props.model.work as Of<K>) : null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "saveChosen" });
  };
  return (
    <form class="panel" id={WORK} tabindex="-1" onSubmit={submit} noValidate data-testid="medicine-work">
      <Switch>
        <Match when={of("why")}>{(work) => <Why {...props} work={work()} />}</Match>
        <Match when={of("effect")}>{(work) => <Effect {...props} work={work()} />}</Match>
        <Match when={of("bought")}>{(work) => <Bought {...props} work={work()} />}</Match>
        <Match when={of("begin")}>
          <h2 class="nhsuk-heading-m">{say("ui-medicines-plan-flexible")}</h2>
          <p>{say("ui-medicines-begin-counts")}</p>
        </Match>
        <Match when={of("sickDay")}>{(work) => <SickDay {...props} work={work()} />}</Match>
      </Switch>
      <div class="row">
        <button type="submit" class="nhsuk-button" data-testid="medicine-save" aria-disabled={props.model.saving}>
          {props.model.saving ? say("ui-saving") : of("begin") ? say("ui-medicines-begin-flexible") : say("ui-save")}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="medicine-close" onClick={() => props.send({ is: "closed" })}>
          {of("begin") ? say("ui-medicines-begin-not") : say("ui-medicines-leave")}
        </button>
      </div>
    </form>
  );
}

function Why(props: WorkProps & { work: Of<"why"> }): JSX.Element {
  const missed = (): boolean => props.work.what === "missed";
  const title = (): string =>
    missed()
      ? props.model.day === "yesterday"
        ? say("ui-medicines-why-missed-yesterday", { medicine: props.work.title })
        : say("ui-medicines-why-missed", { medicine: props.work.title })
      : say("ui-medicines-why-stopped", { medicine: props.work.title });
  return (
    <>
      <h2 class="nhsuk-heading-m">{title()}</h2>
      <Choice
        field="why"
        legend={say("ui-medicines-why")}
        options={props.own.whys.map((one) => ({ value: one.code, text: one.text }))}
        value={props.work.why}
        trouble={props.model.trouble}
        stacked
        onChosen={(why) => props.send({ is: "whyChosen", why })}
      />
      <OwnWords {...props} label={say("ui-medicines-words")} words={props.work.words} />
    </>
  );
}

function OwnWords(props: WorkProps & { label: string; words: string }): JSX.Element {
  return (
    <Box
      field="words"
      label={props.label}
      value={props.words}
      testid="medicine-words"
      trouble={props.model.trouble}
      onTyped={(text) => props.send({ is: "wordsTyped", text })}
    />
  );
}

function Effect(props: WorkProps & { work: Of<"effect"> }): JSX.Element {
  return (
    <>
      <h2 class="nhsuk-heading-m">{say("ui-medicines-effect-title", { medicine: props.work.title })}</h2>
      <p>{say("ui-medicines-effect-ill")}</p>
      <OwnWords {...props} label={say("ui-medicines-effect-words")} words={props.work.words} />
    </>
  );
}

function Bought(props: WorkProps & { work: Of<"bought"> }): JSX.Element {
  return (
    <>
      <h2 class="nhsuk-heading-m">{say("ui-medicines-bought-title")}</h2>
      <Choice
        field="chosen"
        legend={say("ui-medicines-bought-kind")}
        options={props.own.boughtChoices.map((one) => ({ value: one.code, text: one.text }))}
        value={props.work.chosen}
        trouble={props.model.trouble}
        stacked
        onChosen={(chosen) => props.send({ is: "boughtChosen", chosen })}
      />
      <Box
        field="named"
        label={say("ui-medicines-bought-name")}
        value={props.work.named}
        testid="bought-named"
        trouble={props.model.trouble}
        onTyped={(text) => props.send({ is: "wordsTyped", text })}
      />
      <Choice
        field="taken"
        legend={say("ui-medicines-bought-taken")}
        options={[
          { value: "yes", text: say("ui-medicines-yes") },
          { value: "no", text: say("ui-medicines-no") },
        ]}
        value={props.work.taken}
        trouble={props.model.trouble}
        testid="bought-taken"
        onChosen={(taken) => props.send({ is: "boughtTakenChosen", taken })}
      />
    </>
  );
}

/** The day before a day, as the host writes days. */
function dayBefore(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

function SickDay(props: WorkProps & { work: Of<"sickDay"> }): JSX.Element {
  const leftOut = (): { code: string; text: string }[] => props.own.plans.flatMap((one) => one.leftOut);
  const wrong = (): string | null => {
    const found = beside(props.model.trouble, "restarted");
    return found ? lineText(found.said) : null;
  };
  return (
    <>
      <h2 class="nhsuk-heading-m">{say("ui-medicines-end-sick-day")}</h2>
      <Choice
        field="eatingSince"
        legend={say("ui-medicines-eating")}
        options={[
          { value: "", text: say("ui-medicines-eating-not") },
          { value: props.own.today, text: say("ui-medicines-eating-today") },
          { value: dayBefore(props.own.today, 1), text: say("ui-medicines-eating-yesterday") },
          { value: dayBefore(props.own.today, 2), text: say("ui-medicines-eating-before") },
        ]}
        value={props.work.eating}
        trouble={props.model.trouble}
        stacked
        testid="eating"
        onChosen={(eating) => props.send({ is: "eatingChosen", eating })}
      />
      <fieldset class="nhsuk-fieldset" id={boxId("restarted")} tabindex="-1">
        <legend class="question__text">{say("ui-medicines-again")}</legend>
        <Show when={wrong()}>
          <p class="nhsuk-error-message">{wrong()}</p>
        </Show>
        <div class="answers">
          <For each={leftOut()}>
            {(one) => (
              <label class="answer">
                <input
                  type="checkbox"
                  checked={props.work.restarted.includes(one.code)}
                  data-testid={`again-${one.code}`}
                  onChange={() => props.send({ is: "restartedPressed", medicine: one.code })}
                />
                <span>{one.text}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </>
  );
}
