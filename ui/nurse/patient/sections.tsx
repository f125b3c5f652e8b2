// Draws the sections of a patient's page: what the person was told, and everything that was entered with who and where.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ResultView, TimelineItem } from "../../generated/types";
import { NotJudged } from "../../shared/components/advice";
import { LookButton, ReachedLine } from "../../shared/components/reached";
import { ZoneMark } from "../../shared/components/zone";
import { say } from "../../shared/words/say";
import { itemLine, LATEST_LINE } from "./model";

/** What the person's own screen said, in its own words: the nurse must know what the patient was told to do. */
export function ToldLast(props: { latest: ResultView; busy: boolean; onLook(entries: string[]): void }): JSX.Element {
  return (
    <section class="panel" data-testid="told-last">
      <h2 class="nhsuk-heading-m">{say("ui-told-title", { at: props.latest.at })}</h2>
      <p>
        <ZoneMark zone={props.latest.advice.zone} /> {props.latest.advice.headline.text}
      </p>
      <ul class="lines">
        <For each={props.latest.advice.whatToDo}>{(said) => <li>{said.text}</li>}</For>
      </ul>
      <h3 class="nhsuk-heading-s">{say("ui-result-saved")}</h3>
      <ul class="lines">
        <For each={props.latest.saved}>{(said) => <li>{said.text}</li>}</For>
      </ul>
      <Show when={props.latest.moreUrgent}>{(said) => <p class="standing">{said().text}</p>}</Show>
      <NotJudged advice={props.latest.advice} />
      <ReachedLine reached={props.latest.reached} testid="latest-reached" id={LATEST_LINE} />
      <LookButton
        reached={props.latest.reached}
        at={props.latest.at}
        testid="latest-look"
        busy={props.busy}
        onLook={() => props.onLook(props.latest.reached.entries)}
      />
    </section>
  );
}

function markWord(mark: string): string {
  switch (mark) {
    case "suspended":
      return say("ui-mark-suspended");
    case "withdrawn":
      return say("ui-mark-withdrawn");
    case "replaced":
      return say("ui-mark-replaced");
    case "needs-newer-app":
      return say("ui-mark-needs-newer-app");
    case "source-not-confirmed":
      return say("ui-mark-source-not-confirmed");
    default:
      return mark;
  }
}

function travelledWord(travelled: string): string {
  switch (travelled) {
    case "here":
      return say("ui-travelled-here");
    case "sent":
      return say("ui-travelled-sent");
    case "from-team":
      return say("ui-travelled-from-team");
    default:
      return travelled;
  }
}

interface TimelineProps {
  items: readonly TimelineItem[];
  shown: number;
  busy: boolean;
  onLook(key: string, entries: string[]): void;
  onMore(): void;
}

export function Timeline(props: TimelineProps): JSX.Element {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{say("ui-timeline-title")}</h2>
      <Show when={props.items.length > 0} fallback={<p>{say("ui-timeline-none")}</p>}>
        <table class="list list--folds" data-testid="timeline">
          <caption class="nhsuk-u-visually-hidden">{say("ui-timeline-title")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("ui-timeline-at")}</th>
              <th scope="col">{say("ui-timeline-what")}</th>
              <th scope="col">{say("ui-timeline-who")}</th>
              <th scope="col">{say("ui-timeline-travelled")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.items.slice(0, props.shown)}>
              {(item) => (
                <tr data-testid={`entry-${item.key}`} data-mark={item.mark}>
                  <th scope="row">{item.at}</th>
                  <td>
                    <strong>{item.what}</strong>
                    <p>{item.text}</p>
                    <Show when={item.read}>
                      {(said) => (
                        <p class="quiet" data-testid={`read-${item.key}`}>
                          {said().text}
                        </p>
                      )}
                    </Show>
                    <Show when={item.mark !== ""}>
                      <p class="aged">{markWord(item.mark)}</p>
                    </Show>
                  </td>
                  <td>
                    {item.author}
                    <p class="quiet">{item.device}</p>
                  </td>
                  <td data-label={say("ui-timeline-travelled")}>
                    <Show when={item.reached} fallback={travelledWord(item.travelled)}>
                      {(reached) => (
                        <>
                          <ReachedLine reached={reached()} testid={`reached-${item.key}`} id={itemLine(item.key)} />
                          <LookButton
                            reached={reached()}
                            at={item.at}
                            testid={`look-${item.key}`}
                            busy={props.busy}
                            onLook={() => props.onLook(item.key, reached().entries)}
                          />
                        </>
                      )}
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.items.length > props.shown}>
          <p>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="timeline-more" onClick={() => props.onMore()}>
              {say("ui-caseload-more", { count: props.items.length - props.shown })}
            </button>
          </p>
        </Show>
      </Show>
    </section>
  );
}
