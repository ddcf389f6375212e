import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { journeyNamedBy, readMapping } from "../src/core/experience/read-mapping.ts";
import { readJourney } from "../src/core/journey/read-journey.ts";
import { sentences } from "../src/core/mistakes/mistake.ts";
import type { Problem } from "../src/core/problem.ts";
import { readJourneyFile } from "../src/outside/journey-file.ts";
import { openDataFile } from "../src/outside/open-data-file.ts";
import { readYaml } from "../src/outside/yaml.ts";
import { mistakeInWords, mistakesIn } from "../src/texts/mistake-words.ts";
import { dataFolder } from "./data-files.ts";
import { zip } from "./workbook.ts";

/** Whatever is wrong with a mapping, a journey, a YAML or a data file has words in every language, and the English ones are its message. */

const examples = join(import.meta.dirname, "..", "examples");
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).map((name) => join(examples, name));
const contentsOf = (file: string): unknown => {
  const yaml = readYaml(readFileSync(file, "utf8"));
  assert(yaml.ok);
  return yaml.value.value;
};
const others = [await mistakesIn.fi(), await mistakesIn.sv()];

function haveWords(problems: readonly Problem[], about: string): void {
  for (const problem of problems) {
    assert.equal(mistakeInWords(sentences, problem), problem.message, `${about}: ${JSON.stringify(problem)}`);
    for (const mistakes of others) {
      const said = mistakeInWords(mistakes, problem);
      assert.ok(said !== null && said !== "" && !said.includes("undefined"), `${about}: ${JSON.stringify(problem)}`);
    }
  }
}

/** The value with each of its places, one at a time, taken away, given a name more, or put in the place of something else. */
function* damaged(value: unknown): Generator<unknown> {
  yield* [null, 0, -7, 1.5, "", "x", "Ä b!", true, [], [1], {}, { x: 1 }];
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { ...value, unheard: 1, kee: 2, "Ö !": 3 };
  for (const [key, part] of Object.entries(value)) {
    const put = (other: unknown) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    else yield [...value, part];
    for (const other of damaged(part)) yield put(other);
  }
}

describe("what is wrong", () => {
  it("in a journey has words in every language", () => {
    const met = new Set<string>();
    for (const file of files.filter((name) => name.endsWith(".journey.yaml")).slice(0, 3))
      for (const value of damaged(contentsOf(file))) {
        const read = readJourney(value);
        if (read.ok) continue;
        haveWords(read.refusal, file);
        for (const { code } of read.refusal) met.add(code);
      }
    assert.ok(met.size > 5, [...met].join());
  });

  it("in a mapping has words in every language", () => {
    const met = new Set<string>();
    for (const file of files.filter((name) => /(bank|nhs|xed-fi|sfo-touchpoints)\.mapping\.yaml$/.test(name))) {
      const contents = contentsOf(file);
      const journey = readJourneyFile(readFileSync(resolve(dirname(file), journeyNamedBy(contents)!), "utf8"));
      assert(journey.ok);
      for (const value of damaged(contents)) {
        const read = readMapping(value, journey.value);
        if (read.ok) continue;
        haveWords(read.refusal, file);
        for (const { code } of read.refusal) met.add(code);
      }
    }
    assert.ok(met.size > 5, [...met].join());
  });

  it("in a text that is no YAML has words in every language", () => {
    const texts = [
      ...["a: [1,", "\ta: 1", "a: 1\n---\nb: 2\n", "a: 1\na: 2", "a: *x", "? [a]\n: 1", "__proto__: 1", "a: b: c"],
      ...[
        'a: "b',
        'a: "\\q"',
        "a: @b",
        "a: !x b",
        "a: 1\n b: 2",
        "- 1\nb: 2",
        "a: {b",
        "a: [\n- 1]",
        "%X\n---\na",
        "a\nb: 1",
      ],
      ...[
        `${"[".repeat(60)}${"]".repeat(60)}`,
        "[".repeat(100_000),
        "a: &a [x]\nb: &b [*a]\nc: *b",
        "x".repeat(1_000_001),
      ],
    ];
    for (const text of texts) {
      const read = readYaml(text);
      assert(!read.ok, text.slice(0, 40));
      haveWords(read.refusal, text.slice(0, 40));
    }
  });

  it("with a data file has words in every language", async () => {
    const folder = dataFolder();
    const packed = gzipSync("a,b\n1,2\n".repeat(500));
    const broken: Readonly<Record<string, string | Buffer>> = {
      empty: "",
      blank: "\n\n\n",
      bytes: Buffer.from([97, 0, 98]),
      quote: 'a,"b\n1,2\n',
      followed: '"a"x,b\n1,2\n',
      latin: Buffer.from("ä;ö\n1;2\n", "latin1"),
      workbook: "PK\u0003\u0004 but no more",
      old: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      spss: "$FL2 but no more",
      torn: readFileSync(join(import.meta.dirname, "../src/outside/sav/fixtures/plain.sav")).subarray(0, 600),
      encryptedSpss: "ENCRYPTEDSAV \u0000",
      portable: "ASCII SPSS PORT FILE",
      document: zip({ "content.xml": "<x/>" }),
      archive: zip({ "a.csv": "a,b" }),
      short: packed.subarray(0, 30),
      followedGzip: Buffer.concat([packed, Buffer.from("more")]),
      notGzip: Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]),
      bomb: gzipSync(Buffer.alloc(300_000_000)),
      packedSpss: gzipSync("$FL2"),
    };
    for (const [name, bytes] of Object.entries(broken)) {
      const path = folder.file(name, bytes);
      const opened = await openDataFile(path, name === "latin" ? { encoding: "utf-8" } : {});
      assert(!opened.ok, name);
      haveWords([opened.refusal], name);
    }
    const sound = folder.file("sound", "a,b\n1,2\n");
    for (const [path, options] of [
      [join(folder.path, "nowhere"), {}],
      [folder.path, {}],
      [sound, { encoding: "klingon" }],
      [sound, { delimiter: "ab" }],
      [sound, { headerRows: 5 }],
    ] as const) {
      const opened = await openDataFile(path, options);
      assert(!opened.ok, JSON.stringify(options));
      haveWords([opened.refusal], JSON.stringify(options));
    }
  });
});
