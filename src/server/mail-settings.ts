import type { BounceAddress, MailSender, MailServer, MailSettings } from "../core/asking/mail-settings.ts";
import { isLoopback } from "./loopback.ts";

/** The settings that say how e-mail is sent. */
export interface MailEnvironment {
  readonly smtp: string;
  readonly from: string;
  readonly replies: string;
  readonly bounces: string;
}

/** What they say; null: no e-mail is sent. What is wrong is said to `wrong`, without any password. */
export function readMailSettings(
  { smtp, from, replies, bounces }: MailEnvironment,
  wrong: (message: string) => void,
): MailSettings | null {
  if (smtp === "") {
    for (const [name, value] of [
      ["POLKU_MAIL_FROM", from],
      ["POLKU_MAIL_REPLIES", replies],
      ["POLKU_MAIL_BOUNCES", bounces],
    ])
      if (value !== "") wrong(`${name} is for sending e-mail, which needs POLKU_SMTP: say there which server takes it`);
    return null;
  }
  const server = serverAt(smtp, { "smtp:": 587, "smtps:": 465 });
  if (server === undefined)
    wrong(
      `POLKU_SMTP must be an address such as smtp://user:password@smtp.example.org:587 or smtps://…, got "${hidden(smtp)}"`,
    );
  const sender = senderIn(from);
  if (sender === undefined)
    wrong(`POLKU_MAIL_FROM must say whom e-mails are from, such as Our restaurant <survey@example.org>, got "${from}"`);
  if (replies !== "" && !isAddress(replies))
    wrong(`POLKU_MAIL_REPLIES must be an e-mail address, such as service@example.org, got "${replies}"`);
  const returns = bounces === "" ? null : bouncesIn(bounces);
  if (returns === undefined)
    wrong(
      `POLKU_MAIL_BOUNCES must be an e-mail address with at most ${longestName} characters before the @, or a mailbox such as imaps://bounces%40example.org:password@imap.example.org, got "${hidden(bounces)}"`,
    );
  if (server === undefined || sender === undefined || returns === undefined) return null;
  return { smtp: server, from: sender, replies: replies === "" ? sender.address : replies, bounces: returns };
}

/** What goes behind "bounces+" takes 39 of the 64 characters that may stand before an @. */
const longestName = 25;

function bouncesIn(text: string): BounceAddress | undefined {
  const isFit = (address: string) => isAddress(address) && address.indexOf("@") <= longestName;
  if (!text.includes("://")) return isFit(text) ? { address: text, mailbox: null } : undefined;
  const server = serverAt(text, { "imap:": 143, "imaps:": 993 }, true);
  const url = URL.parse(text);
  if (server === undefined || server.user === null || url === null) return undefined;
  const address = url.searchParams.get("address") ?? server.user.name;
  const folder = decoded(url.pathname.slice(1)) || "INBOX";
  return isFit(address) ? { address, mailbox: { ...server, folder } } : undefined;
}

function serverAt(text: string, ports: Readonly<Record<string, number>>, mayHavePath = false): MailServer | undefined {
  const url = URL.parse(text);
  const usual = url === null ? undefined : ports[url.protocol];
  if (url === null || usual === undefined || url.hostname === "" || url.hash !== "") return undefined;
  if (!mayHavePath && (!["", "/"].includes(url.pathname) || url.search !== "")) return undefined;
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const [name, password] = [decoded(url.username), decoded(url.password)];
  if (name === undefined || password === undefined || (name === "") !== (password === "")) return undefined;
  return {
    ...{ host, port: url.port === "" ? usual : Number(url.port) },
    tls: url.protocol.endsWith("s:") ? "at-once" : isLoopback(host) ? "none" : "required",
    user: name === "" ? null : { name, password },
  };
}

/** `Our restaurant <survey@example.org>`, or the address alone. */
function senderIn(text: string): MailSender | undefined {
  const [, name = "", inside] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  const address = inside?.trim() ?? text;
  const said = name.trim().replace(/^"(.*)"$/, "$1");
  return isAddress(address) ? { name: said === "" ? null : said, address } : undefined;
}

const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[\w.!#$%&'*/=?^`{|}~+-]{1,64}@[\w-]+(\.[\w-]+)*$/.test(text);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const hidden = (url: string): string => url.replace(/:[^:/]*@(?=[^@]*$)/, ":…@");
