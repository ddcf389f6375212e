import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import type { Effects } from "../flows/effects.ts";
import type { Mailing } from "../flows/mail/mailing.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import type { Changes } from "./changes.ts";
import type { KeyRing } from "./key-ring.ts";
import type { KeyUse } from "./key-use.ts";
import type { OwnAddress } from "./own-address.ts";
import type { Entrance } from "./people/entrance.ts";
import type { Guests } from "./people/guests.ts";
import type { FindDevice, FindLink } from "./secret-ring.ts";
import type { Turns } from "./turns.ts";

/** What lies behind the doors. */
export interface House {
  readonly records: Records;
  /** Everything of a workspace that flows work with; at once where it is open already. */
  readonly effectsOf: (workspace: WorkspaceId) => Result<Effects, Problem> | Promise<Result<Effects, Problem>>;
  readonly keys: KeyRing;
  readonly keyUse: KeyUse;
  /** In which one reads in turn. */
  readonly reading: Turns;
  /** In which one has something read that was sent and is not kept: a file, a draft. */
  readonly checking: Turns;
  readonly findLink: FindLink;
  readonly findDevice: FindDevice;
  readonly entrance: Entrance;
  readonly guests: Guests;
  readonly changes: Changes;
  readonly own: OwnAddress;
  /** Signs what comes back to us from outside. */
  readonly secret: string;
  /** null: e-mail is not set up. */
  readonly mailing: Mailing | null;
  /** Polku's own version. */
  readonly version: string;
  /** Experiences and outcomes that one key may send a second. */
  readonly rate: number;
  /** Where the built app lies. */
  readonly appFolder: string;
  /** Where the built files of a survey's page lie. */
  readonly respondFolder: string;
  readonly firstScreenFile: string;
  /** Where the built script lies that shows a survey on pages of others. */
  readonly embedFolder: string;
  readonly kioskFolder: string;
  readonly kioskPreviewFolder: string;
  readonly behindSeconds: () => Promise<number>;
  readonly log: (line: string) => void;
  /** Whether each request is logged too. */
  readonly logRequests: boolean;
}
