import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { KeptListing } from "../src/api/audits.ts";
import type { Upload } from "../src/api/import.ts";
import { type Asked, paths } from "../src/api/paths.ts";
import type { MadeSurveyLink } from "../src/api/survey.ts";
import { anExperienceBody } from "./experiences.ts";
import type { Answer } from "./polku.ts";
import { aResponse } from "./responses.ts";
import { ourId, type Pair, someAtOnce, type Twin, twinWorkspaces, whereUnlike } from "./twins.ts";
import { until } from "./until.ts";
import { doors, type Made, type Reading } from "./withheld-doors.ts";
import {
  allTurned,
  asItIs,
  oddExperiences,
  oddJourney,
  oddOutcomes,
  oddSurvey,
  oddValues,
  type Spelling,
  turned,
} from "./words-of-every-object.ts";

const { tell, both, followed } = await twinWorkspaces();
const spellings = [asItIs, turned] as const;
const each = <Thing>(of: (spell: Spelling) => Thing): Pair<Thing> => [of(asItIs), of(turned)];
const key = (spell: Spelling) => spell("constructor");

const send = (method: string, path: (key: string) => string, body: (spell: Spelling) => unknown) =>
  tell(
    method,
    each((spell) => path(key(spell))),
    each((spell) => ({ body: body(spell) })),
  );

async function answerSurvey(): Promise<void> {
  await send("PUT", paths.survey, oddSurvey);
  await send("POST", paths.publishSurvey, () => ({}));
  const links = await send("POST", paths.surveyLinks, (spell) => ({ context: { [key(spell)]: key(spell) } }));
  const bodies = each((spell) => {
    const odd = key(spell);
    const answers = { [odd]: 1, own: 4, which: odd, all: { [odd]: 2 }, image: { [odd]: 3 }, felt: { [odd]: 2 } };
    return [answers, { [odd]: 2 }].map((answers, at) =>
      aResponse({ id: ourId(20_000 + at), language: "en", ended: true, answers }),
    );
  });
  for (const at of [0, 1])
    await tell("POST", paths.responses, [
      { body: bodies[0][at], headers: credential(links[0]) },
      { body: bodies[1][at], headers: credential(links[1]) },
    ]);
}

const credential = (made: Answer) => ({
  authorization: `Bearer ${made.json<MadeSurveyLink>().link.split("/").at(-1)}`,
});

/** A file whose columns, attribute and outcome are called so. */
async function importFile(): Promise<Pair<Pick<Made, "import" | "upload">>> {
  const headers = { "content-type": "application/octet-stream" };
  const files = await tell(
    "POST",
    paths.bring("file.csv"),
    each((spell) => {
      const [odd, other] = [key(spell), spell("toString")];
      const rows = oddValues(spell).map((value, at) => `2026-05-1${at},file ${at},4,${value},${at % 2}\n`);
      return { body: `day,who,bill,${odd},${other}\n${rows.join("")}`, headers };
    }),
  );
  const uploads = [files[0].json<Upload>().id, files[1].json<Upload>().id] as const;
  const found: Pick<Made, "import" | "upload">[] = [];
  await tell(
    "POST",
    [paths.uploadImport(uploads[0]), paths.uploadImport(uploads[1])],
    each((spell) => {
      const odd = key(spell);
      const about = { ...{ polku: "mapping/1", journey: odd, at: "day", customer: "who" }, attributes: { [odd]: odd } };
      const outcomes = { [odd]: { column: spell("toString"), yes: [1], no: [0], good: false } };
      const mapping = { ...about, touchpoints: { bill: { satisfaction: "bill" } }, channel: odd, outcomes };
      return { body: { mapping, journey: odd } };
    }),
    async ({ key: program }: Twin, answer) => {
      const upload = answer.json<Upload>().id;
      const ended = async () => (await program.ask("GET", paths.upload(upload))).json<Upload>().import;
      const run = await until(ended, (one) => one?.state !== "running" && one?.state !== "waiting");
      assert(run?.state === "finished", JSON.stringify(run));
      found.push({ upload, import: run.result.number });
    },
  );
  return found as unknown as Pair<Pick<Made, "import" | "upload">>;
}

