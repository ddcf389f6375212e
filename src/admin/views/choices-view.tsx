import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { AvailableMeasure, Slices } from "../../api/slice.ts";
import { rangesOf } from "../../core/insight/available-measure.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { say, type Text } from "../../core/text.ts";
import { measureName } from "../../texts/measure-name.ts";
import { perspectiveName } from "../../texts/perspective-name.ts";
import { useLanguage } from "../language.tsx";
import { inOrder, namesOf } from "../names.ts";
import { ChooseOne } from "../parts/choice.tsx";
import { isRestricted, type Shown, unrestricted } from "../shown.ts";
import { PeriodChoice } from "./period-choice.tsx";
import { SeveralChoice, type SeveralPart } from "./several-choice.tsx";

interface Several {
  readonly part: SeveralPart;
  readonly title: string;
  readonly values: Slices["channels"];
}

/** Everything that can be chosen of what is shown: period, measure, whose view, channel, place, attributes. */
export function ChoicesView({
  shown,
  slices,
  measure,
  measures,
  journey,
  customerWord,
  more,
  onChange,
}: {
  readonly shown: Shown;
  readonly slices: Slices;
  /** The measure in use, chosen or not. */
  readonly measure: string | undefined;
  readonly measures: readonly AvailableMeasure[];
  readonly journey: Journey | undefined;
  /** What customers are called here. */
  readonly customerWord: Text | null;
  /** What else can be chosen on this page. */
  readonly more?: ReactNode;
  readonly onChange: (shown: Shown) => void;
}) {
  const { language, t, number } = useLanguage();
  // The same function as long as it can be: only the chip whose choice has changed is drawn anew.
  const now = useRef(shown);
  useLayoutEffect(() => {
    now.current = shown;
  });
  const change = (part: { readonly [Part in keyof Shown]?: Shown[Part] | undefined }) =>
    onChange(without({ ...now.current, ...part }));
  const names = namesOf(journey);
  const nameOf = new Map(measures.map((one) => [one.key, measureName(language, one.key, names, rangesOf(one))]));
  const perspective = shown.perspective ?? "customer";

  const severals: readonly Several[] = [
    { part: "channel", title: t("filter.channel"), values: slices.channels },
    { part: "location", title: t("filter.location"), values: slices.locations },
    ...slices.attributes.map(({ key, name, values }) => ({
      part: `attribute.${key}` as const,
      title: say(name, language),
      values: inOrder(journey, key, values),
    })),
  ];

  return (
    <fieldset className="chips">
      <legend className="unseen">{t("filter.title")}</legend>
      <PeriodChoice shown={shown} slices={slices} onChange={change} />
      {measures.length > 1 && (
        <ChooseOne
          title={t("filter.measure")}
          label={
            measure === undefined ? t("filter.measure") : (nameOf.get(measure) ?? measureName(language, measure, names))
          }
          active={shown.measure !== undefined}
          value={measure ?? ""}
          options={measures.map(({ key }) => ({ value: key, name: nameOf.get(key)! }))}
          onChoose={(key) => change({ measure: key })}
        />
      )}
      {slices.perspectives.length > 1 && (
        <ChooseOne
          title={t("filter.perspective")}
          label={perspectiveName(language, perspective, customerWord)}
          active={perspective !== "customer"}
          value={perspective}
          options={slices.perspectives.map(({ perspective: value, experiences }) => ({
            value,
            name: perspectiveName(language, value, customerWord),
            about: experiences === null ? t("filter.moreValues") : number.count(experiences),
          }))}
          onChoose={(value) =>
            change({ perspective: value === "customer" ? undefined : (value as typeof perspective) })
          }
        />
      )}
      {severals
        .filter(({ part, values }) => values.length > 1 || shown[part] !== undefined)
        .map(({ part, title, values }) => (
          <SeveralChoice key={part} part={part} title={title} values={values} chosen={shown[part]} change={change} />
        ))}
      {more}
      {isRestricted(shown) && (
        <button type="button" className="chip chip-plain" onClick={() => onChange(unrestricted(shown))}>
          {t("state.showAll")}
        </button>
      )}
    </fieldset>
  );
}

const without = (parts: object): Shown =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Shown;
