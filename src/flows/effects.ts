import type { AskingChannel, Deliver } from "../core/asking/delivery.ts";
import type { AuditQuestion } from "../core/insight/audit-question.ts";
import type { Audit, Priorities } from "../core/insight/audit-value.ts";
import type { Counts } from "../core/insight/counts.ts";
import type { Arrivals } from "../core/insight/heard/arrivals.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import type { Remembered } from "../store/projection/remembered.ts";
import type { GroupCommit } from "../store/records/intake/group-commit.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import type { LinkSecrets } from "../store/records/surveys/link-secret.ts";
import type { Uploads } from "../store/uploads/uploads.ts";
import type { KnownJourneys } from "./known-journeys.ts";
import type { Called } from "./report/page.ts";
import type { KnownSurveys } from "./surveys/known-surveys.ts";
import type { FileReading } from "./uploads/file-reading.ts";
import type { ImportRuns } from "./uploads/import-runs.ts";

/** Everything from outside that a flow may touch; tests pass their own. */
export interface Effects {
  readonly records: Records;
  readonly workspace: WorkspaceId;
  readonly journeys: KnownJourneys;
  readonly surveys: KnownSurveys;
  readonly counting: Counting;
  readonly auditing: Auditing;
  /** Files that were brought, to be looked at and imported. */
  readonly uploads: Uploads;
  /** What reads whole files takes long, and is done where it holds nobody up. */
  readonly files: FileReading;
  readonly importRuns: ImportRuns;
  /** Where what comes in is kept, many at a time. */
  readonly intake: GroupCommit;
  /** The secrets of links to surveys, by their ids. */
  readonly linkSecret: LinkSecrets;
  /** What was computed lately. */
  readonly remembered: Remembered;
  /** By which channels somebody can be asked who is not here; one that is not set up is absent. */
  readonly deliver: Readonly<Partial<Record<AskingChannel, Deliver>>>;
  /** Where the owner of an address, which is told by its hash, says that nothing more is wanted; null: nowhere yet. */
  readonly unsubscribeLink: ((address: Buffer) => Promise<string>) | null;
  /** Something may be due to be sent: it is to be looked for soon. */
  readonly nudgeSending: () => void;
  /** Under which address others reach this Polku: https://polku.example.org. */
  readonly ownUrl: () => string;
  readonly now: () => Date;
}

/** The projection as flows see it: wherever it is open, it can be asked, and says how far it has followed the records. */
export interface Counting extends Counts {
  /** How far it has followed (`xid.seq`, the position), as one word that changes when something else may be counted. */
  place(): Promise<string>;
  /** What was ever heard, and of how many people since a day (its number): at each touchpoint, and by each channel of it. */
  arrivals(since: number): Promise<readonly Arrivals[]>;
  /** How many bytes its file takes. */
  bytes(): Promise<number>;
  /** So many were committed: it is to look soon. */
  nudge(count: number): void;
}

type AuditAsked = Omit<AuditQuestion, "positive" | "progress">;

/** What takes long to compute, done where it holds nobody up. */
export interface Auditing {
  audit(question: AuditAsked): Promise<Audit>;
  /** Its priorities alone, which are there sooner. What was begun for either is not begun again for the other. */
  priorities(question: AuditAsked): Promise<Priorities>;
  /** The audit as one HTML document; `called` is how customers and places are called here. */
  report(audit: Audit, journey: Journey, language: Language, called: Called): Promise<string>;
}
