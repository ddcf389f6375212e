import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { headlineKeys } from "../../../core/experience/headline-keys.ts";
import { type Measure, measureOf } from "../../../core/experience/measure-keys.ts";
import { endsIn, inMeasure, keepTarget, kept, meantFor, told } from "../../../core/journey/editing/target-edits.ts";
import type { Touchpoint } from "../../../core/journey/journey.ts";
import type { Numbers } from "../../../texts/numbers.ts";
import { overviewQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { PanelChoice, PanelNumberOrNone } from "../../parts/panel-fields.tsx";
import { useEditing } from "./editing.ts";
import { nameOfMeasure } from "./name-of-measure.ts";

/** What is to be reached at a touchpoint: by which measure, and how much of it. Where nobody has said the measure, it is asked. */
export function TargetFields({ touchpoint: { key, target } }: { readonly touchpoint: Touchpoint }) {
  const { language, t, number } = useLanguage();
  const { journey, edit } = useEditing();
  const answers = declaredAnswers(journey);
  const nameOf = (measure: string) => nameOfMeasure(language, journey, measure);
  const judgedBy = useHeadline(key);
  const headline = judgedBy === undefined ? null : measureOf(judgedBy, answers);
  // As long as no number is kept, what was chosen is known here alone.
  const [chosen, choose] = useState<string | null>(null);
  const measure = (target === undefined ? chosen : null) ?? meantFor(target, headline);
  const meant = measure === null ? null : measureOf(measure, answers);
  const value = typeof target === "object" ? target.value : target;
  return (
    <fieldset>
      <legend>{t("map.headlineTarget")}</legend>
      <p className="note map-headline" aria-live="polite">
        {judgedBy === undefined
          ? ""
          : target !== undefined && meant === null
            ? t("map.targetUnmeant", { value: exact(number, value ?? 0) })
            : judgedBy === ""
              ? t("map.headlineUnknown")
              : t(measure === judgedBy ? "map.headline" : "map.headlineOther", { measure: nameOf(judgedBy) })}
      </p>
      <PanelChoice
        label={t("map.targetMeasure")}
        value={measure ?? ""}
        options={[...(measure === null ? [""] : []), ...headlineKeys(answers)]}
        name={(each) => (each === "" ? t("map.targetChoose") : nameOf(each))}
        onChoose={(each) => {
          const next = measureOf(each, answers);
          if (next === null) return;
          choose(each);
          if (target !== undefined) edit((from) => keepTarget(from, key, inMeasure(target, meant, next)));
        }}
      />
      {meant !== null && (
        <HowMuch
          measure={meant}
          name={nameOf(measure ?? "")}
          value={value}
          onChange={(next) => {
            choose(measure);
            edit((from) => keepTarget(from, key, next === undefined ? undefined : kept(next, meant)), {
              about: `${key} target`,
            });
          }}
        />
      )}
    </fieldset>
  );
}

function HowMuch({
  measure,
  name,
  value,
  onChange,
}: {
  readonly measure: Measure;
  readonly name: string;
  readonly value: number | undefined;
  /** As people say it: 80 per cent. */
  readonly onChange: (said: number | undefined) => void;
}) {
  const { t, number } = useLanguage();
  const isShare = measure.unit === "share";
  const said = value === undefined ? undefined : told(value, measure);
  const [min, max] = endsIn(measure);
  return (
    <PanelNumberOrNone
      key={measure.unit}
      label={t(isShare ? "map.targetShare" : "map.targetPoints")}
      note={
        said === undefined
          ? t("map.targetNone")
          : t(`map.targetMeans.${isShare ? "share" : "points"}`, { measure: name, value: exact(number, said) })
      }
      value={said}
      min={min}
      max={max}
      onChange={onChange}
    />
  );
}

/** As it was said: a whole number without decimals. */
const exact = (number: Numbers, said: number): string => number.decimal(said, Number.isInteger(said) ? 0 : 2);

/** The measure by which a touchpoint is judged, of all that was ever said there; "" where nobody was heard, undefined while it is on its way. */
function useHeadline(touchpoint: string): string | undefined {
  const { journey, wasSaved } = useEditing();
  const { data, isLoading } = useQuery({ ...overviewQuery(journey.key, {}), enabled: wasSaved(touchpoint) });
  return isLoading ? undefined : (data?.touchpoints.find(({ key }) => key === touchpoint)?.headline ?? "");
}
