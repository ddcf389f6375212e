import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anExperience } from "../../../../test/experiences.ts";
import { idOfRow, sheetsIn } from "../../../../test/kept-ways.ts";
import { aWorkspace, recordsForTests } from "../../../../test/postgres.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import { toldTogether } from "../../../core/experience/told-row.ts";
import { correct } from "../changing/correct.ts";
import { erase } from "../changing/erase.ts";
import { withdraw } from "../changing/withdraw.ts";
import { importInto } from "../imports/imports.ts";
import { undoImport } from "../imports/undo-import.ts";
import { keepExperiences } from "../intake/experiences.ts";
import type { Position } from "../log/log-entry.ts";
import type { WorkspaceId } from "../records.ts";
import { encountersOf } from "./encounters-of.ts";
import { atOneMoment } from "./export.ts";
import { historyOf } from "./history.ts";
import type { KeptExperience } from "./kept-experience.ts";
import { lookBack, type Sought } from "./stream.ts";

const records = await recordsForTests();

const touchpoints = ["menu", "bill", "taste"];
const everything: Sought = {
  about: [...touchpoints, null].map((touchpoint) => ({ journey: "lunch", touchpoint })),
  ...{ perspective: "customer", said: false, words: [], fits: () => true },
};

/** All pages, one after another. */
async function lookedThrough(
  workspace: WorkspaceId,
  sought: Partial<Sought> = {},
  limit = 3,
): Promise<KeptExperience[]> {
  const found: KeptExperience[] = [];
  let before: Position | null = null;
  do {
    const page = await lookBack(records, workspace, { ...everything, ...sought }, { before, limit });
    found.push(...page.experiences);
    before = page.next;
  } while (before !== null);
  return found;
}

/** What one row of a file tells of one customer: three touchpoints, the last in words where it says so. */
const rowOf = (row: number, says: boolean, attributes = {}): Experience[] =>
  touchpoints.map((touchpoint, part) =>
    anExperience({
      ...{ id: idOfRow(row, part), customer: `c-${row % 3}`, touchpoint, at: "2026-03-02T12:00:00+02:00" },
      ...{ channel: row % 2 === 0 ? "kiosk" : "web", pass: `visit ${row}`, attributes },
      answers: {
        satisfaction: 1 + ((row + part) % 5),
        ...(says && part === 2 ? { comment: `Rivi ${row}: 5 % liikaa` } : {}),
      },
    }),
  );
const imported = async (workspace: WorkspaceId, from: number, rows: number, says: boolean): Promise<number> => {
  const source = { source: "visits.csv", fingerprint: "f", mapping: null };
  const result = await importInto(records, workspace, source, async (open) => {
    for (let row = from; row < from + rows; row++) open.add(row, toldTogether(row, rowOf(row, says)), []);
    await open.send(0);
  });
  assert(result.ok);
  return result.value.number;
};

const anyPart = { row: fc.nat(8), part: fc.nat(2) };
const deed = fc.oneof(
  fc.record({
    ...{ do: fc.constant("import" as const), from: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }) },
    says: fc.boolean(),
  }),
  fc.record({ do: fc.constant("correct" as const), ...anyPart }),
  fc.record({ do: fc.constant("withdraw" as const), ...anyPart }),
  fc.record({ do: fc.constant("erase" as const), ...anyPart }),
  fc.record({ do: fc.constant("undo" as const), nth: fc.nat(3) }),
  fc.record({ do: fc.constant("send" as const) }),
);

