import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { faultyFile, rowsOfFaultyFile } from "../../../test/faulty-file.ts";
import { invited, joined } from "../../../test/people.ts";
import { type Answer, documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import {
  drafted,
  importMapping,
  imports,
  mappingFile,
  previewed,
  type Upload,
  undone,
  upload,
  uploads,
} from "../../api/import.ts";
import type { Overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import { adminLink } from "../../flows/people/first-admin.ts";
import { attachRecords } from "../../store/records/open.ts";
import { makeWorkspace } from "../../store/records/workspaces.ts";

const polku = await polkuForTests({ POLKU_UPLOAD: "1" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const octets = { "content-type": "application/octet-stream" };
const bring = (name: string, body: string, headers = octets, who: Pick<typeof anna, "ask"> = anna) =>
  who.ask("POST", paths.bring(name), { body, headers });
const brought = async (name: string, body: string) => documented(upload, await bring(name, body)).id;
const draft = async (id: string, journey: string | null = null) =>
  documented(drafted, await anna.ask("POST", paths.uploadDraft(id), { body: { journey } }));
const preview = (id: string, body: unknown) => anna.ask("POST", paths.uploadPreview(id), { body });
const begin = (id: string, body: unknown) => anna.ask("POST", paths.uploadImport(id), { body });
const refusal = ({ status, text }: Answer) => [status, (JSON.parse(text) as { code: string }).code];
const listed = async () => documented(imports, await anna.ask("GET", paths.imports));

/** The file when its import has ended. */
async function ended(id: string): Promise<Upload> {
  for (;;) {
    const file = documented(upload, await anna.ask("GET", paths.upload(id)));
    if (file.import?.state !== "running" && file.import?.state !== "waiting") return file;
    await pause(20);
  }
}

/** So many rows of one answer. */
const rows = (n: number, from = 1) =>
  `day,bill\n${Array.from({ length: n }, (_, at) => `2026-05-${10 + ((from + at) % 20)},${1 + ((from + at) % 5)}\n`).join("")}`;
const ofRows = { polku: "mapping/1", journey: "lunch", at: "day", touchpoints: { bill: { satisfaction: "bill" } } };

describe("a file", () => {
  it("is of who brought it: others see nothing of it, and admins only that it is here, to remove it", async () => {
    const [lena, leo] = [await invited(polku, anna, "Lena", "lead"), await invited(polku, anna, "Leo", "lead")];
    const program = { ask: polku.askWithKey };
    const id = documented(upload, await bring("staff.csv", rows(5), octets, lena)).id;
    const files = async (who: Pick<typeof anna, "ask">) =>
      documented(uploads, await who.ask("GET", paths.uploads)).files.map((file) => [file.name, file.own]);
    assert.deepEqual(await files(lena), [["staff.csv", true]]);
    assert.deepEqual(await files(anna), [["staff.csv", false]]);
    assert.deepEqual([await files(leo), await files(program)], [[], []]);
    const mapping = { mapping: ofRows, journey: "lunch" };
    for (const who of [anna, leo, program])
      for (const answer of [
        await who.ask("GET", paths.upload(id)),
        await who.ask("POST", paths.uploadDraft(id), { body: { journey: null } }),
        await who.ask("POST", paths.uploadPreview(id), { body: mapping }),
        await who.ask("POST", paths.uploadImport(id), { body: mapping }),
        await who.ask("DELETE", paths.uploadImport(id)),
        await who.ask("GET", paths.toCorrect(id)),
        ...(who === anna ? [] : [await who.ask("DELETE", paths.upload(id))]),
      ])
        assert.deepEqual(refusal(answer), [404, "no-such-upload"]);
    assert.equal((await lena.ask("GET", paths.upload(id))).status, 200);
    assert.equal((await anna.ask("DELETE", paths.upload(id))).status, 204);
    assert.deepEqual(await files(lena), []);
  });

  it("is brought, drafted, tried, imported, and undone whole", async () => {
    const id = await brought("../café answers.csv", faultyFile());
    const { columns, mapping, journey, rows } = await draft(id);
    assert.equal(rows, rowsOfFaultyFile);
    assert.deepEqual(
      columns.map(({ name, confidence }) => `${name}: ${confidence}`),
      [
        ...["Day: sure", "Customer: likely", "Food: guess", "Service: guess", "Bill: likely"],
        ...["Would recommend (NPS): sure", "Comment: sure"],
      ],
    );
    assert.deepEqual(columns[2]?.range, [-99, 5]);
    assert.equal(journey?.key, "cafe-answers");
    const stage = { fi: "Kaikki kosketuspisteet", sv: "Alla kontaktpunkter", en: "All touchpoints" };
    assert.deepEqual(journey?.stages[0]?.name, stage, "what the draft itself names is named for every reader");

    const tried = documented(previewed, await preview(id, { mapping, journey }));
    assert.deepEqual(tried.rows, { read: 240, used: 239, rejected: 1 });
    assert.deepEqual(tried.made, { experiences: 239 * 4, outcomes: 0 });
    assert.deepEqual(
      tried.rejections.map(({ file, row, field, value, code }) => [file, row, field, value, code]),
      [["café answers.csv", 100, "Day", "31.2.2026", "unreadable-time"]],
    );
    const [first] = tried.first;
    assert.equal(first?.told?.shared.at, "2026-01-01");
    assert.deepEqual(
      first?.told?.said.map(({ touchpoint }) => touchpoint),
      ["food", "service", "bill", undefined],
    );
    assert.deepEqual(await listed(), [], "nothing is kept by looking");

    assert.deepEqual(refusal(await begin(id, { mapping, journey })), [422, "draft-mapping"], "nobody has read it");
    const { draft: _, ...read } = mapping;
    assert.equal((await begin(id, { mapping: read, journey })).status, 202);
    const { import: run, isThere } = await ended(id);
    assert(run?.state === "finished", JSON.stringify(run));
    const veera = await invited(polku, anna, "Veera", "viewer");
    assert.deepEqual(
      [await listed(), documented(imports, await veera.ask("GET", paths.imports))].map(
        ([one]) => one?.counts?.kept ?? null,
      ),
      [239 * 4, null],
      "how much it brought is for who may tell",
    );
    const { number, kept, toCorrect } = run.result;
    assert.deepEqual([kept.kept, toCorrect, isThere], [239 * 4, "csv", false]);
    assert.deepEqual(refusal(await begin(id, { mapping: read, journey })), [409, "already-imported"]);
    await polku.restart();
    assert.deepEqual(
      documented(upload, await anna.ask("GET", paths.upload(id))).import,
      run,
      "a restart forgets nothing of how it ended",
    );

    const wrong = await anna.ask("GET", paths.toCorrect(id));
    assert.match(wrong.text, /^\uFEFFpolku: row of café answers\.csv,.*\r\n100,.*31\.2\.2026/);
    assert.equal(
      wrong.headers["content-disposition"],
      "attachment; filename*=UTF-8''caf%C3%A9%20answers.csv.to-correct.csv",
    );
    await polku.followed();
    const overview = (await anna.ask("GET", paths.overview("cafe-answers"))).json<Overview>();
    assert.deepEqual(
      overview.touchpoints.map(({ key, n }) => [key, n]),
      [...[["food", 231]], ["service", 209], ["bill", 239]],
      "−99 is no answer, and neither is 0",
    );

    const saved = documented(importMapping, await anna.ask("GET", paths.importMapping(number)));
    assert.deepEqual([saved.journey, saved.mapping.at], ["cafe-answers", mapping.at]);
    const next = await draft(await brought("next wave.csv", faultyFile()), "cafe-answers");
    assert.deepEqual(
      next.former.map(({ number, source }) => [number, source]),
      [[number, "café answers.csv"]],
    );
    assert.equal((next.mapping.touchpoints as Record<string, unknown>).bill !== undefined, true);

    const back = documented(undone, await anna.ask("DELETE", paths.import(number)));
    assert.deepEqual(back, { withdrawn: 239 * 4, restored: 0 });
    assert.deepEqual(
      (await listed()).map(({ state }) => state),
      ["undone"],
    );
    assert.deepEqual(refusal(await anna.ask("DELETE", paths.import(number))), [409, "cannot-be-undone"]);
  });

  it("with rows corrected takes their place", async () => {
    await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    const first = await brought("visits.csv", `${rows(3)}2026-05-02,9\n`);
    await begin(first, { mapping: ofRows, journey: "lunch" });
    const file = await ended(first);
    assert(file.import?.state === "finished");
    assert.equal(file.import.result.valuesRejected, 1);
    const corrected = (await anna.ask("GET", paths.toCorrect(first))).text.replace(/,9\s*$/, ",5\n");
    const second = await brought("visits.csv.to-correct.csv", corrected);
    assert.equal((await draft(second, "lunch")).corrects, "visits.csv");
    await begin(second, { mapping: ofRows, journey: "lunch" });
    const again = await ended(second);
    assert(again.import?.state === "finished", JSON.stringify(again.import));
    assert.deepEqual([again.import.result.kept.kept, (await listed())[0]?.source], [1, "visits.csv (corrected)"]);
  });

  it("is known by its name: others of the same name need one of their own", async () => {
    const id = await brought("visits.csv", rows(5, 3));
    await begin(id, { mapping: ofRows, journey: "lunch" });
    const { import: run } = await ended(id);
    assert(run?.state === "refused");
    assert.deepEqual([run.problems[0]?.code, run.problems[0]?.file], ["other-rows", "visits.csv"]);
    await polku.restart();
    assert.deepEqual((await ended(id)).import, run);
    await begin(id, { mapping: ofRows, journey: "lunch", source: "visits in June" });
    assert.equal((await ended(id)).import?.state, "finished");
    assert.equal((await listed())[0]?.source, "visits in June");
  });
});

describe("a file of which more than one mapping is to be read", () => {
  const visits = "day,kind,value\n2026-05-01,bill,4\n2026-05-02,menu,2\n2026-05-03,bill,5\n";
  const sorted = (kind: string, others: string) => ({
    ...{ polku: "mapping/1", journey: "lunch", at: "day", leaveOut: { kind: [others] } },
    touchpoints: { [kind]: { satisfaction: "value" } },
  });

  it("stays when it is told so, and comes in by each without being counted twice", async () => {
    const id = await brought("sorted.csv", visits);
    await begin(id, { mapping: sorted("bill", "menu"), journey: "lunch", keep: true });
    const first = await ended(id);
    assert(first.import?.state === "finished" && first.isThere, JSON.stringify(first.import));
    await begin(id, { mapping: sorted("menu", "bill"), journey: "lunch" });
    const second = await ended(id);
    assert(second.import?.state === "finished" && !second.isThere, JSON.stringify(second.import));
    const [bills, menus] = [first.import.result, second.import.result];
    assert.deepEqual([bills.kept.kept, menus.kept.kept, menus.kept.known], [2, 1, 0]);
    assert.deepEqual(
      (await listed()).slice(0, 2).map(({ source, state }) => [source, state]),
      [
        ["sorted.csv", "finished"],
        ["sorted.csv", "finished"],
      ],
    );
  });
});

describe("an import", () => {
  const many = rows(60_000);

  it("runs alone, says how far it has come, and is stopped without a trace", async () => {
    const [long, other] = [await brought("long.csv", many), await brought("short.csv", rows(2))];
    const begun = documented(upload, await begin(long, { mapping: ofRows, journey: "lunch" }));
    assert.equal(begun.import?.state, "running");
    assert.deepEqual(refusal(await begin(long, { mapping: ofRows, journey: "lunch" })), [409, "another-import"]);
    const waits = documented(upload, await begin(other, { mapping: ofRows, journey: "lunch" }));
    assert.deepEqual(waits.import, { state: "waiting" });
    const gone = await brought("gone.csv", rows(2));
    await begin(gone, { mapping: ofRows, journey: "lunch" });
    const stopped = documented(upload, await anna.ask("DELETE", paths.uploadImport(gone)));
    assert.deepEqual(stopped.import, { state: "stopped" }, "it waited, and has not begun");
    assert.equal((await anna.ask("DELETE", paths.uploadImport(long))).status, 200);
    assert.equal((await ended(long)).import?.state, "stopped");
    assert.equal((await ended(other)).import?.state, "finished", "its turn has come");
    const stays = (await listed()).filter(({ source }) => source === "long.csv");
    assert(stays.every(({ state }) => state === "abandoned"));
    assert.equal((await begin(long, { mapping: ofRows, journey: "lunch" })).status, 202);
    const file = await ended(long);
    assert(file.import?.state === "finished", JSON.stringify(file.import));
    assert.equal(file.import.result.kept.kept, 60_000);
  });

  it("that Polku ended before it did says so after the restart, and can be begun again as it was", async () => {
    const how = { mapping: { ...ofRows, at: { column: "day" } }, journey: "lunch", source: "broken off" };
    const [long, waiting] = [await brought("breaking.csv", many), await brought("waiting.csv", rows(2))];
    await begin(long, how);
    await begin(waiting, { mapping: ofRows, journey: "lunch" });
    for (let read = 0; read === 0; await pause(5)) {
      const file = documented(upload, await anna.ask("GET", paths.upload(long)));
      assert(file.import?.state === "running", JSON.stringify(file.import));
      read = file.import.rows;
    }
    await polku.restart();
    const [first, second] = [await ended(long), await ended(waiting)];
    assert.deepEqual(first.import, { state: "broken-off", how });
    assert.deepEqual([second.import?.state, first.isThere, second.isThere], ["broken-off", true, true]);
    const [left] = await listed();
    assert.deepEqual([left?.source, left?.state], ["broken off", "abandoned"]);
    assert.equal((await begin(long, how)).status, 202);
    const again = await ended(long);
    assert(again.import?.state === "finished");
    assert.equal(again.import.result.kept.kept, 60_000, "nothing of it had stayed");
    await anna.ask("DELETE", paths.upload(waiting));
  });

  it("that is in, though Polku ended before anybody heard of it, is told by the records", async () => {
    const id = await brought("unheard.csv", `${rows(3)}2026-05-02,9\n`);
    await begin(id, { mapping: ofRows, journey: "lunch" });
    const file = await ended(id);
    const [workspace = ""] = readdirSync(join(polku.dataFolder, "uploads"));
    const kept = join(polku.dataFolder, "uploads", workspace, id, "import.json");
    writeFileSync(kept, JSON.stringify({ state: "begun", how: { mapping: ofRows, journey: "lunch" } }));
    assert.deepEqual(await ended(id), file);
    assert.match((await anna.ask("GET", paths.toCorrect(id))).text, /,9/);
  });
});

describe("a file that is looked at twice at once", () => {
  it("is drafted and tried side by side, as a page does that is loaded anew", async () => {
    const id = await brought("both.csv", rows(20_000));
    const [made, tried] = await Promise.all([draft(id), preview(id, { mapping: ofRows, journey: "lunch" })]);
    assert.deepEqual([made.rows, documented(previewed, tried).rows.used], [20_000, 20_000]);
    await anna.ask("DELETE", paths.upload(id));
  });
});

describe("what is refused", () => {
  it("is a file larger than may be, told beforehand or not, and nothing of it stays", async () => {
    const large = "x".repeat(1_000_001);
    const problem = documented(problemDetails, await bring("large.csv", large));
    assert.deepEqual([problem.status, problem.code], [413, "too-large"]);
    const untold = { ...octets, "transfer-encoding": "chunked" };
    assert.deepEqual(refusal(await bring("large.csv", large, untold)), [413, "too-large"]);
    const { files, mostBytes } = documented(uploads, await anna.ask("GET", paths.uploads));
    assert(mostBytes === 1_000_000 && files.every(({ name }) => name !== "large.csv"));
  });

  it("is a body of another type, and a file that is no table", async () => {
    for (const type of ["application/json", "text/csv", "multipart/form-data; boundary=x"])
      assert.deepEqual(refusal(await bring("a.csv", "{}", { "content-type": type })), [415, "wrong-content-type"]);
    const id = await brought("photo.csv", "\u0000\u0001\u0002PNG\u0000".repeat(50));
    const answer = await anna.ask("POST", paths.uploadDraft(id), { body: { journey: null } });
    assert.equal(answer.status, 422, answer.text);
    assert(!answer.text.includes(polku.dataFolder), "where it lies here is nobody's business");
  });

  it("is a name that would lead elsewhere: it is only a name", async () => {
    for (const name of ["../../../../etc/passwd", "..\\..\\boot.ini", "/", ".."]) {
      const id = await brought(name, "a\n1\n");
      const folder = join(polku.dataFolder, "uploads");
      assert.deepEqual(
        readdirSync(folder)
          .flatMap((workspace) => readdirSync(join(folder, workspace, id)))
          .toSorted(),
        ["about.json", "data"],
      );
      assert.equal(readFileSync(join(folder, readdirSync(folder)[0]!, id, "data"), "utf8"), "a\n1\n");
      assert.equal((await anna.ask("DELETE", paths.upload(id))).status, 204);
      assert(!existsSync(join(folder, readdirSync(folder)[0]!, id)));
    }
    assert.equal((await anna.ask("GET", `${paths.uploads}/..%2F..%2Flocal-key`)).status, 400);
  });

  it("is a file that nobody brought, or that lies in another workspace", async () => {
    const unknown = "0190b5f0-7c1e-7abc-8def-0123456789ab";
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const harbour = await makeWorkspace(records.value, {
      ...{ name: { en: "Harbour" }, timeZone: "Europe/Helsinki", languages: ["fi"] },
    });
    const { link } = await adminLink(records.value, harbour, polku.url);
    await records.value.close();
    const hanna = await joined(polku, link, "Hanna");
    const id = await brought("ours.csv", rows(2));
    for (const [who, file] of [
      [anna, unknown],
      [hanna, id],
    ] as const) {
      const body = { mapping: ofRows, journey: "lunch" };
      for (const [method, path, sent] of [
        ["GET", paths.upload(file), undefined],
        ["DELETE", paths.upload(file), undefined],
        ["POST", paths.uploadDraft(file), { journey: null }],
        ["POST", paths.uploadPreview(file), body],
        ["POST", paths.uploadImport(file), body],
        ["DELETE", paths.uploadImport(file), undefined],
        ["GET", paths.toCorrect(file), undefined],
      ] as const) {
        const answer = await who.ask(method, path, sent === undefined ? {} : { body: sent });
        assert.deepEqual(refusal(answer), [404, "no-such-upload"], `${method} ${path}`);
      }
    }
    assert.deepEqual(documented(uploads, await hanna.ask("GET", paths.uploads)).files, []);
    assert.deepEqual(documented(imports, await hanna.ask("GET", paths.imports)), []);
    assert.equal((await anna.ask("GET", paths.upload(id))).status, 200);
    await anna.ask("DELETE", paths.upload(id));
  });

  it("is a viewer, who sees the imports and their mappings all the same", async () => {
    const vera = await invited(polku, anna, "Vera", "viewer");
    assert.deepEqual(refusal(await bring("a.csv", rows(2), octets, vera)), [403, "not-allowed"]);
    assert.deepEqual(refusal(await vera.ask("GET", paths.uploads)), [403, "not-allowed"]);
    const [newest] = documented(imports, await vera.ask("GET", paths.imports));
    assert.deepEqual(refusal(await vera.ask("DELETE", paths.import(newest!.number))), [403, "not-allowed"]);
    assert.equal((await vera.ask("GET", paths.importMapping(newest!.number))).status, 200);
    const other = await bring("a.csv", rows(2), { ...octets, origin: "https://elsewhere.example" } as typeof octets);
    assert.deepEqual(refusal(other), [403, "foreign-page"]);
  });

  it("is a mapping that cannot be, by line and column where it is a file", async () => {
    const id = await brought("more.csv", rows(2));
    const text = "polku: mapping/1\njourney: lunch\nat: day\ntouchpoints: { bil: { satisfaction: bill } }\n";
    const answer = documented(problemDetails, await preview(id, { mapping: text, journey: "lunch" }));
    const [problem] = answer.problems;
    assert.deepEqual(
      [answer.status, problem?.code, problem?.line, problem?.column],
      [422, "unknown-touchpoint", 4, 16],
    );
    const column = documented(
      problemDetails,
      await preview(id, { mapping: { ...ofRows, at: "dy" }, journey: "lunch" }),
    );
    assert.deepEqual([column.problems[0]?.code, column.problems[0]?.field], ["unknown-column", "dy"]);
    assert.deepEqual(refusal(await preview(id, { mapping: ofRows, journey: "dinner" })), [404, "no-such-journey"]);
    assert.equal((await preview(id, { mapping: 5 })).status, 422);
  });
});

describe("a mapping file", () => {
  it("is read and written without keeping anything, also while it is not right", async () => {
    const text =
      "polku: mapping/1\nat: day\ntouchpoints:\n  bill:\n    satisfaction: { column: Q1, missing: [ 99 ] }\n";
    const yaml = { "content-type": "text/yaml" };
    const value = documented(mappingFile, await anna.ask("POST", paths.mappingFile, { body: text, headers: yaml }));
    assert.equal(value.at, "day");
    const headers = { accept: "text/yaml" };
    assert.equal((await anna.ask("POST", paths.mappingFile, { body: value, headers })).text, text);
    const broken = await anna.ask("POST", paths.mappingFile, { body: "at: [", headers: yaml });
    assert.equal(documented(problemDetails, broken).problems[0]?.line, 1);
  });
});
