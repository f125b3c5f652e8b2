// The window before anybody is unlocked: first start, or unlocking. The host opens the next window and closes this one.
import { createSignal, Match, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import { openHost } from "../host/open";
import { SkipLink, TextSize } from "../shared/frame/view";
import { applyLook, rememberedLook, sizeBeside } from "../shared/look";
import type { Lent } from "../shared/program";
import "../shared/tokens/load";
import { say } from "../shared/words/say";
import { EnrolScreen } from "./enrol/view";
import type { Place } from "./places";
import { UnlockScreen } from "./unlock/view";

function StartWindow(props: { lent: Omit<Lent<Place>, "go"> }): JSX.Element {
  const [place, setPlace] = createSignal<Place>({ at: "unlock" });
  const [look, setLook] = createSignal(rememberedLook());
  const lent: Lent<Place> = { ...props.lent, go: setPlace };
  const change = (changed: Partial<ReturnType<typeof look>>): void => {
    setLook({ ...look(), ...changed });
    applyLook(look());
  };
  applyLook(look());
  return (
    <>
      <SkipLink />
      <header class="top">
        <div class="top__inner">
          <p class="top__name">{say("ui-name")}</p>
          <p class="top__who" />
          <div class="top__tools">
            <TextSize onStep={(step) => change({ textPercent: sizeBeside(look().textPercent, step) })} />
            <button
              type="button"
              class="tool"
              data-testid="language"
              lang={look().language === "cy" ? "en-GB" : "cy-GB"}
              onClick={() => change({ language: look().language === "cy" ? "en" : "cy" })}
            >
              {look().language === "cy" ? say("ui-language-english") : say("ui-language-welsh")}
            </button>
          </div>
        </div>
      </header>
      <main class="page" id="main" tabindex="-1">
        <Switch>
          <Match when={place().at === "unlock"}>
            <UnlockScreen lent={lent} />
          </Match>
          <Match when={place().at === "enrol"}>
            <EnrolScreen lent={lent} />
          </Match>
        </Switch>
      </main>
    </>
  );
}

const root = document.getElementById("app");
if (root) void openHost().then((lent) => render(() => <StartWindow lent={lent} />, root));
