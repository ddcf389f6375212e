import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type { MailSettings } from "../core/asking/mail-settings.ts";
import type { SmsConnector } from "../core/asking/sms-connector.ts";
import { nearest } from "../core/nearest.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { isLoopback, loopback } from "./loopback.ts";
import { readMailSettings } from "./mail-settings.ts";

/** Everything that can be set from outside. Read once, at the start. */
export interface Config {
  /** POLKU_PORT: where the server listens; 8400. 0 takes any free port. */
  readonly port: number;
  /** POLKU_HOST: the address it listens on; 127.0.0.1. Beyond loopback only with POLKU_URL, and once there is an admin. */
  readonly host: string;
  /** POLKU_URL: where people reach it, behind a proxy: "https://polku.example.org"; absent: on this machine only. */
  readonly url: string | null;
  /** POLKU_PROXIES: how many proxies of yours stand before it, where POLKU_URL is set; 1. */
  readonly proxies: number;
  /** POLKU_SECRET: makes cookies, links and marks of bounces, alike for servers of one database; absent: a file in POLKU_DATA. */
  readonly secret: string | null;
  /** POLKU_DATA: the folder of everything that is kept; `data` beside the program. */
  readonly data: string;
  /** DATABASE_URL: a PostgreSQL of your own, 15 or newer; absent: the one that Polku brings and keeps in POLKU_DATA. */
  readonly databaseUrl: string | null;
  /** POLKU_DEMO: "yes" fills an empty database with the demo, "no" leaves it empty; yes. */
  readonly demo: boolean;
  /** POLKU_LOG: "quiet", "info" or "requests" (each request too); info. To standard error, one line each. */
  readonly log: "quiet" | "info" | "requests";
  /** POLKU_RATE: experiences and outcomes that one key may send a second, over ten seconds; 100000. */
  readonly rate: number;
  /** POLKU_UPLOAD: megabytes that a file may have which is brought to be imported; 500. */
  readonly upload: number;
  /**
   * How text messages are handed over; null: none are. POLKU_SMS_URL: who sends them, an https address (http within one's own network);
   * POLKU_SMS_SECRET: what signs them, whsec_ and 24–64 bytes in base64. POLKU_OUTGOING_PRIVATE: "yes" lets both lead into one's own network.
   */
  readonly sms: SmsConnector | null;
  /** POLKU_THREADS: threads that count for figures; as many as the machine has, at most 8. */
  readonly threads: number;
  /** POLKU_MEMORY: what counting may use at most, in megabytes; 1024. */
  readonly memory: number;
  /**
   * How e-mail is sent; null: none is. POLKU_SMTP: the server that takes it, smtp://user:password@host:587 or smtps://… (TLS beyond this
   * machine) · POLKU_MAIL_FROM: "Our restaurant <survey@example.org>" · POLKU_MAIL_REPLIES: where answers to it go; the same · POLKU_MAIL_BOUNCES:
   * where what cannot be delivered returns to, an address or its mailbox, imaps://bounces%40example.org:password@host.
   */
  readonly mail: MailSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const root = join(import.meta.dirname, "..", "..");

/** Reads the environment; whatever is wrong with it is said together. */
export function readConfig(environment: Environment): Result<Config, readonly Problem[]> {
  const problems: Problem[] = [];
  const wrong = (message: string) => problems.push({ code: "bad-setting", message });

  const text = (name: string, otherwise: string): string => environment[name]?.trim() || otherwise;
  const whole = (name: string, otherwise: number, low: number, high: number): number => {
    const value = text(name, String(otherwise));
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= low && number <= high) return number;
    wrong(`${name} must be a whole number from ${low} to ${high}, got "${value}"`);
    return otherwise;
  };
  const oneOf = <Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value => {
    const value = text(name, values[0]);
    const found = values.find((it) => it === value);
    if (found === undefined) wrong(`${name} must be ${values.join(" or ")}, got "${value}"`);
    return found ?? values[0];
  };

  const host = text("POLKU_HOST", "127.0.0.1");
  const url = text("POLKU_URL", "");
  if (url !== "" && !isPublicUrl(url))
    wrong(`POLKU_URL must be an https:// address without a path, such as https://polku.example.org, got "${url}"`);
  if (!isLoopback(host) && url === "")
    wrong(
      `POLKU_HOST must be ${loopback.join(" or ")} without POLKU_URL, got "${host}": say in POLKU_URL under which https address others reach Polku`,
    );

