import { placeOf } from "../core/place.ts";
import type { Language } from "../core/text.ts";
import { say } from "../core/text.ts";
import { type CheckedSurvey, checkSurveyFile } from "../flows/check-survey-file.ts";
import { allWords } from "../texts/all-words.ts";
import type { Command } from "./command.ts";
import { languageOf, languageOption } from "./option-value.ts";

const command: Command = {
  usage: "SURVEY [--journey JOURNEY] [--language LANGUAGE]",
  about: `Reads a survey's file (polku: survey/1) and says what it asks: each question with its kind, the answers that it gives
to an experience, and whom it is asked. What is wrong is said by line and column: what a field may hold, rules about what
is not known by then, jumps that lead nowhere, questions that nobody reaches. With the journey's file it also says whether
the survey fits that journey. examples/packs has questions to begin with; docs/guide/surveys.md says how to write one.`,
  options: {
    journey: { value: "JOURNEY", about: "the file of the journey that it asks about" },
    language: languageOption,
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const [path, ...others] = call.given;
    if (path === undefined) return call.misused("which survey? No file is given");
    if (others.length > 0) return call.misused(`one survey is read at a time, got ${call.given.length}`);
    const checked = await checkSurveyFile(path, call.value("journey"));
    if (!checked.ok) return call.fail(checked.refusal);
    call.print(
      call.json
        ? JSON.stringify({ polku: "checked-survey/1", ...checked.value }, null, 2)
        : inWords(checked.value, language.value),
    );
    return 0;
  },
};
export default command;

function inWords({ survey, questions, missing }: CheckedSurvey, language: Language): string {
  const t = allWords(language);
  const width = (name: "key" | "ask") => Math.max(...questions.map((question) => question[name].length));
  const lines = questions.map(({ key, ask, about, gives, when }, i) => {
    const parts = [`${String(i + 1).padStart(3)}. ${key.padEnd(width("key"))}  ${ask.padEnd(width("ask"))}`];
    if (gives.length > 0) parts.push(`→ ${about}: ${gives.join(", ")}`);
    if (when !== undefined) parts.push(`[${when}]`);
    return parts.join("  ").trimEnd();
  });
  const lacks = missing.map((one) => t("terminal.surveyLacks", { place: placeOf(one.path), language: one.language }));
  const { about, languages } = survey;
  return [
    t("terminal.survey", {
      ...{ survey: say(survey.name, language), about, languages: languages.join(", ") },
      n: questions.length,
    }),
    ...lines,
    ...(lacks.length > 0 ? lacks : [t("terminal.surveyFine")]),
  ].join("\n");
}
