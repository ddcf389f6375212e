import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import type { Problem } from "../../../core/problem.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";
import { importSurvey, readSurveyFile } from "../../sending.ts";
import { ChooseFile, FileWrong, useFile } from "../map/journey-file.tsx";

/** A survey that was read from a file, and what of another tool's file is left out or is asked otherwise. */
export interface SurveyTaken {
  readonly file: string;
  readonly survey: SurveyFile;
  readonly notes: readonly Problem[];
}

/** Where one waits for the page that opens it. */
export const surveyAtHand = ["survey file at hand"];

/** Begins a survey with a file: one of ours, which says what it is about, or one of SurveyJS, about what is chosen here. */
export function SurveyFromFile(props: {
  readonly journey: string;
  readonly about: string;
  readonly taken: readonly string[];
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const file = useFile(
    async (text) => {
      const isOther = /^\s*\{/.test(text) && !/"polku"\s*:/.test(text);
      return isOther
        ? importSurvey(text, props.journey, props.about)
        : { survey: await readSurveyFile(text), notes: [] };
    },
    ({ survey, notes }, name) => {
      const key = freshKey(survey.key, new Set([...props.taken, "new"]), "survey");
      queries.setQueryData<SurveyTaken>(surveyAtHand, { file: name, survey: { ...survey, key }, notes });
      navigate({ to: "/surveys/$survey", params: { survey: key }, search: { pack: "file" } });
    },
  );
  return (
    <>
      <p className="map-from-file">
        <ChooseFile label={t("survey.fromFile")} accept=".yaml,.yml,.json,application/json" read={file.read} />{" "}
        <span className="soft">{t("survey.fromFileHow")}</span>
      </p>
      {file.wrong !== null && <FileWrong wrong={file.wrong} />}
    </>
  );
}

/** What was read, until it is kept, and everything of it that is left out or is asked otherwise. */
export function FileNotes({
  taken: { file, notes },
  isKept,
}: {
  readonly taken: SurveyTaken;
  readonly isKept: boolean;
}) {
  const { t } = useLanguage();
  if (notes.length === 0) return isKept ? null : <p className="soft survey-read">{t("map.imported", { file })}</p>;
  return (
    <details className="panel-warning" open>
      <summary>{t("survey.otherwise", { file, n: notes.length })}</summary>
      <Problems problems={notes} />
    </details>
  );
}
