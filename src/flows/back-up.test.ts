import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { aFigure, anAudit } from "../../test/audits.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { recordsForTests } from "../../test/postgres.ts";
import { aSurveyFile } from "../../test/responses.ts";
import { usualSettings } from "../core/device/settings.ts";
import type { Problem } from "../core/problem.ts";
import { readSurvey } from "../core/survey/read-survey.ts";
import { writeBackup } from "../outside/backup-file.ts";
import { isOptedOut, optOut } from "../store/records/asking/opt-outs.ts";
import { keepAudit, listAudits, readAuditKept } from "../store/records/audits.ts";
import { erase } from "../store/records/changing/erase.ts";
import { flagPresses } from "../store/records/changing/flag-presses.ts";
import { importInto, listImports } from "../store/records/imports/imports.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import { keepExperiences, keepOutcomes } from "../store/records/intake/experiences.ts";
import { incomingExperience } from "../store/records/intake/incoming.ts";
import type { IncomingResponse } from "../store/records/intake/incoming-response.ts";
import { keepResponses } from "../store/records/intake/keep-responses.ts";
import { journeyVersions, keepJourney } from "../store/records/journeys.ts";
import { keepLocation, listLocations } from "../store/records/locations.ts";
import { readLog } from "../store/records/log/log.ts";
import { ownMigrations } from "../store/records/migrate.ts";
import { openRecords } from "../store/records/open.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";
import { makeDevice } from "../store/records/surveys/devices.ts";
import { linkSecrets } from "../store/records/surveys/link-secret.ts";
import { findLink, makeLink } from "../store/records/surveys/survey-links.ts";
import { keepSurveyVersion, publishVersion } from "../store/records/surveys/surveys.ts";
import { listWorkspaces, makeWorkspace } from "../store/records/workspaces.ts";
import { backUp, restore } from "./back-up.ts";
import { exportExperiences } from "./export/export-experiences.ts";

