import { useMutation, useQueryClient } from "@tanstack/react-query";
import { paths } from "../../../api/paths.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import { experienceQuery, send } from "../../api.ts";

/** What is told instead; nothing: what was withdrawn comes back. */
export interface Change {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly why?: string;
  /** Counts it after all. */
  readonly counted?: true;
}

/**
 * Corrects an experience, or brings it back: based on what is on the page, so that nobody's change is lost. One's own follow each other,
 * however quickly they are made.
 */
export function useCorrection({ id, revision }: Pick<WholeExperience, "id" | "revision">) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id },
    mutationFn: (change: Change) => {
      const basedOn = queries.getQueryData(experienceQuery(id).queryKey)?.revision ?? revision;
      return send<WholeExperience>("PUT", paths.experience(id), { basedOn, ...change });
    },
    onSuccess: (now) => {
      queries.setQueryData(experienceQuery(id).queryKey, now);
      forgetOthers(queries, id);
    },
    // Somebody was first: how it stands now is shown beside the refusal.
    onError: () => queries.invalidateQueries(experienceQuery(id)),
  });
}

/** Withdraws it, or erases it for good. */
export function useTakingBack(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ erase, why }: { readonly erase: boolean; readonly why: string }) => {
      const query = new URLSearchParams(erase ? { erase: "true" } : why === "" ? {} : { why });
      return send("DELETE", `${paths.experience(id)}?${query}`);
    },
    onSettled: () => {
      queries.invalidateQueries(experienceQuery(id));
      forgetOthers(queries, id);
    },
  });
}

/** Figures and the stream follow: what is known of them is asked again when it is next shown. */
export function forgetOthers(queries: ReturnType<typeof useQueryClient>, id: string): void {
  const own = paths.experience(id);
  queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== own, refetchType: "none" });
  queries.removeQueries({ queryKey: ["stream"] });
}
