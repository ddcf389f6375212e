import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { longestYaml, readYaml, writeYaml } from "./yaml.ts";

const problemsIn = (text: string) => {
  const yaml = readYaml(text);
  assert(!yaml.ok);
  return yaml.refusal.map(({ code, line, column }) => `${line}:${column} ${code}`);
};
const valueIn = (text: string) => {
  const yaml = readYaml(text);
  assert(yaml.ok);
  return yaml.value.value;
};

describe("readYaml", () => {
  it("reads YAML 1.2: yes and no are words, a date is a word, anchors stand for plain values", () => {
    assert.deepEqual(valueIn("a: yes\nb: 2016-05-11\nc: &codes [6]\nd: *codes\n"), {
      a: "yes",
      b: "2016-05-11",
      c: [6],
      d: [6],
    });
  });

  it("tells line and column, from 1, of what is no YAML", () => {
    assert.deepEqual(problemsIn("key: lunch\nstages: [1,\n"), ["3:1 bad-yaml"]);
    assert.deepEqual(problemsIn("stages: [[[[1,\n"), ["2:1 bad-yaml"]);
    assert.deepEqual(problemsIn("\tkey: lunch"), ["1:1 bad-yaml"]);
    assert.deepEqual(problemsIn("a: 1\n---\nb: 2\n"), ["2:1 bad-yaml"]);
  });

  it("tells of a hundred keys given twice, not of all hundred and fifty thousand", () => {
    assert.equal(problemsIn("a: 1\n".repeat(150_000)).length, 100);
    assert.equal(problemsIn("__proto__: 1\n".repeat(60_000)).length, 100);
  });

  it("tells of a hundred faults of a quarter of a million, and looks no further", () => {
    const { stackTraceLimit } = Error;
    const read = readYaml(`[${",".repeat(250_000)}`);
    assert(!read.ok);
    assert.equal(read.refusal.length, 100);
    assert.equal(Error.stackTraceLimit, stackTraceLimit);
  });

  it("says in plain words what is most often forgotten", () => {
    const said = (text: string) => {
      const read = readYaml(text);
      assert(!read.ok);
      return read.refusal[0]?.message.replace("not readable as YAML: ", "");
    };
    assert.match(said("a: [1,\nb: 2\n")!, /^a bracket or brace is not closed/);
    assert.equal(said('a: "b\nc: 1\n'), "a quote is opened and not closed");
    assert.match(said("a: b: c\n")!, /a text with a colon in it needs quotes around it$/);
    assert.equal(said("a:\n  b: 1\n c: 2\n"), "this line is not indented as those beside it are");
    assert.equal(said("\ta: 1\n"), "lines are indented with blanks, not with tabs");
  });

  it("refuses a key that stands twice", () => {
    assert.deepEqual(problemsIn("key: lunch\nkey: dinner\n"), ["2:1 duplicate-key"]);
  });

  it("refuses aliases of aliases, which swell to any size from a few lines", () => {
    const bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    assert.deepEqual(problemsIn(bomb), ["3:5 bad-alias", "3:9 bad-alias"]);
    assert.deepEqual(problemsIn("a: *nowhere\n"), ["1:4 bad-alias"]);
    assert.deepEqual(problemsIn(`a: &a [x]\nb: [${"*a, ".repeat(101)}]\n`), ["2:405 bad-alias"]);
  });

  it("refuses keys that no object can hold", () => {
    assert.deepEqual(problemsIn("__proto__: 1"), ["1:1 bad-key"]);
    assert.deepEqual(problemsIn("? [a, b]\n: 1"), ["1:3 bad-key"]);
  });

  it("refuses what is nested deeper than people write", () => {
    assert.deepEqual(problemsIn(`${"[".repeat(60)}${"]".repeat(60)}`), ["1:51 bad-yaml"]);
    assert.deepEqual(valueIn(`${"[".repeat(3)}${"]".repeat(3)}`), [[[]]]);
    for (const text of ["[", "{a: ", "- ", "? "]) assert.ok(problemsIn(text.repeat(5000)).length <= 100, text);
  });

  it("takes tens of thousands of keys, anchors and aliases without comparing each with every other", () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: &a${at} 1\n`).join("");
    assert.equal(Object.keys(valueIn(keys) as object).length, 20_000);
    assert.deepEqual(problemsIn(`${keys}k7: 2\n`), ["20001:1 duplicate-key"]);
    assert.deepEqual(problemsIn(`a: &a 1\nb: [${"*a,".repeat(30_000)}]`), ["2:305 bad-alias"]);
  });

  it("of another version may merge what cannot be merged, which is a problem as any other", () => {
    const yaml = readYaml("%YAML 1.1\n---\n<<: x", "old.yaml");
    assert(!yaml.ok);
    assert.deepEqual([yaml.refusal[0]!.code, yaml.refusal[0]!.file], ["bad-yaml", "old.yaml"]);
  });

  it("gives any text a value, or problems with line and column", () => {
    const piece = fc.constantFrom(
      ..."a: |b: |- |? |[|]|{|}|, |\n|  |\t|&x |*x|!t |!!int |'|\"|\\|# |---\n|...\n|%YAML 1.1\n|<<: |~|.inf|0x1F|1e9|key".split(
        "|",
      ),
      "|\n",
      ">-\n",
      "__proto__: ",
      "\u{1F600}",
      "\uD800",
      "\0",
      "\u2028",
      "\r",
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const yaml = readYaml(written, "any.yaml");
        if (yaml.ok) return;
        for (const { message, file, line, column } of yaml.refusal) {
          assert.ok(message.length > 10 && file === "any.yaml" && line! >= 1 && column! >= 1, message);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("refuses a file too long to be written by people", () => {
    assert.deepEqual(problemsIn("#".repeat(longestYaml + 1)), ["undefined:undefined file-too-long"]);
  });

  it("places a problem at its value, at a key that should not be there, or around what is missing", () => {
    const yaml = readYaml("key: lunch\nstages:\n  - key: arrive\n    nme: x\n", "lunch.yaml");
    assert(yaml.ok);
    const at = (...path: (string | number)[]) =>
      yaml.value
        .placed([{ code: "c", message: "m", path }])
        .map(({ file, line, column }) => `${file} ${line}:${column}`)[0];
    assert.equal(at("key"), "lunch.yaml 1:6");
    assert.equal(at("stages", 0, "nme"), "lunch.yaml 4:10");
    assert.equal(at("stages", 0, "name"), "lunch.yaml 3:5");
    assert.equal(at("stages"), "lunch.yaml 2:1");
    assert.equal(at(), "lunch.yaml 1:1");
  });

  it("looks a map's keys through once, however many problems there are in it", () => {
    const n = 60_000;
    const yaml = readYaml(`owners:\n${Array.from({ length: n }, (_, i) => `  o${i}: 1`).join("\n")}\n`);
    assert(yaml.ok);
    const problems = Array.from({ length: n }, (_, i) => ({ code: "c", message: "m", path: ["owners", `o${i}`] }));
    let compared = 0;
    const counted = (key: string) => ({
      toString() {
        compared++;
        return key;
      },
    });
    const counting = problems.map((problem) => ({ ...problem, path: ["owners", counted(problem.path[1]!)] }));
    assert.equal(yaml.value.placed(counting as never).at(-1)?.line, n + 1);
    assert(compared <= 2 * n, `${compared} comparisons`);
  });
});

describe("writeYaml", () => {
  it("keeps short leaves on one line and the order of keys", () => {
    assert.equal(
      writeYaml({
        polku: "journey/1",
        name: { fi: "Lasku", en: "The bill" },
        stages: [{ key: "a", text: "x".repeat(110) }],
      }),
      `polku: journey/1\nname: { fi: Lasku, en: The bill }\nstages:\n  - key: a\n    text: ${"x".repeat(110)}\n`,
    );
  });
});
