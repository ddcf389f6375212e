import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests } from "../../../../test/postgres.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import type { Slice } from "../../../core/insight/slice.ts";
import { erase } from "../changing/erase.ts";
import { withdraw } from "../changing/withdraw.ts";
import { keepExperiences } from "../intake/experiences.ts";
import { type CommentPlace, listComments } from "./comments.ts";

const records = await recordsForTests();
const lunch: Slice = { journey: "lunch", perspective: "customer" };

const saying = (comment: string, about: Partial<Experience> = {}): Experience =>
  anExperience({ answers: { satisfaction: 3, comment }, ...about });

async function words(workspace: string, slice: Partial<Slice> = {}, touchpoint?: string | null): Promise<string[]> {
  const options = touchpoint === undefined ? { limit: 50 } : { limit: 50, touchpoint };
  const { comments } = await listComments(records, workspace, { ...lunch, ...slice }, options);
  return comments.map(({ comment }) => comment);
}

describe("comments", () => {
  it("are listed the newest first, a page at a time, with what they are about", async () => {
    const workspace = await aWorkspace(records);
    const days = ["01", "02", "03", "04", "05"];
    await keepExperiences(
      records,
      workspace,
      days.map((day) => saying(`päivä ${day}`, { at: `2026-11-${day}T12:00:00+02:00`, language: "fi" })),
    );
    await keepExperiences(records, workspace, [anExperience({ answers: { comment: null } })]);
    const pages: string[][] = [];
    let after: CommentPlace | undefined;
    do {
      const page = await listComments(records, workspace, lunch, {
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      pages.push(page.comments.map(({ comment }) => comment));
      after = page.next ?? undefined;
    } while (after !== undefined);
    assert.deepEqual(pages, [["päivä 05", "päivä 04"], ["päivä 03", "päivä 02"], ["päivä 01"]]);
    const { comments } = await listComments(records, workspace, lunch, { limit: 1 });
    const { experience: _, id: __, ...first } = comments[0]!;
    assert.deepEqual(first, {
      touchpoint: "bill",
      at: "2026-11-05T12:00:00+02:00",
      language: "fi",
      comment: "päivä 05",
    });
  });

  it("turn the page between comments of the same moment", async () => {
    const workspace = await aWorkspace(records);
    await keepExperiences(
      records,
      workspace,
      ["a", "b", "c"].map((word) => saying(word)),
    );
    const first = await listComments(records, workspace, lunch, { limit: 2 });
    const second = await listComments(records, workspace, lunch, { limit: 2, after: first.next! });
    assert.deepEqual(
      [...first.comments, ...second.comments].map(({ comment }) => comment),
      ["c", "b", "a"],
    );
    assert.equal(second.next, null);
  });

  it("are those of the slice", async () => {
    const workspace = await aWorkspace(records);
    const at = "2026-11-22T23:30:00Z"; // the 23rd in Finland
    await keepExperiences(records, workspace, [
      saying("lasku", { at }),
      saying("maku", {
        at,
        touchpoint: "taste",
        channel: "kiosk",
        location: "turku-1",
        attributes: { group: "regular", age: 44 },
      }),
      saying("johto", { at, perspective: "management" }),
      saying("muu polku", { at, journey: "dinner" }),
      anExperience({ at, whole: true, answers: { comment: "kokonaisuus" }, touchpoint: undefined as never }),
    ]);
    assert.deepEqual(await words(workspace), ["kokonaisuus", "maku", "lasku"]);
    assert.deepEqual(await words(workspace, {}, "taste"), ["maku"]);
    assert.deepEqual(await words(workspace, {}, null), ["kokonaisuus"]);
    assert.deepEqual(await words(workspace, { touchpoints: ["bill"] }), ["lasku"]);
    assert.deepEqual(await words(workspace, { channels: ["kiosk", "web"] }), ["maku"]);
    assert.deepEqual(await words(workspace, { locations: ["turku-1"] }), ["maku"]);
    assert.deepEqual(await words(workspace, { attributes: { group: ["guest", "regular"], age: ["44"] } }), ["maku"]);
    assert.deepEqual(await words(workspace, { attributes: { group: ["guest"] } }), []);
    assert.deepEqual(await words(workspace, { perspective: "management" }), ["johto"]);
    assert.deepEqual(await words(workspace, { until: "2026-11-23" }), []);
    assert.equal((await words(workspace, { from: "2026-11-23", until: "2026-11-24" })).length, 3);
  });

  it("are as they stand: corrected, withdrawn and erased ones are not shown", async () => {
    const workspace = await aWorkspace(records);
    const [corrected, withdrawn, erased] = [
      saying("ensin"),
      saying("peruttu"),
      saying("poistettu", { customer: "matti" }),
    ];
    await keepExperiences(records, workspace, [corrected, withdrawn, erased]);
    await keepExperiences(records, workspace, [{ ...corrected, revision: 2, answers: { comment: "sitten" } }]);
    await withdraw(records, workspace, "experience", withdrawn.id);
    await erase(records, workspace, { customer: "matti" });
    assert.deepEqual(await words(workspace), ["sitten"]);
  });
});
