import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { SignJWT } from "jose";
import type { KeptListing } from "../src/api/audits.ts";
import type { Upload } from "../src/api/import.ts";
import { operations } from "../src/api/operations.ts";
import type { Asked } from "../src/api/paths.ts";
import { paths } from "../src/api/paths.ts";
import type { MadeSurveyLink } from "../src/api/survey.ts";
import { rightsOf } from "../src/core/people/rights.ts";
import { bodiesOf, crew, numbers, some, touchpoints, twinJourney } from "./colleagues-told.ts";
import type { Answer } from "./polku.ts";
import { randomScenarios } from "./random-colleagues.ts";
import { aResponse, aSurveyFile } from "./responses.ts";
import { ourId, type Pair, someAtOnce, type Twin, twinWorkspaces, whereUnlike } from "./twins.ts";
import { until } from "./until.ts";
import { doors, type Made, type Reading } from "./withheld-doors.ts";
import { type Either, type Scenario, scenarios } from "./withheld-scenarios.ts";

const all: readonly Scenario[] = [...scenarios, ...randomScenarios(6, 20_261_129)];
const { tell, both, followed, asGuests, admit } = await twinWorkspaces();
const key = (at: number) => `j${String(at).padStart(2, "0")}`;
const employees = (slice: Asked = {}): Asked => ({ perspective: "employee", ...slice });

/** What a scenario is looked at through: the whole, and its parts. */
function addresses(journey: string, { through = [{ channels: ["kiosk"] }], at = "dessert" }: Scenario): string[] {
  const whole = employees();
  const pages = touchpoints.map((touchpoint) => paths.touchpoint(journey, touchpoint, whole));
  return [
    ...[paths.slices(journey), paths.overview(journey, whole), ...pages, paths.audit(journey, whole)],
    paths.report(journey, "en", whole),
    ...through
      .map(employees)
      .flatMap((slice) => [
        ...[paths.overview(journey, slice), paths.touchpoint(journey, at, slice)],
        ...(slice.measure === undefined ? [paths.audit(journey, slice)] : []),
      ]),
  ];
}

const each = <Thing>(of: (either: Either) => Thing): Pair<Thing> => [of((one) => one), of((_, other) => other)];
const inBoth = <Thing>(of: (either: Either) => Thing): Pair<{ body: Thing }> =>
  each((either) => ({ body: of(either) }));

async function live(scenario: Scenario, at: number): Promise<void> {
  const journey = key(at);
  await tell(
    "PUT",
    paths.journey(journey),
    inBoth(() => twinJourney(journey)),
  );
  await tell(
    "POST",
    paths.experiences,
    inBoth((either) => bodiesOf(journey, scenario.told(either), 10_000 * at)),
  );
  const { happened } = scenario;
  if (happened === undefined) return;
  const bodies = (either: Either) =>
    happened(either).map(({ who, ...about }, place) => ({
      ...{ id: ourId(10_000 * at + 9000 + place), journey, customer: `${journey} employee ${who}`, ...about },
      at: "2026-03-05T12:00:00+02:00",
    }));
  await tell("POST", paths.outcomes, inBoth(bodies));
}

