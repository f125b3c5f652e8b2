// Draws the sections of a plan in the person's own words, each with the box to write it.
import { For, Show, untrack } from "solid-js";
import type { JSX } from "solid-js";
import type { CareSection, OwnVersion } from "../../../generated/types";
import { Area } from "../../components/area";
import { TroubleSummary } from "../../components/trouble";
import { boxId } from "../../trouble";
import { say } from "../../words/say";
import { openField, SECTION_ROOM, sectionField, type CareEvent, type CareModel, type TextEdit } from "./model";

export interface CareProps {
  model: CareModel;
  send(event: CareEvent): void;
}

/** The sections with these codes under one heading: the first and what is written, the others behind one line. */
export function Sections(props: CareProps & { title: string; codes: readonly string[]; children?: JSX.Element }): JSX.Element {
  const shown = (): CareSection[] => props.model.care?.sections.filter((one) => props.codes.includes(one.section)) ?? [];
  const isBlank = (one: CareSection): boolean => one.text === "" && one.versions.length === 0;
  const first = (): string | undefined => props.codes[0];
  const written = (): CareSection[] => shown().filter((one) => !isBlank(one) || one.section === first());
  const blank = (): CareSection[] => shown().filter((one) => isBlank(one) && one.section !== first());
  const each = (list: () => CareSection[]): JSX.Element => (
    <For each={list().map((one) => one.section)}>
      {(code) => <Show when={list().find((one) => one.section === code)}>{(one) => <Section {...props} section={one()} />}</Show>}
    </For>
  );
  // What somebody was writing when they left is not behind a line when they come back. Saving it does not close the line again.
  const isBegun = untrack(() => props.codes.some((code) => props.model.texts[code] !== undefined));
  return (
    <section class="panel">
      <h2 class="nhsuk-heading-m">{props.title}</h2>
      {props.children}
      {each(written)}
      <Show when={blank().length > 0}>
        <details class="nhsuk-details" open={isBegun} data-testid={`care-more-${first()}`}>
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{say("ui-care-more", { count: blank().length })}</span>
          </summary>
          <div class="nhsuk-details__text">{each(blank)}</div>
        </details>
      </Show>
    </section>
  );
}

function Section(props: CareProps & { section: CareSection }): JSX.Element {
  const code = (): string => props.section.section;
  const edit = (): TextEdit | undefined => props.model.texts[code()];
  return (
    <div class="own" data-testid={`care-${code()}`}>
      <h3 class="nhsuk-heading-s">{props.section.title}</h3>
      <Show when={props.section.text !== ""} fallback={<p class="quiet">{props.section.help}</p>}>
        <p class="own__text" data-testid={`care-${code()}-text`}>
          {props.section.text}
        </p>
        <p class="quiet">{props.section.by?.text}</p>
      </Show>
      <ReadMark said={props.section.read?.text} testid={`care-${code()}-read`} />
      <TwoVersions versions={props.section.versions} testid={`care-${code()}-versions`} />
      <Kept shown={props.model.kept === code()} testid={`care-${code()}-saved`} />
      <Show when={edit()} fallback={<WriteButton {...props} name={props.section.title} blank={props.section.text === ""} />}>
        {(edit) => <Editor {...props} edit={edit()} />}
      </Show>
    </div>
  );
}

function WriteButton(props: CareProps & { section: CareSection; name: string; blank: boolean }): JSX.Element {
  return (
    <button
      type="button"
      class="link"
      id={boxId(openField(props.section.section))}
      data-testid={`care-${props.section.section}-write`}
      aria-label={props.blank ? say("ui-care-write-named", { name: props.name }) : say("ui-care-change-named", { name: props.name })}
      onClick={() => props.send({ is: "sectionOpened", section: props.section.section })}
    >
      {props.blank ? say("ui-care-write") : say("ui-care-change")}
    </button>
  );
}

function Editor(props: CareProps & { section: CareSection; edit: TextEdit }): JSX.Element {
  const code = (): string => props.section.section;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "sectionSaveChosen", section: code() });
  };
  return (
    <form onSubmit={submit} noValidate class="editor">
      <TroubleSummary trouble={props.edit.trouble} />
      <Area
        field={sectionField(code())}
        label={props.section.title}
        hint={props.section.help}
        value={props.edit.text}
        testid={`care-${code()}-box`}
        trouble={props.edit.trouble}
        room={SECTION_ROOM}
        onTyped={(text) => props.send({ is: "sectionTyped", section: code(), text })}
      />
      <SaveRow saving={props.edit.saving} testid={`care-${code()}`} leave={() => props.send({ is: "sectionClosed", section: code() })} />
    </form>
  );
}

/** Save, and leave without saving. */
export function SaveRow(props: { saving: boolean; testid: string; leave(): void }): JSX.Element {
  return (
    <div class="row">
      <button type="submit" class="nhsuk-button" data-testid={`${props.testid}-save`} aria-disabled={props.saving}>
        {props.saving ? say("ui-saving") : say("ui-save")}
      </button>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        data-testid={`${props.testid}-leave`}
        onClick={() => props.leave()}
      >
        {say("ui-plan-leave")}
      </button>
    </div>
  );
}

/** Both versions where two stand side by side, with how to make one of them. */
export function TwoVersions(props: { versions: readonly OwnVersion[]; testid: string }): JSX.Element {
  return (
    <Show when={props.versions.length > 0}>
      <div class="nhsuk-inset-text" data-testid={props.testid}>
        <p>{say("ui-care-two-versions")}</p>
        <ul class="lines">
          <For each={props.versions}>
            {(version) => (
              <li>
                <span class="own__text">{version.text}</span> <span class="quiet">{version.by.text}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** How far what the team wrote has got to the person. */
export function ReadMark(props: { said: string | undefined; testid: string }): JSX.Element {
  return (
    <Show when={props.said}>
      <p class="quiet" data-testid={props.testid}>
        {props.said}
      </p>
    </Show>
  );
}

/** That it is saved, said once it is. */
export function Kept(props: { shown: boolean; testid: string }): JSX.Element {
  return (
    <Show when={props.shown}>
      <p role="status" data-testid={props.testid}>
        <strong>{say("ui-plan-saved")}</strong>
      </p>
    </Show>
  );
}
