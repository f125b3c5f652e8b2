// The header, the way round, the banners and the foot of an unlocked window.
// What stands between them is the window's.
import { createEffect, For, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { EndedScreen } from "../components/ended";
import { Lines } from "../components/lines";
import { About } from "../components/page";
import { SignedTables } from "../components/signed";
import { applyLook } from "../look";
import { createProgram, type Lent } from "../program";
import type { ClinicalTable, Ended } from "../../generated/types";
import { asReviewed, say, saySafely } from "../words/say";
import { first, reads, start } from "./model";
import { update } from "./update";

export interface Way<P> {
  to: P;
  name: string;
  testid: string;
  /** How many wait there; none is shown for nought. */
  count?: number;
}

export interface FrameProps<P> {
  lent: Lent<P>;
  /** Where the window is, as one of the ways' test ids. */
  here: string;
  /** The ways that there are; few when the record of this profile is not seen any more. */
  ways: (conflicts: number, ended: boolean) => Way<P>[];
  /** True for a place that says nothing of the record, and is there when it is not seen any more. */
  staysOpen: boolean;
  /** A patient's window says on every page that it calls nobody. */
  patient: boolean;
  wide?: boolean;
  children: JSX.Element;
}

/** Smaller text, larger text. */
export function TextSize(props: { onStep(step: 1 | -1): void }): JSX.Element {
  return (
    <>
      <button type="button" class="tool" data-testid="text-smaller" aria-label={`A− ${say("ui-text-smaller")}`} onClick={() => props.onStep(-1)}>
        A−
      </button>
      <button type="button" class="tool" data-testid="text-larger" aria-label={`A+ ${say("ui-text-larger")}`} onClick={() => props.onStep(1)}>
        A+
      </button>
    </>
  );
}

export function SkipLink(): JSX.Element {
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById("main")?.focus();
  };
  return (
    <a class="nhsuk-skip-link" href="#main" onClick={skip}>
      {say("ui-skip")}
    </a>
  );
}

export function Frame<P>(props: FrameProps<P>): JSX.Element {
  const { model, send } = createProgram({ start, first, update, reads }, props.lent as unknown as Lent<never>);
  createEffect(() => {
    const look = model().look;
    if (look) applyLook(look);
    asReviewed(model().state?.open?.welshReviewed ?? false);
  });
  onCleanup(props.lent.onNetwork((online) => send({ is: "networkChanged", online })));
  const ended = (): Ended | null => model().sync?.ended ?? null;
  const tables = (): ClinicalTable[] => model().state?.clinicalTables ?? [];
  return (
    <div class={props.wide ? "wide" : ""}>
      <SkipLink />
      <header class="top">
        <div class="top__inner">
          <p class="top__name">{say("ui-name")}</p>
          <p class="top__who">{model().state?.open?.name ?? ""}</p>
          <div class="top__tools">
            <TextSize onStep={(step) => send({ is: "sizeStepped", step })} />
            <button type="button" class="tool" data-testid="lock" aria-disabled={model().locking} onClick={() => send({ is: "lockChosen" })}>
              {model().locking ? say("ui-locking") : say("ui-lock")}
            </button>
          </div>
        </div>
      </header>
      <nav class="ways" aria-label={say("ui-ways")}>
        <ul class="ways__list ways__inner">
          <For each={props.ways(model().sync?.conflicts ?? 0, ended() !== null)}>
            {(way) => (
              <li>
                <button
                  type="button"
                  class="way"
                  data-testid={way.testid}
                  aria-current={props.here === way.testid ? "page" : undefined}
                  onClick={() => props.lent.go(way.to)}
                >
                  {way.name}
                  <Show when={way.count}>
                    {(count) => <span class="way__count">{count()}</span>}
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <Show when={model().state?.open?.invented || model().state?.clinicalTablesUnsigned}>
        <section class="notice" aria-label={say("ui-notice")}>
          <div class="notice__inner">
            <Show when={model().state?.open?.invented}>
              <p data-testid="invented">{say("ui-invented")}</p>
            </Show>
            <Show when={model().state?.clinicalTablesUnsigned}>
              <p data-testid="unsigned">{say("ui-unsigned")}</p>
              <SignedTables tables={tables()} />
            </Show>
          </div>
        </section>
      </Show>
      <Show when={model().state?.open?.entersFor}>
        {(name) => (
          <section class="notice" aria-label={say("ui-carer-title")}>
            <div class="notice__inner">
              <p data-testid="enters-for">{say("ui-carer-banner", { name: name() })}</p>
            </div>
          </section>
        )}
      </Show>
      <main class="page" id="main" tabindex="-1">
        <Show when={!ended() || props.staysOpen} fallback={<EndedScreen ended={ended() as Ended} />}>
          <About.Provider value={() => model().state?.open?.entersFor ?? null}>{props.children}</About.Provider>
        </Show>
      </main>
      <footer class="foot">
        <div class="foot__inner">
          <Show when={props.patient}>
            <p class="foot__emergency" data-testid="foot-emergency">
              <Lines text={saySafely("ui-foot-emergency")} />
            </p>
            <p>{say("ui-foot-travel")}</p>
          </Show>
          <Show when={model().sync}>
            {(sync) => (
              <p data-testid="foot-sync">
                {say("ui-foot-waiting", { at: sync().lastContact.text, count: sync().waiting })}
              </p>
            )}
          </Show>
        </div>
      </footer>
    </div>
  );
}
