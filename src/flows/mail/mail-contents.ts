import type { MailSpeech } from "../../texts/mail-words.ts";
import type { FirstQuestion } from "./first-question.ts";

/** What a mail says, before it is set in HTML or as plain text. */
export interface MailContents {
  readonly language: string;
  readonly subject: string;
  readonly who: string;
  /** Where somebody has not answered yet: that one still can. */
  readonly reminder: string | null;
  /** Of the survey; null: Polku's own. */
  readonly greeting: string | null;
  readonly question: FirstQuestion;
  /** Who sent it, and why to this reader. */
  readonly sentBy: string;
  /** How long it takes. */
  readonly takes: string;
  readonly link: string;
  readonly unsubscribe: string | null;
  readonly replies: string;
  readonly ours: MailSpeech;
}

/** The address that answers by one tap. */
export function tapAddress(
  { link, question }: Pick<MailContents, "link" | "question">,
  value: string | number,
): string {
  const url = new URL(link);
  url.search = `?a=${encodeURIComponent(question.key)}:${encodeURIComponent(value)}`;
  return url.href;
}
