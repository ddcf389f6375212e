import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CheckedSurvey } from "../../../api/survey-check.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { surveyCheckQuery } from "../../api.ts";

/** Who writes is not asked for an opinion at every letter. */
const restFor = 400;

/** What is said of a survey as it is written. */
export interface SurveyChecking {
  /** Of the survey as it stands, or a moment ago; undefined until it is known. */
  readonly checked: CheckedSurvey | undefined;
  /** How it would be shown: the last that could be, while something is wrong. */
  readonly shown: CheckedSurvey["shown"];
  /** Whether `shown` is the survey as it stands. */
  readonly isCurrent: boolean;
}

/** Has the server look at the survey whenever it rests for a moment. */
export function useSurveyCheck(survey: SurveyFile): SurveyChecking {
  const [rested, rest] = useState(survey);
  const [last, keep] = useState<CheckedSurvey["shown"]>(null);
  useEffect(() => {
    const timer = setTimeout(() => rest(survey), restFor);
    return () => clearTimeout(timer);
  }, [survey]);
  const { data: checked } = useQuery(surveyCheckQuery(rested));
  const shown = checked?.shown ?? null;
  if (shown !== null && shown !== last) keep(shown);
  return { checked, shown: shown ?? last, isCurrent: shown !== null };
}
