import { createContext, use } from "react";
import type { Journey } from "../../../core/journey/journey.ts";

/** What is selected on the map: a touchpoint, a stage, or the journey as a whole. */
export type Selected = { readonly kind: "touchpoint" | "stage" | "journey"; readonly key: string };

/** What every part of the editor needs: `const { journey, edit } = useEditing()`. */
export interface Editing {
  readonly journey: Journey;
  /** Whether it is only to be read: then nothing is changed, whatever is pressed. */
  readonly reads: boolean;
  /** One step of editing. Steps about the same thing in a row are one to undo; `said` is told to who does not see it. */
  readonly edit: (change: (journey: Journey) => Journey, step?: { about?: string; said?: string }) => void;
  readonly selected: Selected | null;
  /** Opens the panel of a thing, and with `focus` goes into it. */
  readonly select: (selected: Selected | null, focus?: boolean) => void;
  /** Brings focus back to a touchpoint on the board, wherever it has moved. */
  readonly stand: (touchpoint: string) => void;
  /** Whether the journey has been saved at all: before that nobody can have said anything on it. */
  readonly isKept: boolean;
  /** Whether a version has had this touchpoint: then it is retired, not gone, when it is taken out. */
  readonly wasSaved: (touchpoint: string) => boolean;
  /** Keys that no new touchpoint may have. */
  readonly taken: ReadonlySet<string>;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error("useEditing is used outside the map editor");
  return editing;
}
