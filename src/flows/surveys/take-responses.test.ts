import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anyAnswersTo, anySurvey } from "../../../test/any-survey.ts";
import { aJourney } from "../../../test/journeys.ts";
import { someId } from "../../../test/polku.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { respondentsIn } from "../../../test/respondents.ts";
import { aResponse } from "../../../test/responses.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { takeResponses } from "./take-responses.ts";

const records = await recordsForTests();
const respondents = await respondentsIn(records, aJourney({ image: { innovative: { en: "Innovative" } } }));
const { workspace } = respondents;

/** All that stands in the records of one response, but who and when it was. */
const standing = (id: string) =>
  records.inWorkspace(workspace, async (sql) => {
    // What a response tells begins as it does; also what it should not have told is found so.
    const told = await sql.query(
      `SELECT touchpoint, content->'answers' AS answers, content->'scales' AS scales, content->'language' AS language, comment
       FROM (SELECT DISTINCT ON (id) * FROM polku.log WHERE left(id::text, 13) = left($1, 13) ORDER BY id, turn DESC) AS last
       WHERE entry IN ('lived', 'corrected') ORDER BY touchpoint`,
      [id],
    );
    const said = await sql.query(
      "SELECT revision, language, reached, given, begun IS NOT NULL AS begun, ended IS NOT NULL AS ended FROM polku.responses WHERE id = $1",
      [id],
    );
    const contact = await sql.query("SELECT name, email, phone FROM polku.contacts WHERE response = $1", [id]);
    return { told, said, contact };
  });

/** A picture is one response's own and is sent before: photos.test.ts. */
const inWords = ({ questions }: Survey) =>
  questions.map((one) => (one.ask === "photo" ? { ...one, ask: "comment" } : one)) as unknown as Survey["questions"];

describe("responses", () => {
  it("stand as the highest revision says, whatever the order, the batches and the repetitions (law)", async () => {
    const sendings = (survey: Survey) =>
      fc.array(fc.record({ answers: anyAnswersTo(survey), language: fc.constantFrom(...survey.languages) }), {
        minLength: 1,
        maxLength: 4,
      });
    const any = anySurvey
      .map((survey) => ({ ...survey, open: {}, questions: inWords(survey) }))
      .chain((survey) =>
        sendings(survey).chain((all) =>
          fc.record({
            survey: fc.constant(survey),
            all: fc.constant(all),
            batches: fc.array(fc.array(fc.nat(all.length - 1), { maxLength: 4 }), { maxLength: 4 }),
          }),
        ),
      );
    let n = 0;
    await fc.assert(
      fc.asyncProperty(any, async ({ survey, all, batches }) => {
        const key = `law-${++n}`;
        const version = await respondents.publish({ ...survey, key });
        const { secret } = await respondents.link(key);
        const id = someId();
        const revisions = all.map((one, at) => aResponse({ id, version, revision: at + 1, ...one }));
        let highest = 0;
        for (const batch of [...batches, [all.length - 1]]) {
          const taken = await takeResponses(
            secret,
            batch.map((at) => revisions[at]),
            respondents,
          );
          assert(taken.ok, JSON.stringify(taken));
          assert.deepEqual(taken.value.rejected, []);
          let accepted = 0;
          for (const at of batch)
            if (at + 1 > highest) {
              highest = at + 1;
              accepted++;
            }
          assert.deepEqual([taken.value.accepted, taken.value.duplicates], [accepted, batch.length - accepted]);
        }
        const alone = aResponse({ ...revisions.at(-1)!, id: someId() });
        assert((await takeResponses(secret, [alone], respondents)).ok);
        const [one, other] = [await standing(id), await standing(alone.id)];
        const begun = (said: typeof one) => ({
          ...said,
          said: said.said.map((row) => ({ ...(row as object), begun: 0 })),
        });
        assert.deepEqual(begun(one), begun(other));
      }),
      { seed: 11, numRuns: 60, endOnFailure: true },
    );
  });

  it("are taken once when they come many times at once", async () => {
    const survey = fc.sample(anySurvey, { seed: 3, numRuns: 1 })[0]!;
    const version = await respondents.publish({ ...survey, key: "at-once", open: {} });
    const { secret } = await respondents.link("at-once");
    const language = survey.languages[0];
    const many = Array.from({ length: 30 }, () => aResponse({ version, language }));
    const sent = [many, many.toReversed(), many.slice(10), many].map((batch) =>
      takeResponses(secret, batch, respondents),
    );
    const receipts = (await Promise.all(sent)).map((taken) => {
      assert(taken.ok);
      return taken.value;
    });
    assert.equal(
      receipts.reduce((sum, { accepted }) => sum + accepted, 0),
      30,
    );
    assert(receipts.every(({ rejected }) => rejected.length === 0));
  });
});
