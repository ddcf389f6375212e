import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Journeys } from "../../../api/journey.ts";
import type { Packs } from "../../../api/survey.ts";

import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { touchpointsOf } from "../../../core/journey/journey.ts";
import { whereFits } from "../../../core/survey/where-pack-fits.ts";
import { say } from "../../../core/text.ts";
import { journeyQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { SurveyFromFile } from "./survey-file.tsx";

/** A new survey: what it is about, and the questions it begins with. */
export function BeginSurvey({
  journeys,
  packs,
  taken,
}: {
  readonly journeys: Journeys;
  readonly packs: Packs;
  readonly taken: readonly string[];
}) {
  const { language, t } = useLanguage();
  const [journey, chooseJourney] = useState(journeys[0]!.key);
  const [about, chooseAbout] = useState("whole");
  const version = useQuery(journeyQuery(journey));
  const lived = (version.data === undefined ? [] : touchpointsOf(version.data.journey)).filter(
    ({ touchpoint }) => !touchpoint.retired,
  );
  const names = new Map(lived.map(({ touchpoint }) => [touchpoint.key, say(touchpoint.name, language)]));
  const isThere = about === "whole" || names.has(about);
  const chosen = isThere ? about : "whole";
  const keyOf = (pack: string, about: string) =>
    freshKey(about === "whole" ? pack : `${about}-${pack}`, new Set([...taken, "new"]), "survey");
  const begin = (pack: string, about: string) => ({ pack, journey, about });
  const nameOf = (key: string) => (key === "whole" ? t("survey.whole") : (names.get(key) ?? key));
  return (
    <>
      <div className="survey-begin">
        {journeys.length > 1 && (
          <FieldChoice
            label={t("survey.journey")}
            value={journey}
            options={journeys.map(({ key }) => key)}
            name={(key) => say(journeys.find((one) => one.key === key)!.name, language)}
            onChoose={chooseJourney}
          />
        )}
        <FieldChoice
          label={t("survey.about")}
          value={chosen}
          options={["whole", ...names.keys()]}
          name={nameOf}
          onChoose={chooseAbout}
        />
      </div>
      <ul className="survey-cards">
        {packs.map(({ key, name, purpose, fits, questions }) => {
          const at = version.data === undefined ? chosen : whereFits(fits, version.data.journey, chosen);
          return (
            <li key={key}>
              <Link
                to="/surveys/$survey"
                params={{ survey: keyOf(key, at) }}
                search={begin(key, at)}
                className="survey-card"
              >
                <b>{say(name, language)}</b>
                <span>{say(purpose, language)}</span>
                {at !== chosen && <span>{t("survey.asksAbout", { name: nameOf(at) })}</span>}
                <span className="soft">{t("survey.nQuestions", { n: questions.length })}</span>
              </Link>
            </li>
          );
        })}
        <li>
          <Link
            to="/surveys/$survey"
            params={{ survey: keyOf("survey", chosen) }}
            search={begin("empty", chosen)}
            className="survey-card"
          >
            <b>{t("survey.empty")}</b>
            <span>{t("survey.emptyHow")}</span>
          </Link>
        </li>
      </ul>
      <SurveyFromFile journey={journey} about={chosen} taken={taken} />
    </>
  );
}
