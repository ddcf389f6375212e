import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { measureOf } from "../../../core/experience/measure-keys.ts";
import {
  inUnit,
  keepTarget,
  kept,
  type TargetUnit,
  targetUnits,
  told,
  unitOfTarget,
} from "../../../core/journey/editing/target-edits.ts";
import type { Touchpoint } from "../../../core/journey/journey.ts";
import { answerNamesOf } from "../../../texts/journey-names.ts";
import { measureName } from "../../../texts/measure-name.ts";
import { overviewQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { useEditing } from "./editing.ts";
import { MapNumberOrNone } from "./fields.tsx";

/** What a touchpoint's headline measure should reach, in the unit of that measure where it is known by now. */
export function TargetFields({ touchpoint: { key, target } }: { readonly touchpoint: Touchpoint }) {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const headline = useHeadline(key);
  const judgedIn =
    headline === undefined || headline === "" ? undefined : measureOf(headline, declaredAnswers(journey))?.unit;
  // As it was chosen, as long as the target stays what it was then: 1 may be one point or all of them.
  const [chosen, choose] = useState<{ readonly unit: TargetUnit; readonly beside: number | undefined } | null>(null);
  const unit = chosen !== null && chosen.beside === target ? chosen.unit : unitOfTarget(target, judgedIn);
  const { low, high } = targetUnits[unit];
  const keep = (next: number | undefined, unit: TargetUnit, about: string) => {
    choose({ unit, beside: next });
    edit((from) => keepTarget(from, key, next), { about });
  };
  const isOther = target !== undefined && judgedIn !== undefined && judgedIn !== unit;
  return (
    <MapNumberOrNone
      label={t("map.headlineTarget")}
      note={
        <span className="map-headline">
          {headline === undefined
            ? ""
            : headline === ""
              ? t("map.headlineUnknown")
              : t(isOther ? "map.headlineOther" : "map.headline", {
                  measure: measureName(language, headline, answerNamesOf(journey)),
                })}
        </span>
      }
      value={target === undefined ? undefined : told(target, unit)}
      min={low}
      max={high}
      onChange={(count) => keep(count === undefined ? undefined : kept(count, unit), unit, `${key} target`)}
    >
      <select
        className="map-input"
        aria-label={t("map.targetUnit")}
        value={unit}
        onChange={({ target: { value } }) => {
          const next = value as TargetUnit;
          keep(target === undefined ? undefined : inUnit(told(target, unit), next), next, "");
        }}
      >
        {(Object.keys(targetUnits) as TargetUnit[]).map((each) => (
          <option key={each} value={each}>
            {t(`map.targetUnit.${each}`)}
          </option>
        ))}
      </select>
    </MapNumberOrNone>
  );
}

/** The measure by which a touchpoint is judged, of all that was ever said there; "" where nobody was heard, undefined while it is on its way. */
function useHeadline(touchpoint: string): string | undefined {
  const { journey, wasSaved } = useEditing();
  const { data, isLoading } = useQuery({ ...overviewQuery(journey.key, {}), enabled: wasSaved(touchpoint) });
  return isLoading ? undefined : (data?.touchpoints.find(({ key }) => key === touchpoint)?.headline ?? "");
}
