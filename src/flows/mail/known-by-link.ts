import { readSigned } from "../../core/survey/signed.ts";
import type { Known } from "../../core/survey/way.ts";

/** What words in a mail may speak of: what its own link says of the one who gets it. It is ours, so nobody need have checked it. */
export function knownByLink(link: string): Known {
  const [, , payload = ""] = (new URL(link).pathname.split("/").at(-1) ?? "").split(".");
  const signed = readSigned(parsed(Buffer.from(payload, "base64url").toString()));
  const { attributes = {}, context = {}, perspective, location } = signed ?? {};
  const named = (prefix: string, all: Readonly<Record<string, string | number>>) =>
    Object.entries(all).map(([key, value]) => [`${prefix}.${key}`, value]);
  return {
    channel: "email",
    ...(perspective !== undefined && { perspective }),
    ...(location !== undefined && { location }),
    ...Object.fromEntries([...named("attribute", attributes), ...named("context", context)]),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
