import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Call, Command } from "./command.ts";
import { runCommand } from "./run-command.ts";

/** Calls a command with these words; what it saw and what was written. */
async function called(...words: string[]) {
  const seen: Call[] = [];
  const out: string[] = [];
  const err: string[] = [];
  const command: Command = {
    usage: "DATA… --map MAPPING",
    about: "Does something.",
    options: {
      map: { value: "MAPPING", about: "how to read it" },
      report: { value: "FILE", alone: "-", about: "where to write" },
      scope: { value: "WHAT", about: "may be repeated", repeated: true },
      force: { about: "a switch" },
    },
    async run(call) {
      seen.push(call);
      return call.given.includes("bad") ? call.fail([{ code: "bad", message: "it is bad", file: "a.csv", row: 3 }]) : 0;
    },
  };
  const status = await runCommand("try", command, words, {
    print: (text) => out.push(text),
    remark: (text) => err.push(text),
  });
  return { status, call: seen[0], out: out.join("\n"), err: err.join("\n") };
}

describe("runCommand", () => {
  it("hands over what was given", async () => {
    const { status, call } = await called("a.csv", "b.csv", "--map", "m.yaml", "--force", "--scope", "x", "--scope=y");
    assert.equal(status, 0);
    assert.deepEqual(call?.given, ["a.csv", "b.csv"]);
    assert.equal(call?.value("map"), "m.yaml");
    assert.deepEqual(call?.values("scope"), ["x", "y"]);
    assert.equal(call?.on("force"), true);
    assert.equal(call?.json, false);
  });

  it("answers 2, and says how, when it is used wrongly", async () => {
    assert.deepEqual(
      [
        await called("--mapp", "x"),
        await called("--map"),
        await called("--map", "--force"),
        await called("--force=yes"),
      ].map(({ status, err }) => [status, err.split("\n")[0]]),
      [
        [2, "polku try: there is no option --mapp; did you mean --map?"],
        [2, "polku try: --map needs a value: --map MAPPING"],
        [2, "polku try: --map needs a value: --map MAPPING"],
        [2, 'polku try: --force takes no value, got "yes"'],
      ],
    );
    assert.match((await called("--map", "a", "--map", "b")).err, /--map is given more than once/);
    assert.match((await called("-x")).err, /there is no option -x\n.*polku try --help/);
  });

  it("takes an option alone where it has a value for that", async () => {
    assert.equal((await called("a", "--report")).call?.value("report"), "-");
    assert.equal((await called("--report", "--force")).call?.value("report"), "-");
    assert.equal((await called("--report", "x.html")).call?.value("report"), "x.html");
  });

  it("shows help without running", async () => {
    const { status, call, out } = await called("--help", "--nonsense");
    assert.equal(status, 0);
    assert.equal(call, undefined);
    assert.match(
      out,
      /^usage: polku try DATA… --map MAPPING\n\nDoes something\.\n\noptions:\n {2}--map MAPPING {2}how to read it/,
    );
    assert.match(out, /--json/);
    assert.equal((await called("-h")).status, 0);
  });

  it("says in words what is wrong with the data, or as JSON when asked", async () => {
    const inWords = await called("bad");
    assert.equal(inWords.status, 1);
    assert.equal(inWords.err, "polku try: a.csv, row 3: it is bad");
    const asJson = await called("bad", "--json");
    assert.equal(asJson.status, 1);
    assert.deepEqual(JSON.parse(asJson.out), {
      problems: [{ code: "bad", message: "it is bad", file: "a.csv", row: 3 }],
    });
    assert.equal(asJson.err, "");
  });
});
