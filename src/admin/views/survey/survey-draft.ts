import { useState } from "react";
import { edited, redone, type Track, trackOf, undone } from "../../../core/journey/editing/undo.ts";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";

/** A version that was saved; 0: there is none yet. */
export interface SurveyBase {
  readonly version: number;
  readonly survey: SurveyFile;
}

/** A survey that is being edited: what was saved last, what it is now, and the way between. */
export interface SurveyDraft {
  readonly base: SurveyBase | null;
  readonly survey: SurveyFile;
  readonly isUnsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly edit: (change: (survey: SurveyFile) => SurveyFile, about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What was saved is what it follows from now on. */
  readonly follow: (base: SurveyBase) => void;
}

export function useSurveyDraft(first: SurveyBase | null, begin: SurveyFile): SurveyDraft {
  const [base, follow] = useState(first);
  const [track, setTrack] = useState<Track<SurveyFile>>(() => trackOf(first?.survey ?? begin));
  return {
    base,
    survey: track.now,
    isUnsaved: base === null || JSON.stringify(base.survey) !== JSON.stringify(track.now),
    canUndo: track.past.length > 0,
    canRedo: track.future.length > 0,
    edit: (change, about) => setTrack((from) => edited(from, change(from.now), about)),
    undo: () => setTrack(undone),
    redo: () => setTrack(redone),
    follow,
  };
}
