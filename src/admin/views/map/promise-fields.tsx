import { useId } from "react";
import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { measureKeys, measureOf } from "../../../core/experience/measure-keys.ts";
import { type Promise as JourneyPromise, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { CheckList } from "../../parts/check-list.tsx";
import { PanelChoice, PanelNumber } from "../../parts/panel-fields.tsx";
import { useEditing } from "./editing.ts";
import { NameFields } from "./name-fields.tsx";
import { nameOfMeasure } from "./name-of-measure.ts";

const sources = ["advert", "strategy", "values", "service-level"] as const;

/** A promise: its words, where they were said, where it is redeemed, and what tells whether it is. */
export function PromiseFields({
  promise,
  onChange,
}: {
  readonly promise: JourneyPromise;
  readonly onChange: (promise: JourneyPromise, about: string) => void;
}) {
  const { language, t } = useLanguage();
  const { journey } = useEditing();
  const id = useId();
  const answers = declaredAnswers(journey);
  const measure = measureOf(promise.measure, answers);
  const isShare = measure?.unit === "share";
  const [low, high] = (measure?.range ?? [-100, 100]).map((end) => (isShare ? end * 100 : end));
  const nameOf = (key: string) => nameOfMeasure(language, journey, key);
  const sourceName = sources.find((each) => each === promise.source);
  return (
    <>
      <NameFields
        title={t("map.promiseText")}
        value={promise.text}
        onChange={(text, of) => onChange({ ...promise, text }, `text.${of}`)}
      />
      <label className="panel-field">
        {t("map.source")}
        <input
          className="panel-input"
          list={`${id}-sources`}
          maxLength={200}
          value={sourceName === undefined ? promise.source : t(`source.${sourceName}`)}
          onChange={(event) => {
            const known = sources.find((each) => t(`source.${each}`) === event.target.value);
            onChange({ ...promise, source: known ?? event.target.value }, "source");
          }}
        />
        <datalist id={`${id}-sources`}>
          {sources.map((source) => (
            <option key={source} value={t(`source.${source}`)} />
          ))}
        </datalist>
      </label>
      <PanelChoice
        label={t("map.measure")}
        value={promise.measure}
        options={measureKeys(answers)}
        name={nameOf}
        onChoose={(measure) => {
          const [min, max] = measureOf(measure, answers)?.range ?? [0, 1];
          onChange({ ...promise, measure, target: Math.min(Math.max(promise.target, min), max) }, "");
        }}
      />
      <PanelNumber
        label={t(isShare ? "map.targetShare" : "map.target")}
        min={low}
        max={high}
        value={isShare ? Math.round(promise.target * 10_000) / 100 : promise.target}
        onChange={(value) => onChange({ ...promise, target: isShare ? value / 100 : value }, "target")}
      />
      <CheckList
        title={t("map.redeemedAt")}
        values={promise.touchpoints}
        options={touchpointsOf(journey)
          .filter(({ touchpoint }) => !touchpoint.retired || promise.touchpoints.includes(touchpoint.key))
          .map(({ touchpoint }) => ({ value: touchpoint.key, name: say(touchpoint.name, language) }))}
        // It is made of something: the last one cannot be taken from it.
        onChange={(touchpoints) => touchpoints.length > 0 && onChange({ ...promise, touchpoints }, "")}
      />
    </>
  );
}
