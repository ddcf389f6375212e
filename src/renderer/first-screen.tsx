import { renderToString } from "preact-render-to-string";
import { isAskedRarely } from "../core/survey/asked-rarely.ts";
import type { Question } from "../core/survey/survey.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type Answering, asked } from "./answering.ts";
import type { Doing } from "./doing.ts";
import type { PageTexts } from "./page.ts";
import { SurveyView } from "./survey-view.tsx";

/** A response of which nothing was said yet, before the device has given it an id. */
const nothingYet = ({ version, language }: SurveyPage): Answering => ({
  ...{ id: "", revision: 0, version, language, at: "", answers: {}, ended: false, touched: 0 },
});

/**
 * What whoever opens a survey sees first, as HTML: the server writes it into the page, so that it is read, and can be pressed, while
 * the script is on its way, which then takes over what was pressed. Undefined: chance has a say in it, which is drawn on the device, or
 * it is asked in a way that is fetched later.
 */
export function firstScreen(page: SurveyPage, texts: PageTexts, isEmbedded: boolean): string | undefined {
  const answering = nothingYet(page);
  const questions = asked(page, answering).map(({ question }) => question);
  const shown = page.survey.layout === "one-by-one" ? questions.slice(0, 1) : questions;
  if (page.survey.questions.some(({ shuffled }) => shuffled !== undefined)) return undefined;
  if (shown.some((question) => isAskedRarely(question) || isInOrderOfChance(question))) return undefined;
  const standing = { is: "under-way" } as const;
  const seen = { page, texts, answering, standing, isEmbedded, credential: null, wrong: {}, rarer: undefined };
  // Nothing can be done on a server: what presses lead to is never called.
  const drawn = renderToString(<SurveyView seen={seen} doing={{} as Doing} />);
  // Buttons wait for the script, and what a browser remembers of an earlier visit is nobody's answer.
  return drawn.replaceAll("<button", "<button disabled").replace("<form", '<form autocomplete="off"');
}

const isInOrderOfChance = (question: Question): boolean => "shuffle" in question && question.shuffle === true;