/** Seven colleagues answer a survey, three of them by a link that is signed, with a question that depends on answers and a quota that speaks of them; they agree. */
async function answerSurvey(): Promise<string> {
  const questions = [
    { ask: "smiley", key: "smiley", text: { en: "How was it?" } },
    { ask: "effort", key: "ease", text: { en: "How easy was it?" }, when: "smiley = 1" },
    { ask: "comment", key: "comment", text: { en: "Tell us more" } },
  ];
  const open = { quotas: [{ when: "smiley = 1", most: 20 }] };
  const file = aSurveyFile({ key: "staff", journey: "staff", about: "bill", perspective: "employee", questions, open });
  await tell(
    "PUT",
    paths.journey("staff"),
    inBoth(() => twinJourney("staff")),
  );
  await tell(
    "PUT",
    paths.survey("staff"),
    inBoth(() => file),
  );
  await tell("POST", paths.publishSurvey("staff"), [{}, {}]);
  const links = await tell(
    "POST",
    paths.surveyLinks("staff"),
    inBoth(() => ({ perspective: "employee" })),
  );
  const signed = await tell(
    "POST",
    paths.surveyLinks("staff"),
    inBoth(() => ({ signed: true })),
  );
  const headers = async (made: Answer, nth: number) => {
    const { link, signingSecret } = made.json<MadeSurveyLink>();
    const token = new SignJWT({ sub: `cook ${nth}`, perspective: "employee" }).setProtectedHeader({ alg: "HS256" });
    const secret = link.split("/").at(-1);
    const by = signingSecret === null ? secret : `${secret}.${await token.sign(Buffer.from(signingSecret))}`;
    return { authorization: `Bearer ${by}` };
  };
  for (const nth of numbers(7)) {
    const sent = inBoth((either) =>
      aResponse({
        ...{ id: ourId(5_000_000 + nth), language: "en", ended: true },
        answers: { smiley: either(1, 2), comment: either("Slow", "Fine") },
      }),
    );
    const [one, other] = nth < 4 ? links : signed;
    await tell("POST", paths.responses, [
      { ...sent[0], headers: await headers(one, nth) },
      { ...sent[1], headers: await headers(other, nth) },
    ]);
  }
  return "staff";
}

/** A file of eight colleagues comes in, who agree; another is undone. */
async function importFiles(): Promise<Pair<Pick<Made, "import" | "upload">>> {
  await tell(
    "PUT",
    paths.journey("files"),
    inBoth(() => twinJourney("files")),
  );
  const mapping = {
    ...{ polku: "mapping/1", journey: "files", at: "day", customer: "who", perspective: "employee" },
    touchpoints: { bill: { satisfaction: "bill" } },
  };
  const taken = async (name: string) => {
    const file = (either: Either) =>
      `day,who,bill\n${numbers(8)
        .map((nth) => `2026-05-1${nth},${name} ${nth},${either(4, 5)}\n`)
        .join("")}`;
    const headers = { "content-type": "application/octet-stream" };
    const files = await tell(
      "POST",
      paths.bring(name),
      each((either) => ({ body: file(either), headers })),
    );
    const ids = [files[0].json<Upload>().id, files[1].json<Upload>().id] as const;
    const found: Pick<Made, "import" | "upload">[] = [];
    const finished = async ({ key: program }: Twin, answer: Answer) => {
      const upload = answer.json<Upload>().id;
      const ended = async () => (await program.ask("GET", paths.upload(upload))).json<Upload>().import;
      const run = await until(ended, (one) => one?.state !== "running" && one?.state !== "waiting");
      assert(run?.state === "finished", JSON.stringify(run));
      found.push({ upload, import: run.result.number });
    };
    const begun = inBoth(() => ({ mapping, journey: "files" }));
    await tell("POST", [paths.uploadImport(ids[0]), paths.uploadImport(ids[1])], begun, finished);
    return found as unknown as Pair<Pick<Made, "import" | "upload">>;
  };
  const kept = await taken("crew.csv");
  const undone = await taken("wrong.csv");
  for (const [at, { key: program }] of both.entries())
    assert.equal((await program.ask("DELETE", paths.import(undone[at]!.import))).status, 200);
  return kept;
}

/** An audit is kept; then what one of three had said is corrected, and what another had said withdrawn. */
async function keepAndCorrect(): Promise<Pair<string>> {
  const kept = await tell(
    "POST",
    paths.keepAudit(key(0), employees()),
    inBoth(() => ({ name: "Before" })),
  );
  const told = all[0]!.told;
  const of = (either: Either) => bodiesOf(key(0), told(either), 0);
  const corrected = (either: Either) => ({
    ...of(either).at(-1),
    revision: 2,
    answers: { satisfaction: either(2, 4) },
  });
  await tell("POST", paths.experiences, inBoth(corrected));
  const withdrawn = String(of((one) => one).at(-2)!.id);
  await tell("DELETE", paths.experience(withdrawn), [{}, {}]);
  await followed();
  return [kept[0].json<KeptListing>().id, kept[1].json<KeptListing>().id];
}

