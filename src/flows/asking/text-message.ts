import type { Deliver } from "../../core/asking/delivery.ts";
import type { SmsConnector } from "../../core/asking/sms-connector.ts";
import { say } from "../../core/text.ts";
import { handOver } from "../../outside/sms-connector.ts";
import { smsText } from "../../texts/sms-words.ts";

/** Asks by text message, through whoever sends them for the organisation. */
export const askBySms =
  (connector: SmsConnector, now: () => Date): Deliver =>
  ({ invitation, kind, to, language, link, survey, workspaceName }) => {
    const who = say(workspaceName, language, survey.survey.languages);
    return handOver(
      {
        id: kind === "first" ? invitation : `${invitation}-reminder`,
        ...{ to, text: smsText(language, kind, { who, link }), language, link, survey: survey.survey.key },
      },
      connector,
      now(),
    );
  };
