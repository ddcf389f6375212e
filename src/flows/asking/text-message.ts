import type { Deliver } from "../../core/asking/delivery.ts";
import type { SmsConnector } from "../../core/asking/sms-connector.ts";
import { say } from "../../core/text.ts";
import { handOver } from "../../outside/sms-connector.ts";
import { smsText } from "../../texts/sms-words.ts";

/** Asks by text message, through whoever sends them for the organisation. */
export const askBySms =
  (connector: SmsConnector, now: () => Date): Deliver =>
  async ({ invitation, kind, to, language, link, survey, workspaceName }) => {
    let text: string;
    try {
      const who = say(workspaceName, language, survey.survey.languages);
      text = smsText(language, kind, { who, link });
    } catch (error) {
      return { became: "later", detail: `the message cannot be written: ${(error as Error).message}` };
    }
    const id = kind === "first" ? invitation : `${invitation}-reminder`;
    return handOver({ id, to, text, language, link, survey: survey.survey.key }, connector, now());
  };
