import assert from "node:assert/strict";
import type { Asking } from "../src/core/asking/asking.ts";
import { readAsking } from "../src/core/asking/asking.ts";
import type { Delivered, Delivery } from "../src/core/asking/delivery.ts";
import { readSurvey } from "../src/core/survey/read-survey.ts";
import { sendDue } from "../src/flows/asking/send-due.ts";
import type { Effects } from "../src/flows/effects.ts";
import type { Records } from "../src/store/records/records.ts";
import { keepAsking } from "../src/store/records/surveys/surveys.ts";
import { aJourney } from "./journeys.ts";
import { type Respondents, respondentsIn } from "./respondents.ts";
import { aSurveyFile } from "./responses.ts";

/** A workspace that asks by e-mail, on real records: its letter box and its clock are the test's own. */
export interface Askers {
  readonly respondents: Respondents;
  readonly effects: Effects;
  /** Every message that went out. */
  readonly sent: Delivery[];
  /** What becomes of the next messages; unless told, each is on its way. */
  answers: Delivered[];
  /** Asks a survey when an event occurs. */
  ask(survey: string, asking: unknown, about?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Sends until nothing is due. */
  send(): Promise<void>;
  /** Lets time pass. */
  wait(hours: number): void;
}

export async function askersIn(records: Records): Promise<Askers> {
  const respondents = await respondentsIn(records, aJourney());
  const found = await respondents.effectsOf(respondents.workspace);
  assert(found.ok);
  // At noon of this day: by default nobody is asked at night.
  respondents.clock = new Date(`${new Date().toISOString().slice(0, 10)}T10:00:00Z`);
  const sent: Delivery[] = [];
  const effects: Effects = {
    ...found.value,
    deliver: {
      email: async (delivery) => {
        const answer = askers.answers.shift() ?? { became: "sent" };
        if (answer.became === "sent") sent.push(delivery);
        return answer;
      },
    },
    unsubscribeLink: null,
    nudgeSending: () => {},
    ownUrl: () => "https://polku.example.org",
  };
  const askers: Askers = {
    ...{ respondents, effects, sent, answers: [] },
    async ask(survey, value, about = {}) {
      const file = readSurvey(aSurveyFile({ key: survey, ...about }));
      assert(file.ok, JSON.stringify(file));
      await respondents.publish(file.value);
      const asking = readAsking(value);
      assert(asking.ok, JSON.stringify(asking));
      await keepAsking(records, respondents.workspace, survey, asking.value satisfies Asking);
      await effects.surveys.refresh();
    },
    async send() {
      while ((await sendDue(effects)) > 0);
    },
    wait(hours) {
      respondents.clock = new Date(respondents.clock.getTime() + hours * 3_600_000);
    },
  };
  return askers;
}
