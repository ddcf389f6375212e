import type { KeptAudit, KeptListing } from "../core/insight/beside/kept-audit.ts";
import { tooNear } from "../core/insight/beside/kept-audit.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { keepAudit as keep, listAudits, readAuditKept, removeAudit } from "../store/records/audits.ts";
import { auditTable } from "./audit-table.ts";
import type { Effects } from "./effects.ts";
import { makeAudit, reportOf } from "./read-audit.ts";
import type { SliceAsked } from "./read-slice.ts";

/** How an audit is to be kept: a name of one's own, by whom, and which Polku made it. */
export interface Keeping {
  readonly name: string | null;
  readonly savedBy: string | null;
  readonly polku: string;
}

/**
 * Makes the audit of a slice and keeps it as it is. Refused where there is nothing to keep, and where it differs from one that is
 * kept by so few experiences that the two, subtracted, would tell of these.
 */
export async function keepAudit(
  asked: SliceAsked,
  keeping: Keeping,
  effects: Effects,
): Promise<Result<KeptListing, Refused>> {
  const made = await makeAudit(asked, effects);
  if (!made.ok) return made;
  const { records, workspace } = effects;
  const { audit, version, position } = made.value;
  if (audit.experiences === 0)
    return refuse([{ code: "nothing-to-keep", message: "expected a slice with experiences, got one without any" }]);
  const near = tooNear(audit, await listAudits(records, workspace));
  if (near !== undefined) {
    const message = `expected at least five experiences more or less than in the audit of this slice kept on ${near.saved}`;
    return refuse([{ code: "kept-lately", message }]);
  }
  const { journey } = audit;
  return ok(await keep(records, workspace, { journey, version: version.version, position, audit, ...keeping }));
}

/** The audits that were kept, the newest first. */
export const readKeptAudits = async ({
  records,
  workspace,
}: Pick<Effects, "records" | "workspace">): Promise<Result<KeptListing[], never>> =>
  ok(await listAudits(records, workspace));

/** An audit that was kept, as it was. */
export async function readKeptAudit(
  id: string,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<Result<KeptAudit, Refused>> {
  const kept = await readAuditKept(records, workspace, id);
  return kept === undefined ? refuse([noSuchAudit(id)]) : ok(kept);
}

/** The same as a report, with the journey as it was called then. */
export async function readKeptReport(
  id: string,
  language: Language,
  effects: Effects,
): Promise<Result<string, Refused>> {
  const kept = await withJourney(id, effects);
  return kept.ok ? ok(await reportOf(kept.value, language, effects)) : kept;
}

/** The same as a table, CSV. */
export async function readKeptTable(
  id: string,
  language: Language,
  effects: Effects,
): Promise<Result<string, Refused>> {
  const kept = await withJourney(id, effects);
  return kept.ok ? ok(auditTable(kept.value.audit, kept.value.version.journey, language)) : kept;
}

/** Takes a kept audit away for good. */
export async function removeKeptAudit(
  id: string,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<Result<undefined, Refused>> {
  return (await removeAudit(records, workspace, id)) ? ok(undefined) : refuse([noSuchAudit(id)]);
}

async function withJourney(id: string, effects: Effects) {
  const kept = await readKeptAudit(id, effects);
  if (!kept.ok) return kept;
  const { journey, version } = kept.value;
  const versions = (await effects.journeys.versions(journey)) ?? [];
  // Versions are never taken away, and none is younger than an audit by it.
  return ok({ audit: kept.value.audit, version: versions.find((one) => one.version === version)! });
}

const noSuchAudit = (id: string) => mistake("no-such-audit", { got: id });
