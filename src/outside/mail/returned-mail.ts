import { isLasting } from "./lasting.ts";

/** What a mail that came back tells of the one that we sent. */
export interface ReturnedMail {
  /** That it will not arrive · that it may still · that its reader calls it unwanted · nothing of the kind (somebody's answer). */
  readonly tells: "failed" | "delayed" | "complained" | "nothing";
  /** Of one that failed: whether another would, too. */
  readonly lasting: boolean;
  /** Why, in the mail server's words. */
  readonly detail: string;
  /** Everything in it that may name the mail that we sent. */
  readonly words: string;
}

/**
 * Reads a notice of a mail server (delivery status, RFC 3464) or of a mail provider (complaint, RFC 5965). Anybody can write one: it is to
 * be believed only of a mail that it names by its mark.
 */
export async function readReturned(raw: Buffer): Promise<ReturnedMail> {
  const { default: PostalMime } = await import("postal-mime");
  const read = await PostalMime.parse(beginningOf(raw), {
    ...{
      forceRfc822Attachments: true,
      attachmentEncoding: "arraybuffer",
      maxNestingDepth: 20,
      maxHeadersSize: 200_000,
    },
  }).catch(() => null);
  if (read === null) return { tells: "nothing", lasting: false, detail: "", words: "" };
  const parts = read.attachments.map(({ mimeType, content }) => ({
    type: mimeType.toLowerCase(),
    words: Buffer.from(content as ArrayBuffer).toString("latin1"),
  }));
  const words = [raw.toString("latin1"), ...parts.map((part) => part.words)].join("\n");
  const complaint = parts.find(({ type }) => type === "message/feedback-report");
  if (complaint !== undefined) {
    const [fields] = groupsOf(complaint.words);
    const type = fields?.["feedback-type"] ?? "";
    const isComplaint = /^(abuse|fraud|opt-out)/i.test(type);
    return { tells: isComplaint ? "complained" : "nothing", lasting: false, detail: type.slice(0, 100), words };
  }
  const status = parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type));
  if (status === undefined) return { tells: "nothing", lasting: false, detail: "", words };
  // Ours go to one person each, so what it tells of any recipient it tells of that one.
  const recipients = groupsOf(status.words).filter((fields) => fields.action !== undefined);
  const failed = recipients.find(({ action }) => /^failed/i.test(action!));
  const about = failed ?? recipients[0];
  const diagnosis = (about?.["diagnostic-code"] ?? "").replace(/^[\w-]+\s*;\s*/, "");
  const code = about?.status ?? "";
  // "5.0.0" and its like say nothing more than that it failed.
  const isTold = code !== "" && !/\.0\.0\b/.test(code);
  return {
    tells:
      failed !== undefined
        ? "failed"
        : recipients.some(({ action }) => /^delayed/i.test(action!))
          ? "delayed"
          : "nothing",
    lasting: failed !== undefined && isLasting(isTold || diagnosis === "" ? code : diagnosis),
    detail: `${code} ${diagnosis}`.trim().slice(0, 300),
    words,
  };
}

/** What a notice tells stands at its beginning. Of lines nobody needs to be read more: each takes time, and anybody may send a million. */
const mostLines = 5000;
function beginningOf(raw: Buffer): Buffer {
  let end = 0;
  for (let line = 0; line < mostLines && end !== -1; line++) end = raw.indexOf("\n", end + 1);
  return end === -1 ? raw : raw.subarray(0, end);
}

/** Fields in groups, one for the message and one for each recipient; a line that begins with a blank goes on with the one above. */
const groupsOf = (words: string): Readonly<Record<string, string>>[] =>
  words
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n\s*\n/)
    .map((group) =>
      Object.fromEntries(
        group.split("\n").flatMap((line): [string, string][] => {
          const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
          return name === undefined ? [] : [[name.toLowerCase(), value!.trim()]];
        }),
      ),
    );
