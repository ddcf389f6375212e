import { useState } from "react";
import { type GapUnit, gapOf, gapUnits, keepGap } from "../../../core/journey/editing/own-edits.ts";
import { useLanguage } from "../../language.tsx";
import { useEditing } from "./editing.ts";

/** A pause as it is typed: its number may be yet to come. */
interface Typed {
  readonly count: number | null;
  readonly unit: GapUnit;
}

/** After how long a pause a known customer's next experience begins a new pass. */
export function PassFields() {
  const { t } = useLanguage();
  const { journey, edit } = useEditing();
  const told: Typed = gapOf(journey) ?? { count: null, unit: "hours" };
  // As it was typed, while it is so long: 24 hours are not a day before one has gone on to 240.
  const [typed, type] = useState(told);
  const { count, unit } = secondsIn(typed) === secondsIn(told) ? typed : told;
  const keep = (next: Typed) => {
    type(next);
    edit((from) => keepGap(from, next.count === null ? null : { ...next, count: next.count }), { about: "gap" });
  };
  return (
    <fieldset className="panel-checks">
      <legend>{t("map.gap")}</legend>
      <p className="note">{t("map.gapNote")}</p>
      <div className="panel-row">
        <input
          className="panel-input panel-number"
          type="number"
          min={1}
          step={1}
          aria-label={t("map.gap")}
          value={count ?? ""}
          onChange={({ target: { valueAsNumber } }) =>
            keep({ count: Number.isInteger(valueAsNumber) && valueAsNumber > 0 ? valueAsNumber : null, unit })
          }
        />
        <select
          className="panel-input"
          aria-label={t("map.gapUnit")}
          value={unit}
          disabled={count === null}
          onChange={({ target }) => keep({ count, unit: target.value as GapUnit })}
        >
          {(Object.keys(gapUnits) as GapUnit[]).map((unit) => (
            <option key={unit} value={unit}>
              {t(`map.gapUnit.${unit}`)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

const secondsIn = ({ count, unit }: Typed): number | null => (count === null ? null : count * gapUnits[unit]);
