import { useId } from "react";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { type Hours, weekdays } from "../../../core/device/hours.ts";
import type { KioskField, KioskSet } from "../../../core/device/merge-kiosk.ts";
import { say } from "../../../core/text.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { weekdayName } from "../../../texts/weekday-name.ts";
import { useLanguage } from "../../language.tsx";
import type { Meeting } from "./kiosk-draft.ts";

/** What somebody else has changed of a kiosk meanwhile, and where both changed the same, whose word holds. */
export function KioskMeeting({
  meeting: { theirs, clashes },
  chosen,
  choose,
  surveys,
  locations,
}: {
  readonly meeting: Meeting;
  readonly chosen: ReadonlyMap<KioskField, "mine" | "theirs">;
  readonly choose: (field: KioskField, side: "mine" | "theirs") => void;
  readonly surveys: Surveys;
  readonly locations: readonly SetupLocation[];
}) {
  const { language, t } = useLanguage();
  const id = useId();
  const dash = "–";
  const hours = (week: Hours) =>
    weekdays
      .flatMap((day, at) => {
        const span = week[day];
        return span === undefined ? [] : [`${weekdayName(language, at + 1, "short")} ${span.from}–${span.until}`];
      })
      .join(", ") || dash;
  const inWords: { readonly [Field in KioskField]: (value: KioskSet[Field]) => string } = {
    name: (name) => name,
    survey: (key) => say(surveys.find((one) => one.key === key)?.name ?? {}, language) || key,
    location: (key) =>
      key === null ? t("heard.nowhere") : say(locations.find((one) => one.key === key)?.name ?? {}, language) || key,
    idle: String,
    thanks: String,
    silentAfter: String,
    partial: (partial) => t(`kiosk.partial.${partial}`),
    sound: (sound) => t(sound ? "map.clashYes" : "map.clashNo"),
    languages: (chosen) => chosen.map((one) => surveyLanguageName(language, one)).join(", ") || dash,
    attract: (words) => Object.values(words).join(" · ") || dash,
    open: (week) => (week === null ? t("kiosk.alwaysOpen") : hours(week)),
    sleep: hours,
  };
  const value = <Field extends KioskField>(field: Field, of: KioskSet) => inWords[field](of[field]);
  return (
    <div className="kiosk-meeting">
      {theirs.length > 0 && (
        <>
          <p>{t("kiosk.theirs")}</p>
          <ul>
            {theirs.map((field) => (
              <li key={field}>{t(`kiosk.${field}`)}</li>
            ))}
          </ul>
        </>
      )}
      {clashes.length === 0 ? (
        <p>{t("map.merged")}</p>
      ) : (
        <>
          <p>{t("map.conflictSame")}</p>
          {clashes.map((clash) => (
            <fieldset key={clash.field}>
              <legend>{t(`kiosk.${clash.field}`)}</legend>
              {(["mine", "theirs"] as const).map((side) => (
                <label key={side} className="tick tick-small">
                  <input
                    type="radio"
                    name={`${id}-${clash.field}`}
                    checked={chosen.get(clash.field) === side}
                    onChange={() => choose(clash.field, side)}
                  />
                  {t(side === "mine" ? "map.clashMine" : "map.clashTheirs", { value: value(clash.field, clash[side]) })}
                </label>
              ))}
            </fieldset>
          ))}
        </>
      )}
    </div>
  );
}
