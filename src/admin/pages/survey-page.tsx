import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { SurveyFile } from "../../core/survey/editing/survey-file.ts";
import { languages } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { everyLanguageQuery, journeyQuery, packSurveyQuery, surveyQuery, surveysQuery } from "../api.ts";
import { useIsThere } from "../is-there.ts";
import { Failure } from "../parts/failure.tsx";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/panel.css";
import "../styles/map.css";
import "../styles/survey.css";
import type { SurveyBase } from "../views/survey/survey-draft.ts";
import { SurveyEditor } from "../views/survey/survey-editor.tsx";
import { type SurveyTaken, surveyAtHand } from "../views/survey/survey-file.tsx";

const route = getRouteApi("/surveys/$survey");

/** Where a survey is written: one that there is, or one that begins with a pack's questions, a file or one question. */
export function SurveyPage() {
  const { survey } = route.useParams();
  return <SurveyOf key={survey} survey={survey} />;
}

/** What the editor begins with. It is asked once: what is saved afterwards is the editor's own to follow. */
interface Start {
  readonly base: SurveyBase | null;
  readonly begin: SurveyFile;
  /** The file that it was read from. */
  readonly taken?: SurveyTaken;
}

function SurveyOf({ survey: key }: { readonly survey: string }) {
  const { pack, journey = "", about = "whole" } = route.useSearch();
  const [start, setStart] = useState<Start | null>(null);
  const isOpen = start !== null;
  const { listed: surveys, isThere } = useIsThere(surveysQuery(), key);
  const read = useQueryClient().getQueryData<SurveyTaken>(surveyAtHand);
  const taken = pack === "file" && read?.survey.key === key ? read : undefined;
  const begins = pack === "file" ? taken : pack;
  const known = useQuery({
    ...surveyQuery(key),
    staleTime: 0,
    enabled: !isOpen && (begins === undefined || isThere === true),
  });
  const isNew = isThere === false && begins !== undefined;
  const isEmpty = pack === "empty";
  const isPack = isNew && !isEmpty && taken === undefined;
  const packed = useQuery({ ...packSurveyQuery(pack ?? "", journey, about), enabled: isPack && !isOpen });
  const named = useQuery({ ...everyLanguageQuery(), enabled: isNew && isEmpty && !isOpen });
  const of = start?.begin.journey;
  const version = useQuery({ ...journeyQuery(of ?? ""), enabled: of !== undefined });

  if (start !== null) {
    const asked = surveys.data?.find((one) => one.key === key)?.asked ?? null;
    return (
      <SurveyEditor
        base={start.base}
        begin={start.begin}
        asked={asked}
        journey={version.data?.journey}
        taken={start.taken}
      />
    );
  }
  const trouble = troubleWith(
    ...(isNew ? [...(isEmpty ? [named] : []), ...(isPack ? [packed] : [])] : [surveys, known]),
  );
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (isNew && isEmpty && named.data === true) setStart({ base: null, begin: emptySurvey(key, journey, about) });
  else if (isNew && taken !== undefined) setStart({ base: null, begin: taken.survey, taken });
  else if (isNew && packed.data !== undefined) setStart({ base: null, begin: { ...packed.data, key } });
  else if (known.isFetchedAfterMount && known.data !== undefined) {
    const { version, survey } = known.data;
    const contents = survey as unknown as SurveyFile;
    setStart({ base: { version, survey: contents }, begin: contents });
  }
  return (
    <div className="page">
      <Waiting rows={6} height={64} />
    </div>
  );
}

/** One question of faces, in every language of Polku. */
const emptySurvey = (key: string, journey: string, about: string): SurveyFile => {
  const inEvery = (text: "survey.newName" | "survey.firstQuestion") =>
    Object.fromEntries(languages.map((language) => [language, words(language)(text)]));
  return {
    ...{ polku: "survey/1", key, name: inEvery("survey.newName"), journey, about, languages },
    questions: [{ ask: "smiley", key: "smiley", text: inEvery("survey.firstQuestion") }],
  };
};