const made: Made[] = [];
before(async () => {
  for (const [at, scenario] of all.entries()) await live(scenario, at);
  const survey = await answerSurvey();
  const imports = await importFiles();
  await followed();
  const audits = await keepAndCorrect();
  const few = all[0]!.told((one) => one).length;
  const experiences = [0, few - 1, few - 2, 10_000].map(ourId);
  // The others are looked at by the lead, and no figure depends on who looks.
  const journeys = [key(0), "staff", "files"];
  for (const at of [0, 1] as const)
    made.push({ ...{ survey, experiences, journeys, audit: audits[at] }, ...imports[at] });
});

type Ask = (twin: Twin, path: string) => Promise<Answer>;

/** Where the twins tell unlike things. */
const leaksAt = async (those: readonly Pair<string>[], ask: Ask): Promise<string[]> =>
  (
    await someAtOnce(those, async ([path, others]) => {
      const [one, other] = await Promise.all([ask(both[0], path), ask(both[1], others)]);
      return leaksIn(path, one, other);
    })
  ).flat();

const leaksIn = (path: string, one: Answer, other: Answer): string[] =>
  one.status === other.status
    ? whereUnlike(one, other).map((leak) => `${path} ${leak}`)
    : [`${path} ${one.status} | ${other.status}`];

/** The addresses of a door in each twin. */
function addressesOf(name: Reading): Pair<string>[] {
  const of = doors[name];
  if (typeof of === "string") return [];
  const others = of(made[1]!);
  return of(made[0]!).map((path, at) => [path, others[at]!]);
}

const readings = Object.keys(doors) as Reading[];
const mayPass = (needs: string, holder: "admin" | "lead" | "viewer" | "guest") =>
  needs === "anybody" || (rightsOf[holder] as readonly string[]).includes(needs);

describe("What colleagues said whose answers are withheld", () => {
  it("is told to guests by no door, who look before anybody has an account", async () => {
    const those = readings.filter((name) => mayPass(operations[name].needs, "guest")).flatMap(addressesOf);
    const [one, other] = await asGuests([those.map(([path]) => path), those.map(([, path]) => path)]);
    await admit();
    const leaks = those.flatMap(([path], at) => leaksIn(path, one[at]!, other[at]!));
    assert.equal(leaks.join("\n"), "");
  });

  for (const [at, scenario] of all.entries())
    it(`is not told: ${scenario.says}`, async () => {
      const those = addresses(key(at), scenario).map((path): Pair<string> => [path, path]);
      const leaks = await leaksAt(those, async ({ people }, path) => {
        const answer = await people().lead.ask("GET", path);
        assert.equal(answer.status, 200, path + answer.text);
        return answer;
      });
      assert.equal(leaks.join("\n"), "");
    });

  for (const role of ["viewer", "lead", "admin"] as const)
    it(`is told to the ${role} by no door`, async () => {
      // Who is admin may ask what a lead may, and is asked what only an admin may.
      const asked = readings.filter((name) => {
        const { needs } = operations[name];
        return mayPass(needs, role) && (role !== "admin" || !mayPass(needs, "lead"));
      });
      const leaks = await leaksAt(asked.flatMap(addressesOf), ({ people }, path) => people()[role].ask("GET", path));
      assert.equal(leaks.join("\n"), "");
    });

  it("is looked for where something would be seen: what is told differs", async () => {
    const journey = "told";
    const answered = (either: Either) =>
      bodiesOf(
        journey,
        [...crew(12), ...some(5, "dessert", (nth) => ({ satisfaction: either(1 + nth, 5) }))],
        6_000_000,
      );
    await tell(
      "PUT",
      paths.journey(journey),
      inBoth(() => twinJourney(journey)),
    );
    await tell("POST", paths.experiences, inBoth(answered));
    await followed();
    const those = [paths.overview(journey, employees()), paths.report(journey, "en", employees())];
    const leaks = await leaksAt(
      those.map((path) => [path, path]),
      ({ key }, path) => key.ask("GET", path),
    );
    assert(leaks.length > 3, leaks.join("\n"));
  });
});
