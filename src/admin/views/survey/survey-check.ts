import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CheckedSurvey } from "../../../api/survey-check.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import type { SurveyPage } from "../../../core/survey/survey-page.ts";
import { surveyCheckQuery } from "../../api.ts";

/** Who writes is not asked for an opinion at every letter. */
const restFor = 400;

/** What is said of a survey as it is written. */
export interface SurveyChecking {
  /** Of the survey as it stands, or a moment ago; undefined until it is known. */
  readonly checked: CheckedSurvey | undefined;
  /** How it would be shown: the last that could be, while something is wrong. */
  readonly page: SurveyPage | null;
  /** Whether `page` is the survey as it stands. */
  readonly isCurrent: boolean;
}

/** Has the server look at the survey whenever it rests for a moment. */
export function useSurveyCheck(survey: SurveyFile): SurveyChecking {
  const [rested, rest] = useState(survey);
  const [shown, show] = useState<SurveyPage | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => rest(survey), restFor);
    return () => clearTimeout(timer);
  }, [survey]);
  const { data: checked } = useQuery(surveyCheckQuery(rested));
  const page = checked?.page ?? null;
  if (page !== null && page !== shown) show(page);
  return { checked, page: page ?? shown, isCurrent: page !== null };
}
