import type { Audit } from "../core/insight/audit-value.ts";
import { refusalOf } from "../core/insight/disclosure.ts";
import { guardedCounts } from "../core/insight/guarded-counts.ts";
import { ok, type Result } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { readSettings } from "../store/records/settings.ts";
import type { Effects } from "./effects.ts";
import { type Refused, readSlice, type SliceAsked } from "./read-slice.ts";

/** The seed of every audit that the server makes: the same records give the same audit, bit for bit. */
const seed = 1;

type AuditEffects = Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "auditing" | "remembered">;

/** The audit of a journey, of what has been counted until now. */
export async function readAudit(asked: SliceAsked, effects: AuditEffects): Promise<Result<Audit, Refused>> {
  const toRead = await readSlice(asked, effects);
  if (!toRead.ok) return toRead;
  const { version, slice, minimumDifference } = toRead.value;
  const { counting, auditing, remembered } = effects;
  const place = await counting.place();
  const audit = remembered.once(["audit", slice, version.version, place, minimumDifference], async () => {
    const totals = await guardedCounts(counting).totals(slice);
    // Of so few colleagues that they would be known not even this.
    const used = refusalOf(totals, slice.perspective)?.n === null ? 0 : totals.experiences;
    const rows = { read: used, used, rejected: 0 };
    const data = { fingerprint: `log ${place}`, rows };
    return auditing.audit({
      version,
      slice,
      seed,
      data,
      ...(minimumDifference !== undefined && { minimumDifference }),
    });
  });
  return ok(await audit);
}

/** The same as a report that stands alone, one HTML document. */
export async function readReport(
  asked: SliceAsked,
  language: Language,
  effects: AuditEffects,
): Promise<Result<string, Refused>> {
  const audit = await readAudit(asked, effects);
  if (!audit.ok) return audit;
  const version = (await effects.journeys.versions(asked.journey))!.at(-1)!;
  const { customerWord } = await readSettings(effects.records, effects.workspace);
  return ok(await effects.auditing.report(audit.value, version.journey, language, customerWord));
}
