import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Delivery } from "../../core/asking/delivery.ts";
import { isNameless } from "../../core/nameless.ts";
import { own } from "../../core/own.ts";
import { durationSaid, secondsOfAll } from "../../core/survey/advice/seconds.ts";
import { piped } from "../../core/survey/piped.ts";
import { say, type Text } from "../../core/text.ts";
import type { Mail, Picture } from "../../outside/mail/mail.ts";
import { mailSpeech } from "../../texts/mail-words.ts";
import { firstQuestionOf } from "./first-question.ts";
import { knownByLink } from "./known-by-link.ts";
import { type MailContents, tapAddress } from "./mail-contents.ts";
import { mailHtml } from "./mail-html.ts";

/** Who a mail is from, and where its reader can write. */
export interface Sender {
  /** null: the workspace's name. */
  readonly name: string | null;
  readonly address: string;
  readonly replies: string;
}

/**
 * The mail by which somebody is asked: who asks, the first question with what can be answered to it by one tap, how long it takes, whom to
 * ask, and how to get no more of them. Nothing in it is fetched from elsewhere. `marks` name the invitation's mails.
 */
export function mailOf(delivery: Delivery, sender: Sender, marks: Readonly<Record<Delivery["kind"], string>>): Mail {
  const contents = contentsOf(delivery, sender);
  const { who, subject } = contents;
  const messageId = (kind: Delivery["kind"]) => `<${marks[kind]}@${sender.address.split("@").at(-1)}>`;
  const { kind, to, unsubscribe } = delivery;
  return {
    from: { name: sender.name ?? who, address: sender.address },
    ...{ to, subject },
    replies: sender.replies === sender.address ? null : sender.replies,
    text: mailText(contents),
    html: mailHtml(contents),
    pictures: contents.question.taps.flatMap(({ mood }) => (mood === undefined ? [] : [pictureOf(mood)])),
    messageId: messageId(kind),
    answers: kind === "reminder" ? messageId("first") : null,
    headers: {
      // A program wrote it: no other answers that somebody is on holiday (RFC 3834; the second is Exchange's own).
      ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
      ...(unsubscribe !== null && {
        // RFC 8058: the reader's own mail program shows a button, and its provider presses it.
        ...{ "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
      }),
    },
  };
}

function contentsOf(
  { kind, language, link, survey, workspaceName, unsubscribe }: Delivery,
  { name, replies }: Sender,
): MailContents {
  const { languages, mail = {} } = survey.survey;
  const known = knownByLink(link, survey.survey);
  const speak = (text: Text) => piped(say(text, language, languages), (name) => own(known, name)?.toString());
  const ours = mailSpeech(language);
  // One that nobody has named yet is called as the mail's sender is.
  const who = name !== null && isNameless(workspaceName) ? name : say(workspaceName, language, languages);
  const question = firstQuestionOf(survey.survey, language, known);
  const { unit, n } = durationSaid(secondsOfAll(survey.survey));
  const subject = mail.subject === undefined ? question.words : speak(mail.subject);
  return {
    ...{ language, who, question, link, replies, ours },
    subject: kind === "first" ? subject : ours("mail.reminderSubject", { subject }),
    sentBy: ours(known.perspective === "customer" ? "mail.sentBy" : "mail.sentByOther", { who }),
    reminder: kind === "first" ? null : ours("mail.reminder"),
    greeting: mail.greeting === undefined ? null : speak(mail.greeting),
    takes: `${ours(`mail.${unit}`, { n })}${question.as === "elsewhere" ? "" : ` ${ours("mail.tap")}`}`,
    unsubscribe: unsubscribe === null ? null : inLanguage(unsubscribe, language),
  };
}

function inLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set("language", language);
  return url.href;
}

/** So many answers are written out with their links; more are one link. */
const mostInText = 5;

/** The same for who reads plain text. */
function mailText(contents: MailContents): string {
  const { reminder, greeting, question, takes, link, who, sentBy, replies, unsubscribe, ours } = contents;
  const isWritten = question.taps.length > 0 && question.taps.length <= mostInText;
  const answers = isWritten
    ? question.taps.map(({ value, words }) => `${words}:\n${tapAddress(contents, value)}`)
    : [`${ours("mail.here")}\n${link}`];
  return [
    ...(reminder === null ? [] : [reminder]),
    greeting ?? ours("mail.asks", { who }),
    question.words,
    ...answers,
    takes,
    "-- ",
    [sentBy, ours("mail.contact", { address: replies })].join("\n"),
    ...(unsubscribe === null ? [] : [`${ours("mail.unsubscribe")}:\n${unsubscribe}`]),
  ]
    .join("\n\n")
    .concat("\n");
}

const pictureOf = (mood: number): Picture => ({
  name: `face-${mood}`,
  png: readFileSync(join(import.meta.dirname, "faces", `${mood}.png`)),
});
