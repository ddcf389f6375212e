import assert from "node:assert/strict";
import { it } from "node:test";
import { aJourney, aStage, aTouchpoint } from "../../test/journeys.ts";
import { longLog } from "../../test/long-log.ts";
import { aWorkspace, recordsForTests } from "../../test/postgres.ts";
import { readList } from "../../test/random-log.ts";
import { auditOf } from "../core/insight/audit.ts";
import type { Journey } from "../core/journey/journey.ts";
import { openProjection } from "../store/projection/open.ts";
import { Remembered } from "../store/projection/remembered.ts";
import { warned } from "../texts/warned.ts";
import type { Auditing } from "./effects.ts";
import { knowJourneys } from "./known-journeys.ts";
import { readAudit } from "./read-audit.ts";

const records = await recordsForTests();
const lunch = (bill: Parameters<typeof aTouchpoint>[0] = {}, about: Partial<Journey> = {}): Journey =>
  aJourney({
    owners: { hall: { name: { en: "Hall" }, kind: "team" } },
    promises: {
      quick: {
        ...{ text: { en: "Quick" }, source: "advert", touchpoints: ["bill"] },
        ...{ measure: "satisfaction.positive", target: 0.8 },
      },
    },
    stages: [aStage({ touchpoints: [aTouchpoint({ key: "menu" }), aTouchpoint({ key: "bill", ...bill })] })],
    ...about,
  });

it("an audit is made anew where figures may be others, not where something is called otherwise", async () => {
  const workspace = await aWorkspace(records);
  const versions = [{ version: 1, validFrom: "2020-01-01", journey: lunch() }];
  const opened = await openProjection({ file: "temporary", workspace });
  assert(opened.ok);
  await opened.value.project(readList(longLog(400)), [versions]);
  let made = 0;
  const auditing: Pick<Auditing, "audit"> = {
    audit: (question) => {
      made++;
      return auditOf(opened.value, question, warned);
    },
  };
  const journeys = await knowJourneys(async () => [versions]);
  const counting = { ...opened.value, bytes: async () => 0, nudge: () => {} };
  const effects = { records, workspace, journeys, counting, remembered: new Remembered(10) };
  const asked = { journey: "lunch", perspective: "customer", attributes: {}, channels: [], locations: [] } as const;
  const auditAs = async (journey: Journey) => {
    versions.push({ version: versions.length + 1, validFrom: "2020-01-01", journey });
    await journeys.refresh();
    const audit = await readAudit(asked, { ...effects, auditing: auditing as Auditing });
    assert(audit.ok);
    const afresh = { version: versions.at(-1)!, slice: audit.value.slice, seed: 1, data: audit.value.data };
    assert.deepEqual(audit.value, await auditOf(opened.value, afresh, warned));
    return made;
  };
  const [promise] = Object.values(lunch().promises);
  assert.equal(await auditAs(lunch()), 1);
  assert.equal(await auditAs(lunch({ name: { en: "Paying" }, owners: ["hall"], feelings: ["joy"] })), 1);
  assert.equal(await auditAs(lunch({}, { name: { fi: "Lounas" }, owners: {} })), 1);
  assert.equal(await auditAs(lunch({}, { promises: { quick: { ...promise!, text: { en: "Soon" } } } })), 1);
  assert.equal(await auditAs(lunch({}, { promises: { quick: { ...promise!, target: 0.9 } } })), 2);
  assert.equal(await auditAs(lunch({ cost: 5 })), 3);
  assert.equal(await auditAs(lunch({ required: false })), 4);
  await opened.value.close();
});
