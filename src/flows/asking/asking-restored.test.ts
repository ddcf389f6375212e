import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { askersIn } from "../../../test/asking.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { isOptedOut, optOut } from "../../store/records/asking/opt-outs.ts";
import { countInvitations } from "../../store/records/asking/survey-invitations.ts";
import { openRecords } from "../../store/records/open.ts";
import { backUp, restore } from "../back-up.ts";
import { knowJourneys } from "../known-journeys.ts";
import { journeyHistories } from "../project.ts";
import { surveysOf } from "../surveys/known-surveys.ts";
import { sendDue } from "./send-due.ts";
import { takeEvents } from "./take-events.ts";

const records = await recordsForTests();
const folder = mkdtempSync(join(tmpdir(), "polku-asking-"));
const empty = mkdtempSync(join(tmpdir(), "polku-restored-"));
after(() => {
  for (const each of [folder, empty]) rmSync(each, { recursive: true, force: true });
});

it("what becomes due goes out after a restore, what was due then may have been sent, and who wanted nothing more is still left in peace", async () => {
  const askers = await askersIn(records);
  const { workspace } = askers.effects;
  await askers.ask("visit", { triggers: [{ key: "after", event: "purchase", delay: "P1D" }] });
  await askers.ask("other", { triggers: [{ key: "then", event: "delivery", hours: { from: 0, until: 24 } }] });
  const at = askers.respondents.clock.toISOString();
  await takeEvents([{ id: "e-1", type: "purchase", at, customer: "c-1", email: "anna@example.com" }], askers.effects);
  // Due when the backup is made, and sent right after it.
  askers.respondents.clock = new Date(Date.now() - 60_000);
  const delivered = {
    id: "e-2",
    type: "delivery",
    at: askers.respondents.clock.toISOString(),
    email: "eva@example.com",
  };
  await takeEvents([delivered], askers.effects);
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
      surveys: surveysOf(other, workspace),
    };
    const { sent, unsure } = await countInvitations(other, workspace, "other");
    assert.deepEqual({ sent, unsure }, { sent: 1, unsure: 1 });
    askers.respondents.clock = new Date(Date.parse(at) + 86_400_000);
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