const records = await recordsForTests();
const folder = mkdtempSync(join(tmpdir(), "polku-backup-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const now = () => new Date("2026-11-22T12:00:00Z");

const experience = (n: number, more: Record<string, unknown> = {}) => ({
  id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  revision: 1,
  journey: "lunch",
  touchpoint: "bill",
  at: "2026-05-11T11:58:00+03:00",
  precision: "second" as const,
  perspective: "customer" as const,
  via: "self" as const,
  customer: `c-${n}`,
  attributes: {},
  answers: { satisfaction: 4, comment: `Kiitos \u2028 "${n}"\n` },
  ...more,
});

const workspace = await makeWorkspace(records, { name: { en: "One" }, timeZone: "Europe/Helsinki", languages: ["fi"] });
await keepJourney(records, workspace, aJourneyWith("menu", "bill"), "2026-01-01");
for (const [key, parent] of [
  ["a", null],
  ["finland", "a"],
  ["turku", "finland"],
] as const) {
  await keepLocation(records, workspace, { key, parent, name: { fi: key }, timeZone: null });
}
await keepExperiences(
  records,
  workspace,
  [1, 2, 3, 4].map((n) => experience(n)),
);
await keepExperiences(records, workspace, [experience(2, { revision: 2, answers: { satisfaction: 1 } })]);
await erase(records, workspace, { customer: "c-3" });
const taken = await importInto(records, workspace, { source: "x.csv", fingerprint: "f", mapping: {} }, (open) =>
  open.experiences([{ row: 1, value: experience(9, { weight: 0.1 + 0.2 }) }]),
);
assert(taken.ok);
const other = await makeWorkspace(records, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
await keepOutcomes(records, other, [
  {
    id: experience(7).id,
    revision: 1,
    journey: "x",
    kind: "churned",
    good: false,
    happened: true,
    at: "2026",
    precision: "year",
    customer: "o",
  },
]);

await keepAudit(records, workspace, {
  ...{ journey: "lunch", version: 1, name: "Ennen", savedBy: "Anna", polku: "0.1.0", position: "1:1" },
  audit: anAudit({ whole: { "recommend.nps": aFigure({ value: 0.1 + 0.2 }), "effort.easy": aFigure() } }),
});

// Surveys and what was answered, beside the log: by somebody who is erased later, and by somebody who is not.
const survey = readSurvey(aSurveyFile());
assert(survey.ok);
await keepSurveyVersion(records, workspace, { version: 1, survey: survey.value }, "Anna");
await publishVersion(records, workspace, "visit", 1);
const says = { survey: "visit", channel: "email", location: "turku", language: "fi", perspective: "customer" as const };
const link = await makeLink(
  records,
  workspace,
  { ...says, context: { table: 12 }, label: "Door", expires: null, origins: ["https://shop.example.fi"], signed: true },
  "Anna",
  linkSecrets("a key"),
);
const responseOf = (n: number): IncomingResponse => {
  const told = incomingExperience(experience(n));
  assert(told.ok);
  const id = experience(100 + n).id;
  return {
    ...{
      id,
      revision: 3,
      link: link.id,
      device: null,
      survey: "visit",
      version: 1,
      language: "fi",
      customer: `c-${n}`,
    },
    ...{
      opened: now().getTime(),
      begun: true,
      ended: true,
      reached: ["smiley"],
      given: '{"smiley":0.30000000000000004}',
    },
    ...{
      context: "{}",
      contact: { email: `${n}@example.fi` },
      once: `letter-${n}`,
      most: null,
      quotas: null,
      told: [told.value],
    },
  };
};
assert.deepEqual(await keepResponses(records, workspace, [responseOf(11), responseOf(12)]), ["taken", "taken"]);

const { device } = await makeDevice(
  records,
  workspace,
  { name: "Door", survey: "visit", location: "turku", settings: usualSettings, leaveCode: null },
  "Anna",
  linkSecrets("a key"),
);
const pressed = [21, 22, 23].map((n) => ({
  ...responseOf(n),
  ...{ link: device.link, device: device.id, customer: null, once: null, revision: 1, ended: false },
}));
assert.deepEqual(await keepResponses(records, workspace, pressed), ["taken", "taken", "taken"]);
const flagged = await flagPresses(
  records,
  workspace,
  device.id,
  pressed.map(({ id }) => id),
);
assert.deepEqual(flagged, { ok: true, value: 3 });

/** The rows of the tables of surveys, less what holds only in one database. */
const answered = (from: Records) =>
  from.inWorkspace(workspace, async (sql) => {
    const tables = [
      "surveys",
      "survey_versions",
      "survey_links",
      "responses",
      "contacts",
      "used_links",
      "devices",
      "left_out",
    ];
    return Promise.all(
      tables.map((table) =>
        sql.query(`SELECT (to_jsonb(kept) - 'xid')::text AS row FROM polku.${table} AS kept ORDER BY 1`),
      ),
    );
  });

/** Another database, empty. */
async function empty(): Promise<Records> {
  const dataFolder = mkdtempSync(join(tmpdir(), "polku-restored-"));
  const opened = await openRecords({ dataFolder, log: () => {} });
  assert(opened.ok, JSON.stringify(opened));
  after(async () => {
    await opened.value.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return opened.value;
}

async function exported(from: Records, of: WorkspaceId): Promise<string> {
  let text = "";
  await exportExperiences(from, of, {}, async (piece) => {
    text += piece;
  });
  return text;
}

/** What the projection would read: every entry, less where it stands. */
const entries = async (from: Records, of: WorkspaceId) =>
  Array.from(await readLog(from, of, null, 1000), ({ position: _, ...entry }) => entry);

const file = join(folder, "all.backup");
const made = await backUp(records, file, "everything", { now });

describe("a backup", () => {
  it("is one file for its owner alone, with a checksum", () => {
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
    assert.deepEqual(JSON.parse(lines[0]!), {
      polku: "backup/1",
      holds: "everything",
      schema: ownMigrations().at(-1)!.number,
      made: now().toISOString(),
    });
    assert.deepEqual(JSON.parse(lines.at(-1)!), { end: true, lines: made.rows, sha256: made.sha256 });
    assert.equal(lines.length, made.rows + 2);
  });

  it("brings everything back: workspaces, journeys, places, the log as it stood, and takes in again on top", async () => {
    const back = await empty();
    const restored = await restore(back, file);
    assert(restored.ok, JSON.stringify(restored));
    assert.deepEqual(restored.value, { rows: made.rows, made: now().toISOString(), erasedAgain: 0, optedOutAgain: 0 });
    assert.deepEqual(await listWorkspaces(back), await listWorkspaces(records));
    assert.deepEqual(
      await journeyVersions(back, workspace, "lunch"),
      await journeyVersions(records, workspace, "lunch"),
    );
    assert.deepEqual(await listLocations(back, workspace), await listLocations(records, workspace));
    assert.equal(await exported(back, workspace), await exported(records, workspace));
    assert.deepEqual(await entries(back, workspace), await entries(records, workspace));
    assert.equal((await entries(back, other)).length, 1);
    const [audit] = await listAudits(records, workspace);
    const audits = await Promise.all([records, back].map((from) => readAuditKept(from, workspace, audit!.id)));
    assert.equal(JSON.stringify(audits[1]), JSON.stringify(audits[0]), "to the last digit and the order of its parts");

    assert.deepEqual(await answered(back), await answered(records));
    assert.equal(
      (await findLink(back, link.secret))?.signingSecret,
      link.signingSecret,
      "what is printed still leads in",
    );
    assert.deepEqual(await keepResponses(back, workspace, [responseOf(11)]), ["duplicate"]);

    // The same customer is known again by the same number; the same experience is known already.
    const again = [experience(1), experience(5, { customer: "c-1" })];
    assert.deepEqual(await keepExperiences(back, workspace, again), ["duplicate", "kept"]);
    const lived = (await entries(back, workspace)).flatMap((entry) =>
      "experience" in entry ? [entry.experience] : [],
    );
    const fifth = lived.at(-1)!;
    assert.equal(fifth.customer, lived[0]!.customer);
    assert(lived.slice(0, -1).every(({ number }) => number < fifth.number));

    const [imported] = await listImports(back, workspace);
    assert.deepEqual(await undoImport(back, workspace, imported!.number), {
      ok: true,
      value: { withdrawn: 1, restored: 0 },
    });
  });

  it("does not bring back who was erased since, when the newer list of erasures is given", async () => {
    await erase(records, workspace, { customer: "c-1" });
    await erase(records, workspace, { subject: "experience", id: experience(2).id });
    const list = join(folder, "erasures.backup");
    await erase(records, workspace, { customer: "c-11" });
    assert.equal((await backUp(records, list, "erasures", { now })).rows, 4);

    const back = await empty();
    const restored = await restore(back, file, { erasures: list });
    assert(restored.ok);
    assert.equal(restored.value.erasedAgain, 3);
    const said = JSON.stringify(await answered(back));
    assert(!said.includes("11@example.fi") && said.includes("12@example.fi"));
    assert.deepEqual(await keepResponses(back, workspace, [{ ...responseOf(11), revision: 9 }]), ["erased"]);
    assert.equal(await exported(back, workspace), await exported(records, workspace));
    assert.deepEqual(await keepExperiences(back, workspace, [experience(1), experience(2)]), ["erased", "erased"]);
  });

  it("leaves in peace who wanted nothing more since, when the newer list is given, and nobody less", async () => {
    const before = new Date("2026-11-20T12:00:00Z");
    await optOut(records, workspace, "before@example.fi", "bounced", before);
    const earlier = join(folder, "earlier.backup");
    await backUp(records, earlier, "everything", { now });
    await optOut(records, workspace, "before@example.fi", "unsubscribed", now());
    await optOut(records, workspace, "since@example.fi", "unsubscribed", now());
    const list = join(folder, "since.backup");
    await backUp(records, list, "erasures", { now });

    const reasons = (back: Records) =>
      Promise.all(["before", "since", "other"].map((one) => isOptedOut(back, workspace, `${one}@example.fi`)));
    const alone = await empty();
    assert((await restore(alone, earlier)).ok);
    assert.deepEqual(await reasons(alone), ["bounced", null, null], "what nobody was told is not known");
    // A newer backup of everything tells as much as the list does.
    const newer = join(folder, "newer.backup");
    await backUp(records, newer, "everything", { now });
    for (const told of [list, newer]) {
      const back = await empty();
      const restored = await restore(back, earlier, { erasures: told });
      assert(restored.ok, JSON.stringify(restored));
      assert.equal(restored.value.optedOutAgain, 2);
      assert.deepEqual(await reasons(back), ["unsubscribed", "unsubscribed", null]);
    }
  });

  it("is refused where something is already, when it is damaged, cut short or no backup, and leaves nothing", async () => {
    const back = await empty();
    const refusal = async (content: Uint8Array) => {
      const path = join(folder, "bad.backup");
      writeFileSync(path, content);
      const restored = await restore(back, path);
      return restored.ok ? "restored" : restored.refusal[0]!.message;
    };
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString();
    assert.match(
      await refusal(gzipSync(text.replace('"satisfaction":4', '"satisfaction":5'))),
      /checksum does not fit/,
    );
    assert.match(await refusal(gzipSync(text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1))), /not whole/);
    assert.match(await refusal(whole.subarray(0, whole.length - 20)), /cut short or damaged/);
    assert.match(await refusal(gzipSync("hello\n")), /expected a backup made by polku backup/);
    assert.match(
      await refusal(gzipSync(text.replace('"holds":"everything"', '"holds":"erasures"'))),
      /checksum does not fit/,
    );
    assert.deepEqual(await listWorkspaces(back), []);

    const lines = text.trimEnd().split("\n").slice(1, -1);
    const foreign = async (at: number, row: string) => {
      const path = join(folder, "foreign.backup");
      const head = JSON.parse(text.slice(0, text.indexOf("\n")));
      await writeBackup(path, head, (add) => add(lines.with(at, row)));
      const restored = await restore(back, path);
      assert(!restored.ok);
      assert.deepEqual(await listWorkspaces(back), [], "nothing of it stays");
      const [{ code, file: of, line, message }] = restored.refusal as [Problem];
      assert.deepEqual([code, of, restored.refusal.length], ["foreign-row", path, 1]);
      return `${line}: ${message}`;
    };
    const place = (table: string, nth = 0) =>
      lines.flatMap((line, at) => (line.startsWith(`["${table}"`) ? [at] : []))[nth]!;
    // The first line of a file says what it is, so that a row's line is one more than its place, and one from 1.
    const second = place("log", 1);
    assert.match(
      await foreign(second, lines[second]!.replace(/"seq":\d+/, '"seq":"first"')),
      new RegExp(
        `^${second + 2}: expected a row of log \\(.*seq bigint.*\\), got: invalid input syntax for type bigint: "first"`,
      ),
    );
    assert.match(
      await foreign(second, lines[second]!.replace(/"received":"[^"]+"/, '"received":null')),
      new RegExp(`^${second + 2}: expected a row of log .*, got: null value in column "received"`),
    );
    const first = place("customers");
    assert.match(
      await foreign(first, lines[first]!.replace('"hash":', '"name":')),
      new RegExp(`^${first + 2}: expected a row of customers \\(workspace uuid, .*\\), got one with name$`),
    );
    assert.match(
      await foreign(first, lines[first]!.replace(/,\{.*$/, ",{}]")),
      /: expected a row of customers .*, got an empty one$/,
    );
    assert.match(await foreign(first, "[1, 2]"), /: expected a row of one of our tables, .*, got another line$/);
    assert.match(
      await foreign(first, lines[first]!.replace("customers", "pg_class")),
      /expected a row of one of our tables/,
    );
    const location = place("locations", 1);
    assert.match(
      await foreign(location, lines[location]!.replace('"parent":"a"', '"parent":"nowhere"')),
      new RegExp(
        `^${place("locations") + 2}: expected here and down to line ${place("locations", 2) + 2} a row of locations .* foreign key`,
      ),
    );

    const list = join(folder, "foreign-erasures.backup");
    await writeBackup(list, { polku: "backup/1", holds: "erasures", schema: 1, made: "" }, (add) =>
      add([`["erasures","${workspace}",{"erased":"yesterday","customer_hash":null,"subject":null,"id":null}]`]),
    );
    const erasing = await restore(back, file, { erasures: list });
    assert(!erasing.ok);
    assert.deepEqual([erasing.refusal[0]?.line, erasing.refusal[0]?.file], [2, list]);
    assert.match(erasing.refusal[0]!.message, /^expected a line of a list of erasures/);
    await writeBackup(list, { polku: "backup/1", holds: "erasures", schema: 1, made: "" }, (add) =>
      add([`["opt_outs","${workspace}",{"address":"anna@example.fi","reason":"unsubscribed","at":"2026-11-20"}]`]),
    );
    const plain = await restore(back, file, { erasures: list });
    assert(!plain.ok);
    assert.match(plain.refusal[0]!.message, /^expected a line of where nobody is asked any more/);
    assert.deepEqual(await listWorkspaces(back), []);

    const filled = await restore(records, file);
    assert(!filled.ok);
    assert.equal(filled.refusal[0]?.code, "not-empty");
  });
});
