// Draws two versions side by side, with who, when and why, and one press to settle.
import { For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Conflict } from "../../../generated/types";
import { Box } from "../../components/box";
import { Title } from "../../components/page";
import { Reading, TroubleSummary } from "../../components/trouble";
import { createProgram, type Lent } from "../../program";
import { lineText, say } from "../../words/say";
import { first, nameOf, reads, start, type Event, type Model } from "./model";
import { update } from "./update";

/** A patient sees both versions and that the team is settling them; the team settles. */
export function ConflictsScreen<P>(props: { lent: Lent<P>; maySettle: boolean }): JSX.Element {
  const { model, send } = createProgram({ start, first, update, reads }, props.lent as unknown as Lent<never>);
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-conflicts-title")} />
      <p role="status" data-testid="conflicts-done">
        {((done) => (done ? lineText(done) : ""))(model().done)}
      </p>
      <Show when={model().conflicts} fallback={<Reading />}>
        {(conflicts) => (
          <Show when={conflicts().items.length > 0} fallback={<p data-testid="conflicts-none">{say("ui-conflicts-none")}</p>}>
            <p>{props.maySettle ? say("ui-conflicts-help") : say("ui-conflicts-help-patient")}</p>
            <Index each={conflicts().items}>
              {(conflict, index) => (
                <OneConflict
                  conflict={conflict()}
                  before={conflicts().items.slice(0, index).reduce((sum, one) => sum + one.versions.length, 0)}
                  model={model()}
                  send={send}
                  maySettle={props.maySettle}
                />
              )}
            </Index>
          </Show>
        )}
      </Show>
    </>
  );
}

interface OneProps {
  conflict: Conflict;
  /** How many versions stand above this one on the page, for the numbers of the buttons. */
  before: number;
  model: Model;
  send(event: Event): void;
  maySettle: boolean;
}

function OneConflict(props: OneProps): JSX.Element {
  const of = (): string => nameOf(props.conflict);
  const busy = (): boolean => props.model.settling !== null;
  return (
    <section class="panel" data-testid="conflict" data-subject={props.conflict.subject}>
      <h2 class="nhsuk-heading-m">{say("ui-conflicts-about", { name: props.conflict.name, patient: props.conflict.patientName })}</h2>
      <p>{props.conflict.meanwhile.text}</p>
      <Show when={props.conflict.lastAgreed !== ""}>
        <p>{say("ui-conflicts-last-agreed", { value: props.conflict.lastAgreed })}</p>
      </Show>
      <div class="versions">
        <For each={props.conflict.versions}>
          {(version, index) => (
            <div class="version" data-testid="version" data-typed={version.typed}>
              <h3 class="nhsuk-heading-s">{say("ui-conflicts-version", { number: index() + 1 })}</h3>
              <p class="version__value">{version.value}</p>
              <p>{say("ui-conflicts-by", { author: version.author, at: version.at, device: version.device })}</p>
              <p>{version.why === "" ? say("ui-conflicts-no-why") : say("ui-conflicts-why", { why: version.why })}</p>
              <Show when={props.maySettle}>
                <button
                  type="button"
                  class="nhsuk-button"
                  data-testid={`settle-${props.before + index() + 1}`}
                  aria-disabled={busy()}
                  onClick={() => props.send({ is: "keepChosen", of: of(), version: version.key })}
                >
                  {say("ui-conflicts-keep", { value: version.value })}
                </button>
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={props.maySettle}>
        <Third {...props} of={of()} busy={busy()} />
      </Show>
    </section>
  );
}

function Third(props: OneProps & { of: string; busy: boolean }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "otherChosen", of: props.of });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Box
        field={`why/${props.of}`}
        label={say("ui-conflicts-why-box")}
        testid="settle-why"
        value={props.model.others[props.of]?.why ?? ""}
        trouble={null}
        onTyped={(text) => props.send({ is: "typed", of: props.of, part: "why", text })}
      />
      <div class="row row--end">
        <Box
          field={`other/${props.of}`}
          label={say("ui-conflicts-other")}
          testid="settle-other-value"
          width={10}
          value={props.model.others[props.of]?.value ?? ""}
          trouble={props.model.trouble}
          onTyped={(text) => props.send({ is: "typed", of: props.of, part: "value", text })}
        />
        <button type="submit" class="nhsuk-button nhsuk-button--secondary" data-testid="settle-other" aria-disabled={props.busy}>
          {say("ui-conflicts-use-other")}
        </button>
      </div>
    </form>
  );
}
