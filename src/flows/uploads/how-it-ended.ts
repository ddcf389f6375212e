import { leftImport } from "../../store/records/imports/imports.ts";
import { readJson } from "../../store/uploads/uploads.ts";
import type { Effects } from "../effects.ts";
import { type Reached, reachedIn } from "./import-results.ts";
import type { ImportEnd, KeptImport } from "./import-runs.ts";

/**
 * How the import of a file ended that is not under way, after what is kept of it; null where none was begun. Of one whose end
 * nobody heard, since Polku ended before it or with it, the records tell whether it is in; from then on that is kept.
 */
export async function howItEnded(
  id: string,
  kept: KeptImport | null,
  { uploads, records, workspace }: Pick<Effects, "uploads" | "records" | "workspace">,
): Promise<ImportEnd | null> {
  if (kept?.state !== "begun") return kept;
  const { how } = kept;
  const reached = await readJson<Reached>(reachedIn(uploads.resultsOf(id)));
  const left = reached === null ? null : await leftImport(records, workspace, reached.number);
  let end: ImportEnd = { state: "broken-off", how };
  if (left?.state === "finished" && left.counts !== null && reached?.read) {
    end = { state: "finished", result: { ...reached.read, kept: left.counts, knownElsewhere: false } };
    if (how.keep !== true) await uploads.letGo(id);
  }
  await uploads.keepImport(id, end);
  return end;
}
