import { tokenIn } from "../../core/survey/credential.ts";
import { knownFromLink } from "../../core/survey/known-from-link.ts";
import { readSigned } from "../../core/survey/signed.ts";
import type { Survey } from "../../core/survey/survey.ts";
import type { Known } from "../../core/survey/way.ts";
import { contextOf } from "../surveys/follow-link.ts";

/** What words in a mail may speak of: what its own link says of the one who gets it. It is ours, so nobody need have checked it. */
export function knownByLink(link: string, survey: Survey): Known {
  const [, payload = ""] = tokenIn(new URL(link).pathname.split("/").at(-1)!)?.split(".") ?? [];
  const signed = readSigned(parsed(Buffer.from(payload, "base64url").toString()));
  // Links of invitations are a customer's, unless what is signed says otherwise, as where the survey asks somebody else.
  const { attributes = {}, context = {}, perspective = "customer", location = null } = signed ?? {};
  return knownFromLink({
    channel: "email",
    perspective,
    location,
    attributes,
    context: contextOf({ context }, survey),
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
