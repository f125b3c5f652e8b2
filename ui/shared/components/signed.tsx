// The clinical tables, and who signed each. Until somebody has, they say so.
import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { ClinicalTable } from "../../generated/types";
import { say } from "../words/say";

/** A clinical table, and who signed it. */
function signature(table: ClinicalTable): string {
  const { table: name, version, rows } = table;
  return table.signed
    ? say("ui-signed-table", { table: name, version, rows, name: table.signedBy, role: table.role, date: table.date })
    : say("ui-unsigned-table", { table: name, version, rows });
}

export function SignedTables(props: { tables: ClinicalTable[] }): JSX.Element {
  return (
    <details class="nhsuk-details notice__tables" data-testid="unsigned-tables">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {say("ui-unsigned-tables", {
            unsigned: props.tables.filter((table) => !table.signed).length,
            all: props.tables.length,
          })}
        </span>
      </summary>
      <ul class="nhsuk-details__text">
        <For each={props.tables}>{(table) => <li>{signature(table)}</li>}</For>
      </ul>
    </details>
  );
}
