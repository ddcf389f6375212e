import type { SetupLocation } from "../../../api/settings-operations.ts";
import type { Surveys } from "../../../api/survey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";

/** Which survey a kiosk asks, and where it stands. */
export function WhatAndWhere({
  survey,
  location,
  surveys,
  locations,
  onChange,
}: {
  readonly survey: string;
  readonly location: string | null;
  readonly surveys: Surveys;
  readonly locations: readonly SetupLocation[];
  readonly onChange: (asks: { readonly survey: string; readonly location: string | null }) => void;
}) {
  const { language, t } = useLanguage();
  const nameOf = (key: string) => say(locations.find((one) => one.key === key)?.name ?? {}, language) || key;
  // A place that nobody has described yet stays where it was chosen.
  const places = [...new Set([...locations.map(({ key }) => key), ...(location === null ? [] : [location])])];
  return (
    <>
      <FieldChoice
        label={t("kiosk.survey")}
        value={survey}
        options={surveys.map(({ key }) => key)}
        name={(key) => say(surveys.find((one) => one.key === key)?.name ?? {}, language) || key}
        onChoose={(chosen) => onChange({ survey: chosen, location })}
      />
      {surveys.find(({ key }) => key === survey)?.asked === null && <p className="note">{t("kiosk.notAsked")}</p>}
      {places.length > 0 && (
        <FieldChoice
          label={t("kiosk.location")}
          value={location ?? ""}
          options={["", ...places]}
          name={(key) => (key === "" ? t("heard.nowhere") : nameOf(key))}
          onChoose={(chosen) => onChange({ survey, location: chosen === "" ? null : chosen })}
        />
      )}
    </>
  );
}
