import type { Deliver } from "../../core/asking/delivery.ts";
import type { MailSettings } from "../../core/asking/mail-settings.ts";
import { markOf } from "../../outside/mail/invitation-mark.ts";
import type { Mail } from "../../outside/mail/mail.ts";
import { openPost } from "../../outside/mail/post.ts";
import type { WorkspaceId } from "../../store/records/records.ts";
import { mailOf } from "./mail-of.ts";

/** E-mail, as it is set up for all workspaces of a server. */
export interface Mailing {
  readonly settings: MailSettings;
  /** Asks people by e-mail for a workspace. */
  deliverFor(workspace: WorkspaceId): Deliver;
  close(): void;
}

/** Nothing is connected before the first mail. `secret` signs what is to be known again when it comes back. */
export function openMailing(settings: MailSettings, secret: string): Mailing {
  const { from, replies, bounces } = settings;
  const post = openPost(settings);
  return {
    settings,
    deliverFor: (workspace) => async (delivery) => {
      const { invitation, kind } = delivery;
      const mark = (of: typeof kind) => markOf(secret, workspace, { invitation, kind: of });
      let mail: Mail;
      try {
        mail = mailOf(delivery, { ...from, replies }, { first: mark("first"), reminder: mark("reminder") });
      } catch (error) {
        return { became: "later", detail: `the mail cannot be written: ${(error as Error).message}` };
      }
      const posted = await post.send(mail, bounces === null ? from.address : withMark(bounces.address, mark(kind)));
      return posted.became === "refused" ? { ...posted, reason: "bounced" } : posted;
    },
    close: () => post.close(),
  };
}

/** An address of its own for each mail, so that whatever comes back there tells which one it was: bounces+…@example.org. */
function withMark(address: string, mark: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${mark}${address.slice(at)}`;
}
