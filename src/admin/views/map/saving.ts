import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { JourneyVersions } from "../../../api/journey.ts";
import type { Journey, JourneyVersion } from "../../../core/journey/journey.ts";
import { journeyQuery, problemCode, versionsQuery } from "../../api.ts";
import { saveJourney } from "../../sending.ts";
import type { Draft } from "./draft.ts";

/** Somebody else saved first: what both began with (null: both began the journey), what each has made of it. */
export interface Conflict {
  readonly base: Journey | null;
  readonly mine: Journey;
  readonly theirs: JourneyVersion;
  /** Who saved theirs, and when; undefined where that is not told. */
  readonly saved: Pick<JourneyVersions[number], "author" | "made"> | undefined;
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
        const [theirs, versions] = await Promise.all([
          queries.fetchQuery({ ...journeyQuery(journey.key), staleTime: 0 }),
          // Who it was is good to know, and no reason to say nothing.
          queries.fetchQuery({ ...versionsQuery(journey.key), staleTime: 0 }).catch(() => []),
        ]);
        const saved = versions.find(({ version }) => version === theirs.version);
        setSaving({ state: "conflict", conflict: { base: base?.journey ?? null, mine: journey, theirs, saved } });
      } catch (failure) {
        setSaving({ state: "failed", error: failure });
      }
    }
  };
  return { saving, save, forget: () => setSaving({ state: "idle" }) };
}