  const secret = text("POLKU_SECRET", "");
  if (secret !== "" && secret.length < 32) wrong(`POLKU_SECRET must have at least 32 characters, got ${secret.length}`);

  const databaseUrl = text("DATABASE_URL", "");
  if (databaseUrl !== "" && !/^postgres(ql)?:\/\//.test(databaseUrl))
    wrong(`DATABASE_URL must begin with postgres:// or postgresql://, got "${withoutPassword(databaseUrl)}"`);

  const mail = readMailSettings(
    {
      ...{ smtp: text("POLKU_SMTP", ""), from: text("POLKU_MAIL_FROM", "") },
      ...{ replies: text("POLKU_MAIL_REPLIES", ""), bounces: text("POLKU_MAIL_BOUNCES", "") },
    },
    wrong,
  );
  const isPrivateAllowed = oneOf("POLKU_OUTGOING_PRIVATE", ["no", "yes"]) === "yes";
  const sms = { url: text("POLKU_SMS_URL", ""), secret: text("POLKU_SMS_SECRET", ""), isPrivateAllowed };
  if (sms.url !== "" && !isOutgoing(sms.url, isPrivateAllowed))
    wrong(
      `POLKU_SMS_URL must be an https:// address (http:// with POLKU_OUTGOING_PRIVATE=yes), got "${withoutPassword(sms.url)}"`,
    );
  if (sms.url !== "" && !isSigningSecret(sms.secret))
    wrong(
      "POLKU_SMS_SECRET must be whsec_ and 24–64 bytes in base64; make one by: echo whsec_$(openssl rand -base64 32)",
    );

  const config: Config = {
    port: whole("POLKU_PORT", 8400, 0, 65_535),
    host,
    url: url === "" ? null : url.replace(/\/$/, ""),
    proxies: whole("POLKU_PROXIES", 1, 0, 10),
    secret: secret === "" ? null : secret,
    data: resolve(text("POLKU_DATA", join(root, "data"))),
    databaseUrl: databaseUrl === "" ? null : databaseUrl,
    demo: oneOf("POLKU_DEMO", ["yes", "no"]) === "yes",
    log: oneOf("POLKU_LOG", ["info", "quiet", "requests"]),
    rate: whole("POLKU_RATE", 100_000, 1, 10_000_000),
    upload: whole("POLKU_UPLOAD", 500, 1, 100_000),
    sms: sms.url === "" ? null : sms,
    threads: whole("POLKU_THREADS", Math.min(8, availableParallelism()), 1, 256),
    memory: whole("POLKU_MEMORY", 1024, 128, 1_000_000),
    mail,
  };
  for (const name of Object.keys(environment)) {
    const [, own = ""] = /^POLKU_(.+)$/.exec(name) ?? [];
    const meant = settings.includes(own) ? null : nearest(own, settings);
    if (meant !== null) wrong(`${name} is not a setting; did you mean POLKU_${meant}?`);
  }

  return problems.length === 0 ? ok(config) : refuse(problems);
}

/** Where something may be sent, as far as its form tells; where it leads is looked at when it is. */
function isOutgoing(text: string, isPrivateAllowed: boolean): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isPrivateAllowed);
}

function isSigningSecret(text: string): boolean {
  const [, secret] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = secret === undefined ? 0 : Buffer.from(secret, "base64").length;
  return bytes >= 24 && bytes <= 64;
}

/** What may follow POLKU_. Only that is compared: the prefix is common to all, and would make everything look alike. */
const settings = [
  "PORT",
  "HOST",
  "URL",
  "SECRET",
  "DATA",
  "DEMO",
  "LOG",
  "RATE",
  "UPLOAD",
  "SMS_URL",
  "SMS_SECRET",
  "OUTGOING_PRIVATE",
  "THREADS",
  "MEMORY",
  "SMTP",
  "MAIL_FROM",
  "MAIL_REPLIES",
  "MAIL_BOUNCES",
];

/** https, for cookies and passkeys need it; http only for this machine itself. */
function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopback.includes(url.hostname));
}

const withoutPassword = (url: string) => url.replace(/:[^:@/]*@/, ":…@");
