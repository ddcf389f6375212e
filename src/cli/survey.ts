import { basename } from "node:path";
import { placeOf } from "../core/place.ts";
import type { Language } from "../core/text.ts";
import { say } from "../core/text.ts";
import { type CheckedSurvey, checkSurveyFile } from "../flows/check-survey-file.ts";
import { readPacks } from "../flows/read-packs.ts";
import { writeSurveyOfPack } from "../flows/write-survey-of-pack.ts";
import { writeSurveyOfTool } from "../flows/write-survey-of-tool.ts";
import { adviceInWords } from "../texts/advice-words.ts";
import { allWords } from "../texts/all-words.ts";
import type { Call, Command, ExitStatus } from "./command.ts";
import { languageOf, languageOption } from "./option-value.ts";
import { sayProblem } from "./say-problem.ts";

const command: Command = {
  usage:
    "SURVEY [--journey JOURNEY] | --pack PACK --journey JOURNEY --about TOUCHPOINT [--to FILE] | DEFINITION --from surveyjs --journey JOURNEY --about TOUCHPOINT [--to FILE]",
  about: `Reads a survey's file (polku: survey/1) and says what it asks: each question with its kind, the answers that it gives
to an experience, and whom it is asked. What is wrong is said by line and column: what a field may hold, rules about what
is not known by then, jumps that lead nowhere, questions that nobody reaches. With the journey's file it also says whether
the survey fits that journey.

With --pack it writes a survey that asks one of the packs' questions there: ${readPacks()
    .map(({ key }) => key)
    .join(", ")}.

With --from surveyjs it takes over what a SurveyJS definition (JSON) asks, writes it as such a survey, and says what of it
is left out, or is asked otherwise here.
docs/guide/surveys.md says what a survey's file may hold, docs/guide/survey-links.md how it is asked.`,
  options: {
    journey: { value: "JOURNEY", about: "the file of the journey that it asks about" },
    pack: { value: "PACK", about: "the questions to begin with" },
    from: { value: "TOOL", about: "the tool whose survey is taken over: surveyjs" },
    about: {
      value: "TOUCHPOINT",
      about: "with --pack and --from: what they are asked about; the journey as a whole where absent",
    },
    to: {
      value: "FILE",
      about:
        "with --pack and --from: where the survey goes (PACK.survey.yaml, or DEFINITION's name so, where absent); overwrites nothing",
    },
    language: languageOption,
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const pack = call.value("pack");
    if (pack !== undefined) return fromPack(call, pack, language.value);
    const from = call.value("from");
    if (from !== undefined) return fromTool(call, from, language.value);
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

async function fromPack(call: Call, pack: string, language: Language): Promise<ExitStatus> {
  const journeyPath = call.value("journey");
  if (journeyPath === undefined) return call.misused("which journey? --pack needs --journey JOURNEY");
  if (call.given.length > 0) return call.misused(`--pack writes a survey and reads none, got ${call.given.join(" ")}`);
  const file = call.value("to") ?? `${pack}.survey.yaml`;
  const made = await writeSurveyOfPack(pack, { journeyPath, about: call.value("about") ?? "whole", target: file });
  if (!made.ok) return call.fail(made.refusal);
  const { about, questions } = made.value;
  call.print(
    call.json
      ? JSON.stringify({ polku: "made-survey/1", file, survey: made.value }, null, 2)
      : allWords(language)("terminal.surveyMade", { file, about, n: questions.length }),
  );
  return 0;
}

async function fromTool(call: Call, tool: string, language: Language): Promise<ExitStatus> {
  if (tool !== "surveyjs") return call.misused(`--from must be surveyjs, got "${tool}"`);
  const journeyPath = call.value("journey");
  if (journeyPath === undefined) return call.misused("which journey? --from needs --journey JOURNEY");
  const [path, ...others] = call.given;
  if (path === undefined || others.length > 0)
    return call.misused(`--from takes over one survey, got ${call.given.length}`);
  const file = call.value("to") ?? `${basename(path).replace(/\.json$/i, "")}.survey.yaml`;
  const made = await writeSurveyOfTool(path, { journeyPath, about: call.value("about") ?? "whole", target: file });
  if (!made.ok) return call.fail(made.refusal);
  const { survey, notes } = made.value;
  const t = allWords(language);
  call.print(
    call.json
      ? JSON.stringify({ polku: "made-survey/1", file, survey, notes }, null, 2)
      : [
          ...notes.map((note) => sayProblem(note, language)),
          t("terminal.surveyMade", { file, about: survey.about, n: survey.questions.length }),
        ].join("\n"),
  );
  return 0;
}

function inWords({ survey, questions, advice }: CheckedSurvey, language: Language): string {
  const t = allWords(language);
  const width = (name: "key" | "ask") => Math.max(...questions.map((question) => question[name].length));
  const lines = questions.map(({ key, ask, about, gives, when }, i) => {
    const parts = [`${String(i + 1).padStart(3)}. ${key.padEnd(width("key"))}  ${ask.padEnd(width("ask"))}`];
    if (gives.length > 0) parts.push(`→ ${about}: ${gives.join(", ")}`);
    if (when !== undefined) parts.push(`[${when}]`);
    return parts.join("  ").trimEnd();
  });
  const look = advice.map((one) =>
    one.code === "missing-words"
      ? t("terminal.surveyLacks", { place: placeOf(one.path), language: one.language })
      : `${one.path.length > 0 ? `${placeOf(one.path)}: ` : ""}${adviceInWords(language, one)}`,
  );
  const { about, languages } = survey;
  return [
    t("terminal.survey", {
      ...{ survey: say(survey.name, language), about, languages: languages.join(", ") },
      n: questions.length,
    }),
    ...lines,
    ...(look.length > 0 ? look : [t("terminal.surveyFine")]),
  ].join("\n");
}
