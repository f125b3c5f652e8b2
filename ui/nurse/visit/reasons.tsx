// Draws 'not possible' for a field or a section: a button, and behind it why.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../shared/components/box";
import { boxId } from "../../shared/trouble";
import { say } from "../../shared/words/say";
import { REASON } from "./model";
import { problemOf } from "./shown";
import type { Part } from "./view";
import { lineText } from "../../shared/words/say";

export function Reasons(props: Part & { code: string; label: string; about?: string }): JSX.Element {
  const isOpen = (): boolean => props.model.reasonFor === props.code;
  const typed = (): string => props.model.typed[REASON]?.text ?? "";
  const testid = (): string => props.code.replace("/", "-");
  return (
    <Show when={!props.model.view?.signed}>
      <Show
        when={isOpen()}
        fallback={
          <button
            type="button"
            class="link visit__mark"
            id={`mark-${props.code}`}
            data-testid={`mark-${testid()}`}
            onClick={() => props.send({ is: "reasonWanted", code: props.code })}
          >
            {props.label}
            <Show when={props.about}>
              <span class="nhsuk-u-visually-hidden">: {props.about}</span>
            </Show>
          </button>
        }
      >
        <fieldset class="visit__reasons" data-testid="visit-reasons">
          <legend>{say("ui-visit-why")}</legend>
          <Show when={problemOf(props.model, props.code)}>
            {(found) => <p class="nhsuk-error-message">{lineText(found().said)}</p>}
          </Show>
          <div class="answers">
            <For each={props.model.form?.reasons ?? []}>
              {(reason, index) => (
                <button
                  type="button"
                  class="plain-button"
                  id={index() === 0 ? boxId(REASON) : undefined}
                  data-testid={`why-${reason.code}`}
                  onClick={() => props.send({ is: "reasonChosen", reason: reason.code })}
                >
                  {reason.text}
                </button>
              )}
            </For>
          </div>
          <Box
            field="reason-words"
            label={say("ui-visit-why-other")}
            value={typed()}
            trouble={null}
            testid="why-words"
            width={30}
            onTyped={(text) => props.send({ is: "reasonTyped", text })}
          />
          <div class="row">
            <button type="button" class="plain-button" data-testid="why-save" onClick={() => props.send({ is: "reasonChosen", reason: typed() })}>
              {say("ui-visit-why-save")}
            </button>
            <button type="button" class="link" data-testid="why-leave" onClick={() => props.send({ is: "reasonLeft" })}>
              {say("ui-back")}
            </button>
          </div>
        </fieldset>
      </Show>
    </Show>
  );
}