const made: Made[] = [];
before(async () => {
  await send("PUT", paths.journey, oddJourney);
  await send("POST", () => paths.experiences, oddExperiences);
  await send("POST", () => paths.outcomes, oddOutcomes);
  await answerSurvey();
  const imports = await importFile();
  await followed();
  const audits = await send(
    "POST",
    (journey) => paths.keepAudit(journey, {}),
    () => ({ name: "Kept" }),
  );
  await send("PUT", paths.location, () => ({ name: { en: "Named" }, parent: null, timeZone: null }));
  for (const at of [0, 1] as const) {
    const odd = key(spellings[at]);
    const about = { survey: odd, journeys: [odd], experiences: [0, 1, 2, 179].map(ourId) };
    made.push({ ...about, audit: audits[at].json<KeptListing>().id, ...imports[at] });
  }
});

/** What doors say at these addresses, where they say unlike things but for the spelling; that of the other spelling has to be told. */
async function unlikeAt(those: readonly Pair<string>[], status?: number): Promise<string> {
  const found = await someAtOnce(those, async ([path, others]) => {
    const [one, other] = await Promise.all([both[0].key.ask("GET", path), both[1].key.ask("GET", others)]);
    if (one.status !== other.status || (status !== undefined && status !== other.status))
      return [`${path} ${one.status} | ${other.status} ${one.text} | ${other.text}`];
    return whereUnlike({ ...one, text: allTurned(one.text) }, other).map((place) => `${path} ${place}`);
  });
  return found.flat().join("\n");
}

const slices = (spell: Spelling): Asked[] =>
  oddValues(spell).flatMap((value) => [
    { channels: [value] },
    { locations: [value] },
    { attributes: { group: [value] } },
    { attributes: { [key(spell)]: [value] } },
  ]);

describe("Words that are names of what every object has: constructor, toString, hasOwnProperty, __proto__", () => {
  it("are told by every door as other words are", async () => {
    const asked = (Object.keys(doors) as Reading[]).flatMap((name): Pair<string>[] => {
      const of = doors[name];
      if (typeof of === "string") return [];
      const others = of(made[1]!);
      return of(made[0]!).map((path, at) => [path, others[at]!]);
    });
    assert.equal(await unlikeAt(asked), "");
  });

  it("are channels, places and groups whose pages, audits and tables are drawn", async () => {
    const pages = each((spell) =>
      [{}, ...slices(spell), { measure: `${key(spell)}.mean` }].flatMap((slice) => [
        paths.overview(key(spell), slice),
        paths.touchpoint(key(spell), key(spell), slice),
        ...("measure" in slice
          ? []
          : [
              paths.stream({ journey: key(spell), ...slice }),
              paths.audit(key(spell), slice),
              paths.priorities(key(spell), slice),
              paths.report(key(spell), "fi", slice),
              paths.auditTable(key(spell), "en", slice),
            ]),
      ]),
    );
    assert.equal(
      await unlikeAt(
        pages[0].map((path, at) => [path, pages[1][at]!]),
        200,
      ),
      "",
    );
  });

  it("have no name where nobody named them, and are counted", async () => {
    const page = await both[0].key.ask("GET", paths.touchpoint("constructor", "constructor", {}));
    const { groups } = page.json<{ groups: { channels: readonly { value: string; name: unknown }[] } }>();
    for (const value of oddValues(asItIs))
      assert.equal(groups.channels.find((one) => one.value === value)?.name, null, value);
  });

  it("are no parameters and no measures of an address", async () => {
    for (const query of [
      ...["measure=constructor", "__proto__=a", "__proto__=a&__proto__=b", "constructor=a"],
      ...["attribute.__proto__=a", "attribute.hasOwnProperty=a"],
    ]) {
      const answer = await both[0].key.ask("GET", `/api/v1/journeys/constructor/overview?${query}`);
      assert.match(`${answer.status} ${answer.text}`, /^4\d\d .*(unknown|invalid)-(parameter|attribute)/, query);
    }
  });

  it("are refused in words where they are no answers", async () => {
    for (const body of [
      anExperienceBody({ journey: "constructor", touchpoint: "bill", answers: JSON.parse('{"__proto__": 1}') }),
      anExperienceBody({ journey: "constructor", touchpoint: "bill", answers: { hasOwnProperty: 1 } }),
      anExperienceBody({ journey: "constructor", touchpoint: "toString" }),
      anExperienceBody({ journey: "toString" }),
    ]) {
      const answer = await both[0].key.ask("POST", paths.experiences, { body: [body] });
      assert(answer.text.includes("expected") || answer.text.includes("unknown"), answer.text);
      assert(answer.status < 500, answer.text);
    }
  });
});
