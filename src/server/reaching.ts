import { askBySms } from "../flows/asking/text-message.ts";
import type { Effects } from "../flows/effects.ts";
import type { Mailing } from "../flows/mail/mailing.ts";
import { unsubscribeLinks } from "../flows/mail/unsubscribe.ts";
import type { WorkspaceId } from "../store/records/records.ts";
import { linkSecrets } from "../store/records/surveys/link-secret.ts";
import type { Config } from "./config.ts";

/** By what a server reaches people, for all its workspaces. */
export interface Reach {
  readonly config: Config;
  /** null: e-mail is not set up. */
  readonly mailing: Mailing | null;
  /** Signs what comes back to us. */
  readonly secret: string;
  readonly ownUrl: () => string;
}

/** How those are reached whom a workspace asks, as far as it is set up, and by which links. */
export const reaching = (
  { config: { sms }, mailing, secret, ownUrl }: Reach,
  workspace: WorkspaceId,
): Pick<Effects, "deliver" | "unsubscribeLink" | "linkSecret"> => ({
  deliver: {
    ...(mailing !== null && { email: mailing.deliverFor(workspace) }),
    ...(sms !== null && { sms: askBySms(sms, () => new Date()) }),
  },
  linkSecret: linkSecrets(secret),
  unsubscribeLink: unsubscribeLinks(secret, workspace, ownUrl),
});
