import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { firstScreenFrom } from "../src/flows/respond/first-screen.ts";
import { rendererFiles } from "../src/flows/respond/renderer-files.ts";
import { respondentPage } from "../src/flows/respond/respondent-page.ts";
import { surveyPage } from "../src/flows/respond/survey-page.ts";
import { aJourney } from "../test/journeys.ts";
import { aSurvey } from "../test/survey.ts";
import { atMost, type Measured } from "./measured.ts";

const folder = join("dist", "respond");
const bytes = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** Words as long as people write them. */
const text = {
  fi: "Miten laskun saaminen sujui tällä kertaa?",
  sv: "Hur gick det att få notan den här gången?",
  en: "How did getting the bill go this time?",
};
const common = ["smiley", "satisfaction", "effort", "recommend", "tags", "comment"];

/** What comes to a respondent's device, in KB gzip by part. */
export default async function size({ say }: { readonly say: (line: string) => void }): Promise<Measured[]> {
  const files = rendererFiles(folder);
  const fileOf = (address: string) => bytes(readFileSync(join(folder, address.replace(/^\/respond\//, ""))));
  const survey = aSurvey(
    common.map((ask) => ({ ask, key: ask, text })),
    { languages: ["fi", "sv", "en"] },
  );
  const asked = surveyPage({ version: 1, survey }, aJourney(), {});
  const draw = await firstScreenFrom(resolve("dist", "first-screen", "first-screen.js"));
  const page = bytes(respondentPage(asked, files, draw));
  const parts = { script: fileOf(files.script), style: fileOf(files.style), "page, with its style": page };
  const rarer = { "rarer script": fileOf(files.rarer.script), "rarer style": fileOf(files.rarer.style) };
  for (const [name, size] of Object.entries({ ...parts, ...rarer })) say(`${name.padEnd(14)}${size} bytes gzip`);
  const kilobytes = (...sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return [
    atMost(
      "renderer for the common questions",
      kilobytes(parts.script, parts.style),
      "KB gzip",
      15,
      "SurveyJS core and UI 397 KB; the renderer of Formbricks 5 273 KB",
    ),
    atMost(
      "whole page, in three languages",
      kilobytes(parts.script, page),
      "KB gzip",
      25,
      "a link survey of Formbricks 5, 940 KB",
    ),
    atMost("the same with rarer questions", kilobytes(parts.script, page, ...Object.values(rarer)), "KB gzip", 25),
  ];
}
