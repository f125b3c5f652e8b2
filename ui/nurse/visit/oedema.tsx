// Draws the swelling on a body, from the front and from behind: each place is a button, and the list below says the same.
import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Choice, type Option } from "../../shared/components/choice";
import { say } from "../../shared/words/say";
import { testIdOf, type FieldPart } from "./field";
import { linesOf } from "./shown";
import { at, mark, SPOTS, told, without, type Spot } from "./swelling";

/** Where each place is drawn: left, top, width, height. The person looks at us, so their right is on our left. */
const PLACES: Record<string, readonly [number, number, number, number]> = {
  "abdominal": [66, 118, 88, 50],
  "scrotal": [92, 176, 36, 30],
  "thigh-right": [58, 210, 44, 46],
  "thigh-left": [118, 210, 44, 46],
  "knee-right": [60, 260, 42, 32],
  "knee-left": [118, 260, 42, 32],
  "mid-calf-right": [62, 296, 38, 44],
  "mid-calf-left": [120, 296, 38, 44],
  "ankle-right": [64, 344, 36, 30],
  "ankle-left": [120, 344, 36, 30],
  "foot-right": [48, 378, 52, 32],
  "foot-left": [120, 378, 52, 32],
  "sacral": [274, 158, 52, 40],
};

function key(spot: Spot): string {
  return spot.side === "" ? spot.site : `${spot.site}-${spot.side}`;
}

function Figure(props: { x: number }): JSX.Element {
  return (
    <g class="body__figure" transform={`translate(${props.x} 0)`} aria-hidden="true">
      <circle cx="110" cy="34" r="26" />
      <path d="M70 70h80a14 14 0 0 1 14 14v90l-6 240h-40l-4-190h-8l-4 190H62l-6-240V84a14 14 0 0 1 14-14z" />
      <path d="M54 78l-22 14-8 110 14 2 16-90zM166 78l22 14 8 110-14 2-16-90z" />
    </g>
  );
}

export function BodyDiagram(props: FieldPart): JSX.Element {
  const [chosen, choose] = createSignal<Spot | null>(null);
  const lines = () => linesOf(props.model, props.field.field);
  const options = (part: string): Option[] => (props.field.columns.find((one) => one.field === part)?.choices ?? []).map((choice) => ({ value: choice.code, text: choice.text }));
  const word = (part: string, code: string | undefined): string => options(part).find((one) => one.value === code)?.text ?? "";
  const name = (spot: Spot): string => (spot.side === "" ? word("site", spot.site) : say("ui-visit-body-side", { site: word("site", spot.site), side: word("side", spot.side) }));
  const stands = (spot: Spot): string => {
    const line = at(lines(), spot);
    return line === undefined ? say("ui-visit-body-none") : word("grade", line["grade"]) || say("ui-visit-not-asked");
  };
  const tell = (spot: Spot, part: "grade" | "pitting", text: string): void => props.send({ is: "linesChosen", field: props.field.field, lines: told(lines(), spot, part, text) });
  return (
    <div class="body" data-testid="visit-body">
      <svg class="body__picture" viewBox="0 0 400 446" role="group" aria-label={say("ui-visit-body")}>
        <Figure x={0} />
        <Figure x={190} />
        <text class="body__caption" x="110" y="438" text-anchor="middle" aria-hidden="true">
          {say("ui-visit-body-front")}
        </text>
        <text class="body__caption" x="300" y="438" text-anchor="middle" aria-hidden="true">
          {say("ui-visit-body-back")}
        </text>
        <For each={SPOTS}>{(spot) => <Place spot={spot} label={`${name(spot)}: ${stands(spot)}`} sign={mark(at(lines(), spot))} isChosen={isSame(chosen(), spot)} onChosen={() => choose(spot)} />}</For>
      </svg>
      <div class="body__asks">
        <Show when={chosen()} keyed fallback={<p class="quiet">{say("ui-visit-body-help")}</p>}>
          {(spot) => (
            <div class="panel" data-testid="visit-body-chosen">
              <Choice
                field={`body ${key(spot)} grade`}
                legend={say("ui-visit-body-much", { place: name(spot) })}
                options={options("grade")}
                value={at(lines(), spot)?.["grade"] ?? ""}
                trouble={null}
                stacked
                testid="visit-body-grade"
                onChosen={(text) => tell(spot, "grade", text)}
              />
              <Choice
                field={`body ${key(spot)} pitting`}
                legend={props.field.columns.find((one) => one.field === "pitting")?.name ?? ""}
                options={options("pitting")}
                value={at(lines(), spot)?.["pitting"] ?? ""}
                trouble={null}
                stacked
                testid="visit-body-pitting"
                onChosen={(text) => tell(spot, "pitting", text)}
              />
              <Show when={at(lines(), spot)}>
                <button
                  type="button"
                  class="link visit__mark"
                  data-testid="visit-body-remove"
                  onClick={() => props.send({ is: "linesChosen", field: props.field.field, lines: without(lines(), spot) })}
                >
                  {say("ui-visit-body-remove", { place: name(spot) })}
                </button>
              </Show>
            </div>
          )}
        </Show>
      </div>
    </div>
  );
}

function isSame(one: Spot | null, other: Spot): boolean {
  return one?.site === other.site && one.side === other.side;
}

function Place(props: { spot: Spot; label: string; sign: string; isChosen: boolean; onChosen(): void }): JSX.Element {
  const [x, y, width, height] = PLACES[key(props.spot)] ?? [0, 0, 0, 0];
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    props.onChosen();
  };
  return (
    <g
      class="body__place"
      role="button"
      tabindex="0"
      aria-label={props.label}
      aria-pressed={props.isChosen}
      data-testid={`${testIdOf("body")}-${key(props.spot)}`}
      data-marked={props.sign !== ""}
      onClick={() => props.onChosen()}
      onKeyDown={press}
    >
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <text x={x + width / 2} y={y + height / 2 + 6} text-anchor="middle" aria-hidden="true">
        {props.sign}
      </text>
    </g>
  );
}
