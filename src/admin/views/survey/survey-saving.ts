import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { publishSurvey, saveSurvey } from "../../sending.ts";
import type { SurveyBase, SurveyDraft } from "./survey-draft.ts";

export type SurveySaving =
  | { readonly state: "idle" | "saving" }
  | { readonly state: "saved"; readonly version: number; readonly isPublished: boolean }
  | { readonly state: "failed"; readonly error: unknown };

/** Saves the draft as a version, and has a version asked. */
export function useSurveySaving({ base, survey, isUnsaved, follow }: SurveyDraft, afterwards: () => void) {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<SurveySaving>({ state: "idle" });
  const trying = async (isPublished: boolean, work: () => Promise<SurveyBase>) => {
    setSaving({ state: "saving" });
    try {
      const saved = await work();
      setSaving({ state: "saved", version: saved.version, isPublished });
      await queries.invalidateQueries();
      afterwards();
    } catch (error) {
      setSaving({ state: "failed", error });
    }
  };
  const keep = async (): Promise<SurveyBase> => {
    if (!isUnsaved && base !== null) return base;
    const { version } = await saveSurvey(survey, base?.version ?? 0);
    const saved = { version, survey };
    follow(saved);
    return saved;
  };
  return {
    saving,
    save: () => trying(false, keep),
    publish: () =>
      trying(true, async () => {
        const saved = await keep();
        await publishSurvey(survey.key, saved.version);
        return saved;
      }),
  };
}
