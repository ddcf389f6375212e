import { createContext, use } from "react";
import type { CheckedSurvey } from "../../../api/survey-check.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import type { Path } from "./checked-at.ts";

/** What every part of the survey's editor needs: `const { survey, edit } = useSurveyEditing()`. */
export interface SurveyEditing {
  readonly survey: SurveyFile;
  /** The journey that it asks about; undefined while it is on its way, or where there is none of that key. */
  readonly journey: Journey | undefined;
  /** Whether it is only to be read: then nothing is changed, whatever is pressed. */
  readonly reads: boolean;
  /** One step of editing. Steps about the same thing in a row are one to undo; `said` is told to who does not see it. */
  readonly edit: (change: (survey: SurveyFile) => SurveyFile, step?: { about?: string; said?: string }) => void;
  /** The key of the question whose panel is open; null: the survey as a whole. */
  readonly selected: string | null;
  /** Opens its panel; `focus`: at its first field, or at the one to which a path leads. */
  readonly select: (question: string | null, focus?: boolean | Path) => void;
  /** Brings focus back to a question in the list, wherever it has moved. */
  readonly stand: (question: string) => void;
  /** What the server says of it as it stands; undefined until it has said. */
  readonly checked: CheckedSurvey | undefined;
  /** How it would be shown: as it stands, or as it stood before something was wrong with it; null until that is known. */
  readonly shown: CheckedSurvey["shown"];
  /** In which of its languages one writes and looks at it. */
  readonly written: string;
}

/** Sets fields of a question; steps about the same thing in a row are one to undo. */
export type SetFields = (change: Readonly<Record<string, unknown>>, about?: string) => void;

export const SurveyEditingContext = createContext<SurveyEditing | null>(null);

export function useSurveyEditing(): SurveyEditing {
  const editing = use(SurveyEditingContext);
  if (editing === null) throw new Error("useSurveyEditing is used outside the survey editor");
  return editing;
}
