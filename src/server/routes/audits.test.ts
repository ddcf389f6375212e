import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { aVisitor, invited, joined, type Visitor } from "../../../test/people.ts";
import { type Answer, documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { audit } from "../../api/audit.ts";
import { comparison, keptAudit, keptListing, keptListings } from "../../api/audits.ts";
import { paths } from "../../api/paths.ts";

const polku = await polkuForTests();
const spring = { from: "2026-03-01", until: "2026-06-01" };
const summer = { from: "2026-06-01", until: "2026-09-01" };

/** Guests who liked the bill in so many of ten visits. */
const visits = (month: string, liked: number, count: number, beginning = 0) =>
  Array.from({ length: count }, (_, at) =>
    anExperienceBody({
      ...{ id: someId(), customer: `${month}-${beginning + at}`, touchpoint: "bill", at: `${month}-10T12:00:00+02:00` },
      answers: { satisfaction: at % 10 < liked ? 5 : 1 },
    }),
  );
const send = async (body: unknown[]) => {
  const answer = await polku.askWithKey("POST", paths.experiences, { body });
  assert.equal(answer.json<{ accepted: number }>().accepted, body.length, answer.text);
  await polku.followed();
};
const refusal = ({ status, text }: Answer) => [status, JSON.parse(text).code];

describe("audits that are kept", () => {
  let [anna, vera]: Visitor[] = [];
  let kept = "";

  before(async () => {
    anna = await joined(polku, polku.firstAdmin!.link, "Anna");
    vera = await invited(polku, anna, "Vera", "viewer");
    const headers = { "content-type": "text/yaml" };
    await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers });
    await send([...visits("2026-04", 4, 100), ...visits("2026-07", 8, 100)]);
  });

  it("are saved by who may change things, with a name, by whom, and everything they were", async () => {
    const live = documented(audit, await anna!.ask("GET", paths.audit("lunch", spring)));
    const answer = await anna!.ask("POST", paths.keepAudit("lunch", spring), { body: { name: " Before the till " } });
    assert.equal(answer.status, 201, answer.text);
    const listing = documented(keptListing, answer);
    assert.deepEqual([listing.name, listing.savedBy, listing.experiences], ["Before the till", "Anna", 100]);
    kept = listing.id;
    const read = documented(keptAudit, await vera!.ask("GET", paths.keptAudit(kept)));
    assert.deepEqual(read.audit, live);
    assert.equal(JSON.stringify(read.audit), JSON.stringify(live), "to the order of its parts");
    assert.equal(`log ${read.position}`, live.data.fingerprint);
  });

  it("are not saved nor taken away by a viewer", async () => {
    assert.deepEqual(refusal(await vera!.ask("POST", paths.keepAudit("lunch"), { body: {} })), [403, "not-allowed"]);
    assert.deepEqual(refusal(await vera!.ask("DELETE", paths.keptAudit(kept))), [403, "not-allowed"]);
    assert.equal(documented(keptListings, await vera!.ask("GET", paths.audits)).length, 1);
  });

  it("are not saved again before five experiences more have come, for the two would tell of these", async () => {
    const save = async () => anna!.ask("POST", paths.keepAudit("lunch", summer), { body: {} });
    assert.equal((await save()).status, 201);
    assert.deepEqual(refusal(await save()), [409, "kept-lately"]);
    await send(visits("2026-08", 0, 4));
    assert.deepEqual(refusal(await save()), [409, "kept-lately"]);
    await send(visits("2026-08", 0, 1, 4));
    assert.equal((await save()).status, 201);
    const nothing = { from: "2020-01-01", until: "2020-02-01" };
    assert.deepEqual(refusal(await anna!.ask("POST", paths.keepAudit("lunch", nothing), { body: {} })), [
      422,
      "nothing-to-keep",
    ]);
  });

  it("are held against the slice now, and against the period before it, where nobody's answer is in both", async () => {
    const read = async (...asked: Parameters<typeof paths.comparison>) =>
      documented(comparison, await vera!.ask("GET", paths.comparison(...asked)));
    const bill = ({ touchpoints }: Awaited<ReturnType<typeof read>>) =>
      touchpoints.find(({ touchpoint }) => touchpoint === "bill")!;
    const withKept = await read("lunch", { from: "2026-07-01", until: "2026-08-01" }, { before: kept });
    assert.equal(withKept.apart, "apart");
    const { before, now, says, difference } = bill(withKept);
    assert(before.ok && now.ok && difference.ok);
    assert.deepEqual([before.estimate.value, now.estimate.value, says], [0.4, 0.8, "higher"]);
    assert.equal(bill(await read("lunch", summer)).says, "higher");
    const overlapping = await read("lunch", spring, { before: kept });
    assert.deepEqual([overlapping.apart, bill(overlapping).says], ["overlapping", "overlapping"]);
    assert.deepEqual(refusal(await vera!.ask("GET", paths.comparison("lunch"))), [422, "no-period-before"]);
  });

  it("show in a comparison no figures that differ by fewer than five people's answers", async () => {
    const listed = documented(keptListings, await vera!.ask("GET", paths.audits));
    const [newest] = listed;
    await send(visits("2026-08", 0, 3, 5));
    const compared = await vera!.ask("GET", paths.comparison("lunch", summer, { before: newest!.id }));
    const { touchpoints } = documented(comparison, compared);
    const bill = touchpoints.find(({ touchpoint }) => touchpoint === "bill")!;
    assert.deepEqual([bill.says, bill.before.ok, bill.now.ok], ["few-between", false, false]);
  });

  it("come as a table for spreadsheets, live and kept, with the reason where there is no figure", async () => {
    const live = await vera!.ask("GET", paths.auditTable("lunch", "en", summer));
    assert.match(String(live.headers["content-type"]), /^text\/csv/);
    const [header = "", ...rows] = live.text.replace("\uFEFF", "").split("\r\n");
    assert.match(header, /^touchpoint,touchpoint_name,stage,measure,.*,value,low,high,n,people,/);
    assert.ok(rows.some((row) => row.startsWith("bill,Getting the bill,") && row.includes("satisfaction.positive")));
    assert.match(rows.find((row) => row.startsWith("dessert,"))!, /,blind,not-measured,$/);
    assert.match((await vera!.ask("GET", paths.keptTable(kept, "fi"))).text, /\r\nbill,/);
  });

  it("stay as they were, whatever comes in and however the journey is called since", async () => {
    const then = (await vera!.ask("GET", paths.keptAudit(kept))).text;
    const report = (await vera!.ask("GET", paths.keptReport(kept, "en"))).text;
    assert.match(report, /Lunch restaurant/);
    await send(visits("2026-05", 10, 40));
    const body = lunchFile().replaceAll("Lunch restaurant", "Dinner restaurant");
    const renamed = await polku.askWithKey("PUT", paths.journey("lunch"), {
      body,
      headers: { "content-type": "text/yaml" },
    });
    assert.equal(renamed.json<{ version: number }>().version, 2);
    assert.equal((await vera!.ask("GET", paths.keptAudit(kept))).text, then);
    assert.equal((await vera!.ask("GET", paths.keptReport(kept, "en"))).text, report);
  });

  it("are taken away for good by who may change things", async () => {
    assert.equal((await anna!.ask("DELETE", paths.keptAudit(kept))).status, 204);
    for (const path of [paths.keptAudit(kept), paths.keptReport(kept, "fi"), paths.keptTable(kept, "fi")])
      assert.deepEqual(refusal(await anna!.ask("GET", path)), [404, "no-such-audit"]);
    assert.deepEqual(refusal(await anna!.ask("DELETE", paths.keptAudit(kept))), [404, "no-such-audit"]);
  });

  it("are nobody's of another workspace or without an account", async () => {
    assert.equal((await aVisitor(polku).ask("GET", paths.audits)).status, 401);
  });
});
