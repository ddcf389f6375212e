import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Change } from "../../../core/journey/editing/change.ts";
import { changesBetween } from "../../../core/journey/editing/changes.ts";
import { mergeEdits } from "../../../core/journey/editing/merge.ts";
import type { Journey, JourneyVersion } from "../../../core/journey/journey.ts";
import type { Result } from "../../../core/result.ts";
import { journeyQuery, problemCode } from "../../api.ts";
import { saveJourney } from "../../sending.ts";
import type { Draft } from "./draft.ts";

/** Somebody else saved first: their version, what they changed, and whether both can hold. */
export interface Conflict {
  readonly theirs: JourneyVersion;
  readonly changes: readonly Change[];
  /** Refused with what both touched; of a journey that both began there is nothing to merge. */
  readonly merged: Result<Journey, readonly Change[]>;
}

export type Saving =
  | { readonly state: "idle" | "saving" }
  | { readonly state: "saved"; readonly version: number }
  | { readonly state: "conflict"; readonly conflict: Conflict }
  | { readonly state: "failed"; readonly error: unknown };

/** Saves the draft, and tells what came of it. */
export function useSaving({ base, journey, follow }: Draft, afterwards: () => void) {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const save = async (validFrom: string) => {
    setSaving({ state: "saving" });
    try {
      const saved = await saveJourney(journey, base?.version ?? 0, validFrom);
      follow(saved, saved.journey);
      setSaving({ state: "saved", version: saved.version });
      await queries.invalidateQueries();
      afterwards();
    } catch (error) {
      if (problemCode(error) !== "changed-meanwhile") return setSaving({ state: "failed", error });
      try {
        const theirs = await queries.fetchQuery({ ...journeyQuery(journey.key), staleTime: 0 });
        setSaving({ state: "conflict", conflict: conflictOf(base, journey, theirs) });
      } catch (failure) {
        setSaving({ state: "failed", error: failure });
      }
    }
  };
  return { saving, save, forget: () => setSaving({ state: "idle" }) };
}

function conflictOf(base: JourneyVersion | null, mine: Journey, theirs: JourneyVersion): Conflict {
  if (base === null) return { theirs, changes: [], merged: { ok: false, refusal: [] } };
  return {
    theirs,
    changes: changesBetween(base.journey, theirs.journey),
    merged: mergeEdits(base.journey, mine, theirs.journey),
  };
}
