import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { receipt } from "../../api/experience.ts";
import type { Operation } from "../../api/operation.ts";
import { operations } from "../../api/operations.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import { sentences } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { mistakeInWords, mistakesIn } from "../../texts/mistake-words.ts";

const polku = await polkuForTests();
const [fi, sv] = await Promise.all([mistakesIn.fi(), mistakesIn.sv()]);

function hasWords(problem: Problem, about: string): void {
  assert.equal(mistakeInWords(sentences, problem), problem.message, `${about}: ${JSON.stringify(problem)}`);
  for (const mistakes of [fi, sv]) {
    const said = mistakeInWords(mistakes, problem);
    assert.ok(said !== null, `${about}: ${JSON.stringify(problem)}`);
    assert.doesNotMatch(said, /(?<!\p{L})(expected(?!, experienced)|got|unknown|such as|must|key of)(?!\p{L})/u, about);
  }
}

/** Each door that is looked through at something, with a journey and a touchpoint that are there, and ids of nothing. */
const addresses = Object.values<Operation>(operations)
  .filter(({ method, needs, goesOn }) => method === "GET" && needs === "read" && goesOn !== true)
  .map((operation) => ({
    operation,
    path: operation.path
      .replace("{journey}", "lunch")
      .replace("{touchpoint}", "bill")
      .replaceAll(/\{\w+\}/g, someId()),
  }));
const strange = ["2026-13-01", "", "no such", "-1", "\u0000", "shoe.size", "ö".repeat(300)];

describe("an address that cannot be read", () => {
  it("is refused in every language, whatever is strange in it", async () => {
    assert.equal((await keepJourney()).status, 200);
    const met = new Set<string>();
    for (const { operation, path } of addresses)
      for (const name of [...Object.keys(operation.query?.shape ?? {}), "attribute.shoe", "page"])
        for (const value of strange) {
          const answer = await polku.askWithKey("GET", `${path}?${name}=${encodeURIComponent(value)}`);
          if (answer.status < 400) continue;
          const { code, problems } = documented(problemDetails, answer);
          met.add(code);
          // Of what is not there the app says that alone.
          if (!code.startsWith("no-such-"))
            for (const problem of problems) hasWords(problem, `${path} ${name}=${value}`);
        }
    for (const code of ["invalid-parameter", "unknown-parameter", "unknown-attribute", "unknown-measure"])
      assert(met.has(code), code);
  });

  it("is refused in every language where it asks for what does not go together", async () => {
    const asked = [
      `${paths.overview("lunch")}?from=2026-03-01&until=2026-02-01`,
      `${paths.overview("dinner")}`,
      `${paths.touchpoint("lunch", "sauna")}`,
      `${paths.journey("lunch")}?version=9`,
      `${paths.comparison("lunch")}`,
      `${paths.stream({})}?attribute.group=regular`,
    ];
    for (const path of asked) {
      const answer = await polku.askWithKey("GET", path);
      assert(answer.status >= 400, path);
      for (const problem of documented(problemDetails, answer).problems) hasWords(problem, path);
    }
    const answer = await polku.askWithKey("GET", asked[0]!);
    const [problem] = documented(problemDetails, answer).problems;
    assert.equal(
      mistakeInWords(fi, problem!),
      "päivän from pitäisi olla ennen päivää until (ensimmäistä, joka ei ole mukana), mutta ne ovat 2026-03-01 ja 2026-02-01",
    );
  });
});

describe("an address that nobody can decode", () => {
  it("is refused in every language, wherever the sign stands that stands for nothing", async () => {
    for (const path of ["/%", "/api/v1/journeys/%E0%A4%A", "/r/%ff", "/assets/%zz.js", "/in/%/api/v1/journeys"]) {
      const answer = await polku.askWithKey("GET", path);
      assert.equal(answer.headers["content-type"], "application/problem+json", path);
      assert.equal(answer.headers["x-content-type-options"], "nosniff", path);
      const { status, code, problems } = documented(problemDetails, answer);
      assert.deepEqual([status, code, problems.length], [400, "unreadable-address", 1], path);
      hasWords(problems[0]!, path);
    }
  });
});

describe("an experience that cannot be taken", () => {
  it("is refused in every language, whatever is wrong in it", async () => {
    const plain = anExperienceBody({ id: someId(), touchpoint: "bill" });
    const others = ["whole", "weight", "scales", "askedWhen", "survey", "version", "shoe"];
    const wrong = [
      [],
      ...[...Object.keys(plain), ...others].flatMap((field) =>
        [null, "", "Ö !", -7, true, [], { x: 1 }, "9".repeat(20_000)].map((value) => ({ ...plain, [field]: value })),
      ),
      ...Object.keys(plain).map((field) => ({ ...plain, [field]: undefined })),
      { ...plain, whole: true },
      { ...plain, at: "2999-01-01" },
      { ...plain, at: "1800-01-01" },
      { ...plain, at: "2026-03", precision: "day" },
      { ...plain, answers: { satisfaction: 9, resolved: "maybe", comment: 3, emotions: 3, shoe: 1 } },
      { ...plain, answers: { expectation: { expected: 9, experienced: 1 } } },
      { ...plain, answers: { satisfaction: 4 }, scales: { effort: [1, 7], satisfaction: [7, 1] } },
      { ...plain, answers: { recommend: 4 }, scales: { recommend: [1, 5] } },
      { ...plain, attributes: { "": "x", group: "x".repeat(300) } },
    ];
    let met = 0;
    for (const body of wrong) {
      const answer = await polku.askWithKey("POST", paths.experiences, { body: [body] });
      const refused = answer.status === 202 ? documented(receipt, answer).rejected : [];
      for (const problem of refused.flatMap((one) => one.problem.problems)) {
        hasWords(problem, JSON.stringify(body).slice(0, 200));
        met += 1;
      }
    }
    assert(met > 100, String(met));
  });
});

const keepJourney = () =>
  polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
