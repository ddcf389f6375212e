import type { ReactNode } from "react";
import type { AvailableMeasure, Slices } from "../../api/slice.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { say, type Text } from "../../core/text.ts";
import { channelName } from "../../texts/channel-name.ts";
import { measureName } from "../../texts/measure-name.ts";
import { perspectiveName } from "../../texts/perspective-name.ts";
import { useLanguage } from "../language.tsx";
import { inOrder, namesOf } from "../names.ts";
import { ChooseAny, ChooseOne, type Option } from "../parts/choice.tsx";
import { isRestricted, type Shown, unrestricted } from "../shown.ts";
import { PeriodChoice } from "./period-choice.tsx";

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
  const change = (part: { readonly [Part in keyof Shown]?: Shown[Part] | undefined }) =>
    onChange(without({ ...shown, ...part }));
  const counted = (experiences: number | null) =>
    experiences === null ? t("filter.moreValues") : number.count(experiences);
  const options = (values: Slices["channels"]): Option[] =>
    values.map(({ value, name, experiences }) => ({
      value,
      name: name === null ? channelName(language, value) : say(name, language),
      about: counted(experiences),
    }));
  const chosenLabel = (chosen: readonly string[], given: readonly Option[], title: string): string => {
    if (chosen.length === 0) return t("filter.any", { name: title });
    if (chosen.length > 2) return t("filter.some", { name: title, count: chosen.length });
    const values = number.list(chosen.map((value) => given.find((option) => option.value === value)?.name ?? value));
    return t("filter.chosen", { name: title, values });
  };
  const names = namesOf(journey);
  const perspective = shown.perspective ?? "customer";

  const severals = [
    { part: "channel" as const, title: t("filter.channel"), values: slices.channels },
    { part: "location" as const, title: t("filter.location"), values: slices.locations },
    ...slices.attributes.map(({ key, name, values }) => ({
      part: `attribute.${key}` as const,
      title: say(name, language),
      values: inOrder(journey, key, values),
    })),
  ].filter(({ part, values }) => values.length > 1 || shown[part] !== undefined);

  return (
    <fieldset className="chips">
      <legend className="unseen">{t("filter.title")}</legend>
      <PeriodChoice shown={shown} slices={slices} onChange={change} />
      {measures.length > 1 && (
        <ChooseOne
          title={t("filter.measure")}
          label={measure === undefined ? t("filter.measure") : measureName(language, measure, names)}
          active={shown.measure !== undefined}
          value={measure ?? ""}
          options={measures.map(({ key }) => ({ value: key, name: measureName(language, key, names) }))}
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
            about: counted(experiences),
          }))}
          onChoose={(value) =>
            change({ perspective: value === "customer" ? undefined : (value as typeof perspective) })
          }
        />
      )}
      {severals.map(({ part, title, values }) => {
        const chosen = shown[part] ?? [];
        const given = options(values);
        return (
          <ChooseAny
            key={part}
            title={title}
            label={chosenLabel(chosen, given, title)}
            active={chosen.length > 0}
            values={chosen}
            options={given}
            clear={t("filter.clear")}
            onChoose={(list) => change({ [part]: list.length > 0 ? list : undefined })}
          />
        );
      })}
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
