// Draws the settings. Each choice is kept as soon as it is made; the PIN when its button is pressed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../components/box";
import { Choice } from "../../components/choice";
import { Title } from "../../components/page";
import { SignedTables } from "../../components/signed";
import { Reading, TroubleSummary } from "../../components/trouble";
import { SIZES } from "../../look";
import { createProgram, type Lent } from "../../program";
import { lineText, say } from "../../words/say";
import { first, reads, start } from "./model";
import { update } from "./update";

export function SettingsScreen<P>(props: { lent: Lent<P> }): JSX.Element {
  const { model, send } = createProgram({ start, first, update, reads }, props.lent as unknown as Lent<never>);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ is: "pinChosen" });
  };
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-settings-title")} />
      <p role="status" data-testid="settings-done">
        {((done) => (done ? lineText(done) : ""))(model().done)}
      </p>
      <Show when={model().look} fallback={<Reading />}>
        {(look) => (
          <div class="panel">
            <Choice
              field="settings-text"
              stacked
              legend={say("ui-settings-text")}
              options={SIZES.map((size) => ({ value: String(size), text: say("ui-settings-percent", { percent: size }) }))}
              value={String(look().textPercent)}
              trouble={null}
              onChosen={(size) => send({ is: "lookChosen", look: { textPercent: Number(size) } })}
            />
            <Choice
              field="settings-contrast"
              stacked
              legend={say("ui-settings-contrast")}
              options={[
                { value: "usual", text: say("ui-settings-contrast-usual") },
                { value: "high", text: say("ui-settings-contrast-high") },
              ]}
              value={look().highContrast ? "high" : "usual"}
              trouble={null}
              onChosen={(contrast) => send({ is: "lookChosen", look: { highContrast: contrast === "high" } })}
            />
            <Choice
              field="settings-language"
              stacked
              legend={say("ui-settings-language")}
              options={[
                { value: "en", text: say("ui-language-english") },
                { value: "cy", text: say("ui-language-welsh") },
              ]}
              value={look().language}
              trouble={null}
              onChosen={(language) => send({ is: "lookChosen", look: { language } })}
            />
          </div>
        )}
      </Show>
      <form class="panel" onSubmit={submit} noValidate>
        <h2 class="nhsuk-heading-m">{say("ui-settings-pin-title")}</h2>
        <p>{say("ui-settings-pin-why")}</p>
        <Box
          field="pin"
          label={say("ui-settings-pin")}
          hint={say("ui-settings-pin-hint")}
          type="password"
          inputMode="numeric"
          autocomplete="new-password"
          width={10}
          value={model().pin}
          trouble={model().trouble}
          testid="settings-pin"
          onTyped={(text) => send({ is: "typed", field: "pin", text })}
        />
        <Box
          field="pinAgain"
          label={say("ui-settings-pin-again")}
          type="password"
          inputMode="numeric"
          autocomplete="new-password"
          width={10}
          value={model().pinAgain}
          trouble={model().trouble}
          testid="settings-pin-again"
          onTyped={(text) => send({ is: "typed", field: "pinAgain", text })}
        />
        <button type="submit" class="nhsuk-button nhsuk-button--secondary" data-testid="settings-pin-save" aria-disabled={model().saving}>
          {say("ui-settings-pin-save")}
        </button>
      </form>
      <Show when={model().about}>
        {(about) => (
          <section class="panel" data-testid="about">
            <h2 class="nhsuk-heading-m">{say("ui-about-title")}</h2>
            <p>{say("ui-about-version", { version: about().version })}</p>
            <p>{say("ui-about-device")}</p>
            <SignedTables tables={about().clinicalTables} />
          </section>
        )}
      </Show>
    </>
  );
}
