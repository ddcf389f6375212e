import type { Audit, Priorities } from "../core/insight/audit-value.ts";
import { refusalOf } from "../core/insight/disclosure/disclosure.ts";
import { guardedCounts } from "../core/insight/disclosure/guarded-counts.ts";
import { prioritiesIn } from "../core/insight/drivers/explained.ts";
import { type Journey, type JourneyVersion, touchpointsOf } from "../core/journey/journey.ts";
import { withoutWords } from "../core/journey/without-words.ts";
import type { Refused } from "../core/problem.ts";
import { ok, type Result } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { listLocations } from "../store/records/locations.ts";
import { readSettings } from "../store/records/settings.ts";
import { auditTable } from "./audit-table.ts";
import type { Effects } from "./effects.ts";
import { readSlice, type SliceAsked } from "./read-slice.ts";

/** The seed of every audit that the server makes: the same records give the same audit, bit for bit. */
const seed = 1;

type AuditEffects = Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "auditing" | "remembered">;

/** An audit, the journey as it was then, and how far the log had been followed. */
export interface AuditMade {
  readonly audit: Audit;
  readonly version: JourneyVersion;
  readonly position: string;
}

/** The audit of a journey, of what has been counted until now. */
export async function readAudit(asked: SliceAsked, effects: AuditEffects): Promise<Result<Audit, Refused>> {
  const made = await makeAudit(asked, effects);
  return made.ok ? ok(made.value.audit) : made;
}

/** Its priorities alone; where the audit has been made, those of it. */
export async function readPriorities(asked: SliceAsked, effects: AuditEffects): Promise<Result<Priorities, Refused>> {
  const about = await aboutAudit(asked, effects);
  if (!about.ok) return about;
  const { known, question } = about.value;
  const { auditing, remembered } = effects;
  return ok(await remembered.once(["priorities", ...known], async () => auditing.priorities(await question())));
}

/** The audit with what it was made of. */
export async function makeAudit(asked: SliceAsked, effects: AuditEffects): Promise<Result<AuditMade, Refused>> {
  const about = await aboutAudit(asked, effects);
  if (!about.ok) return about;
  const { known, question, version, position } = about.value;
  const { auditing, remembered } = effects;
  const audit = remembered.once(["audit", ...known], async () => {
    const made = await auditing.audit(await question());
    await remembered.once(["priorities", ...known], async () => prioritiesIn(made));
    return made;
  });
  return ok({ audit: answeredFor(await audit, version.journey), version, position });
}

/** With who answers for each touchpoint now, which makes no other figure. */
function answeredFor(audit: Audit, journey: Journey): Audit {
  const owners = new Map(touchpointsOf(journey).map(({ touchpoint: { key, owners } }) => [key, owners]));
  return { ...audit, touchpoints: audit.touchpoints.map((one) => ({ ...one, owners: owners.get(one.key)! })) };
}

/** What an audit is made of, and by what it is remembered. */
async function aboutAudit(asked: SliceAsked, effects: AuditEffects) {
  const toRead = await readSlice(asked, effects);
  if (!toRead.ok) return toRead;
  const { version, slice, minimumDifference } = toRead.value;
  const { counting } = effects;
  const position = await counting.place();
  async function question() {
    const totals = await guardedCounts(counting).totals(slice);
    // Of so few colleagues that they would be known not even this.
    const used = refusalOf(totals, slice.perspective)?.n === null ? 0 : totals.experiences;
    const rows = { read: used, used, rejected: 0 };
    const data = { fingerprint: `log ${position.split(".", 2).join(".")}`, rows };
    return {
      version,
      slice,
      seed,
      data,
      place: position,
      ...(minimumDifference !== undefined && { minimumDifference }),
    };
  }
  return ok({
    version,
    position,
    known: [slice, withoutWords(version.journey), position, minimumDifference],
    question,
  });
}

/** The same as a report that stands alone, one HTML document. */
export async function readReport(
  asked: SliceAsked,
  language: Language,
  effects: AuditEffects,
): Promise<Result<string, Refused>> {
  const made = await makeAudit(asked, effects);
  return made.ok ? ok(await reportOf(made.value, language, effects)) : made;
}

/** The same as a table, CSV. */
export async function readAuditTable(
  asked: SliceAsked,
  language: Language,
  effects: AuditEffects,
): Promise<Result<string, Refused>> {
  const made = await makeAudit(asked, effects);
  return made.ok ? ok(auditTable(made.value.audit, made.value.version.journey, language)) : made;
}

/** An audit, made now or kept, as a report. */
export async function reportOf(
  { audit, version }: Pick<AuditMade, "audit" | "version">,
  language: Language,
  { records, workspace, auditing }: Pick<Effects, "records" | "workspace" | "auditing">,
): Promise<string> {
  const [{ customerWord }, places] = await Promise.all([
    readSettings(records, workspace),
    listLocations(records, workspace),
  ]);
  return auditing.report(audit, version.journey, language, { customerWord, places });
}
