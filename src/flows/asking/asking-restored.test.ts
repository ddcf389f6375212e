import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { askersIn } from "../../../test/asking.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { openRecords } from "../../store/records/open.ts";
import { isOptedOut, optOut } from "../../store/records/opt-outs.ts";
import { surveyStandings, surveyVersion } from "../../store/records/surveys.ts";
import { backUp, restore } from "../back-up.ts";
import { knowJourneys } from "../known-journeys.ts";
import { journeyHistories } from "../project.ts";
import { knowSurveys } from "../surveys/known-surveys.ts";
import { sendDue } from "./send-due.ts";
import { takeEvents } from "./take-events.ts";

const records = await recordsForTests();
const folder = mkdtempSync(join(tmpdir(), "polku-asking-"));
const empty = mkdtempSync(join(tmpdir(), "polku-restored-"));
after(() => {
  for (const each of [folder, empty]) rmSync(each, { recursive: true, force: true });
});

it("what is due goes out after a restore, and who wanted nothing more is still left in peace", async () => {
  const askers = await askersIn(records);
  const { workspace } = askers.effects;
  await askers.ask("visit", { triggers: [{ key: "after", event: "purchase", delay: "P1D" }] });
  const at = askers.respondents.clock.toISOString();
  await takeEvents([{ id: "e-1", type: "purchase", at, customer: "c-1", email: "anna@example.com" }], askers.effects);
  await optOut(records, workspace, "bo@example.com", "unsubscribed", askers.respondents.clock);
  const file = join(folder, "all.polku");
  await backUp(records, file, "everything", { now: () => new Date() });

  const opened = await openRecords({ dataFolder: empty, log: () => {} });
  assert(opened.ok);
  const other = opened.value;
  try {
    const restored = await restore(other, file);
    assert(restored.ok, JSON.stringify(restored));
    const effects = {
      ...askers.effects,
      records: other,
      journeys: await knowJourneys(() => journeyHistories(other, workspace)),
      surveys: knowSurveys(
        () => surveyStandings(other, workspace),
        (key, version) => surveyVersion(other, workspace, key, version),
      ),
    };
    askers.wait(24);
    assert.equal(await sendDue(effects), 1);
    assert.deepEqual(
      askers.sent.map(({ to, survey }) => [to, survey.survey.key]),
      [["anna@example.com", "visit"]],
    );
    assert.equal(await isOptedOut(other, workspace, "BO@example.com"), "unsubscribed");
    const again = await takeEvents([{ id: "e-1", type: "purchase", at, customer: "c-1" }], {
      ...askers.effects,
      ...effects,
    });
    assert.equal(again.ok && again.value.duplicates, 1);
  } finally {
    await other.close();
  }
});
