import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourneyWith } from "../../../test/journeys.ts";
import { someId } from "../../../test/polku.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { linkSecret, respondentsIn } from "../../../test/respondents.ts";
import { aResponse, aSurveyFile } from "../../../test/responses.ts";
import { flagsOf } from "../../core/device/presses.ts";
import { usualSettings } from "../../core/device/settings.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import { toldId } from "../../core/survey/told-id.ts";
import { allLeftOut, countAfterAll } from "../../store/records/reading/left-out.ts";
import { makeDevice } from "../../store/records/surveys/devices.ts";
import { hashOfText } from "../hash-of-text.ts";
import { takeResponses } from "./take-responses.ts";

const records = await recordsForTests();
const respondents = await respondentsIn(records, aJourneyWith("bill"));
const { workspace } = respondents;
const survey = readSurvey(aSurveyFile());
assert(survey.ok);
const version = await respondents.publish(survey.value);
const noon = Date.parse("2026-11-28T12:00:00Z");
const settings = { ...usualSettings, open: { saturday: { from: "13:58", until: "14:30" } } };

/** A press, so many seconds after noon. */
interface Pressed {
  readonly second: number;
  readonly face: number;
}

describe("presses of a kiosk", () => {
  it("are left out for the same reasons in whatever batches, order and repetitions they come (law)", async () => {
    const press = fc.record({ second: fc.integer({ min: -200, max: 200 }), face: fc.integer({ min: 1, max: 4 }) });
    const any = fc.array(press, { minLength: 1, maxLength: 16 }).chain((presses) =>
      fc.record({
        presses: fc.constant(presses),
        batches: fc.array(fc.array(fc.nat(presses.length - 1), { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(any, async ({ presses, batches }) => {
        const { device } = await makeDevice(
          records,
          workspace,
          { name: "Door", survey: "visit", location: null, settings, leaveCode: null },
          null,
          linkSecret,
        );
        const ids = presses.map(() => someId());
        const sent = new Date(noon + 3_600_000);
        const send = (batch: readonly number[], minute: number) => {
          // A kiosk that was without a network comes back later each time: what counts is when it was pressed.
          respondents.clock = new Date(noon + minute * 60_000);
          const bodies = batch.map((at) => {
            const { second, face } = presses[at] as Pressed;
            const age = respondents.clock.getTime() - (noon + second * 1000);
            const opened = { at: new Date(sent.getTime() - age).toISOString(), sent: sent.toISOString() };
            return aResponse({ id: ids[at]!, version, ...opened, answers: { smiley: face }, ended: true });
          });
          return takeResponses(linkSecret(device.link), bodies, respondents);
        };
        const all = presses.map((_, at) => at);
        for (const [turn, batch] of [...batches, all].entries())
          assert((await send([...new Set(batch)], 10 + turn)).ok);
        const kept = await records.inWorkspace(workspace, (sql) =>
          sql.query<{ id: string; flag: string | null; told: string | null; counted: boolean }>(
            `SELECT responses.id, responses.flag, last.content->>'flag' AS told, left_out.reason IS NULL AS counted
             FROM polku.responses CROSS JOIN LATERAL (
               SELECT content FROM polku.log WHERE log.id = experiences[1] ORDER BY turn DESC LIMIT 1) AS last
             LEFT JOIN polku.left_out ON left_out.experience = experiences[1] AND left_out.reason = responses.flag
             WHERE device = $1`,
            [device.id],
          ),
        );
        const expected = flagsOf(
          presses.map(({ second, face }) => ({ at: second * 1000, face: String(face) })),
          // 13:58 to 14:30 in Helsinki.
          (at) => at >= -120_000,
        );
        assert.equal(kept.length, presses.length);
        for (const { id, flag, told, counted } of kept)
          assert.deepEqual(
            [flag, told, counted],
            Array(2)
              .fill(expected[ids.indexOf(id)])
              .concat(flag === null),
          );
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  it("of so long ago that nobody knows when are left out as such, until somebody counts them; they make no burst of others", async () => {
    const { device } = await makeDevice(
      records,
      workspace,
      { name: "Museum", survey: "visit", location: null, settings: usualSettings, leaveCode: null },
      null,
      linkSecret,
    );
    const now = new Date("2026-11-28T12:10:00Z");
    respondents.clock = now;
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    const pressed = (days: number, revision = 1) =>
      aResponse({ revision, version, at: daysAgo(days), sent: now.toISOString(), answers: { smiley: 4 }, ended: true });
    const [late, ...others] = [pressed(500), pressed(500), pressed(401), pressed(399), pressed(0), pressed(0)];
    const send = (...bodies: readonly ReturnType<typeof aResponse>[]) =>
      takeResponses(linkSecret(device.link), bodies, respondents);
    assert((await send(late!, ...others)).ok);
    // What is sent on stays what it is.
    assert((await send({ ...late!, revision: 2, answers: { smiley: 1 } })).ok);
    const standing = () =>
      records.inWorkspace(workspace, (sql) =>
        sql.query<{ flag: string | null; told: string | null; days: number }>(
          `SELECT responses.flag, last.content->>'flag' AS told, extract(day FROM $2::timestamptz - opened)::int AS days
           FROM polku.responses CROSS JOIN LATERAL (
             SELECT content FROM polku.log WHERE log.id = experiences[1] ORDER BY turn DESC LIMIT 1) AS last
           WHERE device = $1 ORDER BY responses.flag, days, responses.id`,
          [device.id, now],
        ),
      );
    const undated = { flag: "undated", told: "undated", days: 0 };
    const counted = (days: number) => ({ flag: null, told: null, days });
    assert.deepEqual(await standing(), [undated, undated, undated, counted(0), counted(0), counted(399)]);
    const here = async () =>
      (await allLeftOut(records, workspace, [])).filter(({ reason }) => reason === "undated").map(({ n }) => n);
    assert.deepEqual(await here(), [3]);

    const experience = toldId(hashOfText, late!.id, "bill");
    assert.equal((await countAfterAll(records, workspace, experience))?.response, late!.id);
    assert.deepEqual(await here(), [2]);
    assert.deepEqual(await standing(), [undated, undated, counted(0), counted(0), counted(0), counted(399)]);
    assert((await send({ ...late!, revision: 3, answers: { smiley: 2 } })).ok);
    assert.deepEqual(await here(), [2]);

    // Who knows the id of another's response leaves nothing out of it.
    const { secret } = await respondents.link("visit");
    const { id } = others.at(-1)!;
    const stranger = { ...pressed(500, 2), id };
    const refused = await takeResponses(secret, [stranger], respondents);
    assert(refused.ok);
    assert.deepEqual(
      refused.value.rejected.map(({ problems: [{ code }] }) => code),
      ["by-another-link"],
    );
    assert.deepEqual(await here(), [2]);
  });
});
