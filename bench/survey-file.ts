import { once } from "node:events";
import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normalQuantile } from "../src/core/measures/numbers/normal.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";

/**
 * A survey as one row a respondent: fifteen touchpoints and two answers about the whole, with its journey and two mappings:
 * of the answers alone, and with the place and whether the respondent left, as a company would know it.
 */
export interface SurveyFile {
  readonly data: string;
  readonly mapping: string;
  readonly mappingWithOutcome: string;
  /** Answers that were given in it: experiences that it makes. */
  readonly experiences: number;
}

const touchpoints = Array.from({ length: 15 }, (_, index) => `t${index + 1}`);
/** One answer in five is missing: blank, or 6, does not apply. */
const missing = { blank: 0.12, notApplicable: 0.08 };

/** Writes a survey of so many rows into a folder; the same size gives the same file. */
export async function writeSurvey(folder: string, rows: number): Promise<SurveyFile> {
  const [data, mapping] = [join(folder, "survey.csv"), join(folder, "survey.mapping.yaml")];
  writeFileSync(join(folder, "survey.journey.yaml"), journeyText);
  const mappingWithOutcome = join(folder, "survey-with-outcome.mapping.yaml");
  writeFileSync(mapping, mappingText);
  writeFileSync(mappingWithOutcome, `${mappingText}${outcomeText}`);
  const [random, later] = [randomFrom(1), randomFrom(2)];
  const cuts = [0.1, 0.2, 0.4, 0.75].map(normalQuantile);
  const file = createWriteStream(data);
  file.write(`id,day,group,${touchpoints.join(",")},overall,recommend,place,left\n`);
  let experiences = 0;
  let text = "";
  for (let row = 1; row <= rows; row++) {
    const mood = random.normal();
    let sum = 0;
    const cells = touchpoints.map((_, index) => {
      const felt = 0.6 * mood + 0.8 * random.normal() + (index - 7) / 15;
      const value = 1 + cuts.filter((cut) => felt > cut).length;
      sum += value;
      const at = random.uniform();
      if (at < missing.blank) return "";
      if (at < missing.blank + missing.notApplicable) return "6";
      experiences++;
      return value;
    });
    experiences++;
    const overall = Math.max(1, Math.min(5, Math.round(sum / 15 + random.normal() * 0.5)));
    const recommend = Math.max(0, Math.min(10, Math.round(2 * overall + random.normal())));
    const left = later.uniform() < 0.35 - 0.06 * overall ? 1 : 0;
    text += `${row},2026-${String(1 + (row % 9)).padStart(2, "0")}-${String(1 + (row % 28)).padStart(2, "0")},g${row % 4},${cells.join(",")},${overall},${recommend},p${row % 7},${left}\n`;
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, "drain");
      text = "";
    }
  }
  file.end(text);
  await once(file, "finish");
  return { data, mapping, mappingWithOutcome, experiences };
}

const journeyText = `polku: journey/1
key: survey
name: { en: A survey }
stages:
  - key: all
    phase: during
    name: { en: All of it }
    touchpoints:
${touchpoints.map((key) => `      - { key: ${key}, name: { en: Touchpoint ${key.slice(1)} } }`).join("\n")}
attributes:
  group: { name: { en: Group } }
`;

const mappingText = `polku: mapping/1
journey: survey.journey.yaml
id: id
customer: id
at: { column: day, format: yyyy-MM-dd }
touchpoints:
${touchpoints.map((key) => `  ${key}: { satisfaction: { column: ${key}, scale: [1, 5], notApplicable: [6] } }`).join("\n")}
whole:
  satisfaction: { column: overall, scale: [1, 5] }
  recommend: { column: recommend, scale: [0, 10] }
attributes: { group: group }
`;

const outcomeText = `location: place
outcomes:
  churned: { column: left, yes: [1], no: [0] }
outcome: churned
`;