describe("looking back through the log", () => {
  it("finds all that stands, each once, whatever was done: what lies in sheets as well as what came by itself", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        async (deeds, limit) => {
          const workspace = await aWorkspace(records);
          const imports: number[] = [];
          for (const one of deeds) {
            if (one.do === "import") imports.push(await imported(workspace, one.from, one.rows, one.says));
            else if (one.do === "undo") await undoImport(records, workspace, imports[one.nth] ?? 0);
            else if (one.do === "send")
              await keepExperiences(records, workspace, [
                anExperience({ touchpoint: "bill", answers: { comment: "Lähetetty" } }),
              ]);
            else if (one.do === "withdraw")
              await withdraw(records, workspace, "experience", idOfRow(one.row, one.part));
            else if (one.do === "erase")
              await erase(records, workspace, { subject: "experience", id: idOfRow(one.row, one.part) });
            else await correctedBy(workspace, idOfRow(one.row, one.part), { satisfaction: 5 });
          }
          const standing: Experience[] = [];
          await atOneMoment(records, workspace, {}, "kept", (each) =>
            each(async (some) => void standing.push(...some.map(({ experience }) => experience))),
          );
          const lineOf = ({ id, revision }: { id: string; revision: number }) => `${id} ${revision}`;
          const linesOf = async (sought: Partial<Sought>) =>
            (await lookedThrough(workspace, sought, limit)).map(lineOf).toSorted();
          const expected = (fits: (one: Experience) => boolean) => standing.filter(fits).map(lineOf).toSorted();
          assert.deepEqual(
            await linesOf({}),
            expected(() => true),
          );
          assert.deepEqual(
            await linesOf({ channels: ["web"] }),
            expected(({ channel }) => channel === "web"),
          );
          assert.deepEqual(
            await linesOf({ said: true }),
            expected(({ answers }) => typeof answers.comment === "string"),
          );
          assert.deepEqual(
            await linesOf({ words: ["RIVI", "5 %"] }),
            expected(({ answers }) => String(answers.comment).startsWith("Rivi")),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("leaves what was corrected in its place, and goes on from a place within a sheet", async () => {
    const workspace = await aWorkspace(records);
    await imported(workspace, 0, 3, false);
    assert.equal(await sheetsIn(records, workspace), 3);
    const order = async () => (await lookedThrough(workspace, {}, 2)).map(({ id }) => id);
    const before = await order();
    assert.deepEqual(before.slice(0, 4), [idOfRow(2, 2), idOfRow(2, 1), idOfRow(2, 0), idOfRow(1, 2)]);
    await correctedBy(workspace, idOfRow(1, 1), { satisfaction: 5 });
    assert.deepEqual(await order(), before);
  });

  it("gives up for now where nothing fits, and says where to go on", async () => {
    const workspace = await aWorkspace(records);
    await imported(workspace, 0, 40, false);
    assert.deepEqual(await lookedThrough(workspace, { fits: () => false }), []);
  });
});

describe("what is known of an experience that lies in a sheet", () => {
  it("is where it came from, and what its customer lived besides", async () => {
    const workspace = await aWorkspace(records);
    const number = await imported(workspace, 0, 4, true);
    const history = await historyOf(records, workspace, idOfRow(3, 0));
    assert.deepEqual(history?.trace[0]?.origin, { import: number, source: "visits.csv", row: 3 });
    assert.equal(history?.kept?.touchpoint, "menu");
    const others = await encountersOf(records, workspace, [history!.kept!]);
    // c-0 is the customer of rows 0 and 3
    const expected = [0, 3].flatMap((row) => [0, 1, 2].map((part) => idOfRow(row, part)));
    assert.deepEqual(others.map(({ id }) => id).toSorted(), expected.toSorted());
  });

  it("is corrected with the customer it had; undoing the import leaves the correction", async () => {
    const workspace = await aWorkspace(records);
    const number = await imported(workspace, 0, 1, false);
    const id = idOfRow(0, 1);
    const before = await historyOf(records, workspace, id);
    await correctedBy(workspace, id, { satisfaction: 2 });
    const after = await historyOf(records, workspace, id);
    assert.equal(after?.kept?.customer, before?.kept?.customer);
    assert.deepEqual(
      after?.trace.map(({ entry, edited }) => [entry, edited?.by]),
      [
        ["lived", undefined],
        ["corrected", "Anna"],
      ],
    );
    await undoImport(records, workspace, number);
    assert.deepEqual(
      (await lookedThrough(workspace)).map((one) => one.id),
      [id],
    );
  });
});

/** Corrects what stands, where anything does. */
async function correctedBy(workspace: WorkspaceId, id: string, answers: Experience["answers"]): Promise<void> {
  const history = await historyOf(records, workspace, id);
  if (history?.kept == null) return;
  const { kept, trace } = history;
  const content = { ...kept.content, answers, edited: { by: "Anna" } };
  await correct(records, workspace, { id, basedOn: trace.at(-1)!.revision, content, comment: kept.comment });
}
