import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Operation } from "../api/operation.ts";
import type { Role } from "../core/people/rights.ts";
import type { Visitor } from "./people/visitor.ts";
import { keyRing, mayPass } from "./permissions.ts";

const holder = { workspace: "w", id: "k", name: "local" };
const aKey = (name: string) => `polku_${name.padEnd(32, "-")}`;
const ring = (keys: Set<string>, fresh?: number) => {
  let looks = 0;
  const keyed = keyRing(async (key) => {
    looks++;
    return keys.has(key) ? holder : undefined;
  }, fresh);
  return { keyed, looks: () => looks };
};

const workspace = "0190b5f0-7c1e-7abc-8def-0123456789ab";
const aMember = (role: Role | null): Visitor => ({
  as: "person",
  person: { id: "p", name: "Anna", email: "anna@example.org" },
  session: { id: "s", token: "t", workspace: null },
  cookies: [],
  workspace: role === null ? null : workspace,
  role,
  memberships: role === null ? [] : [{ workspace, name: { en: "Lunch" }, role }],
});
const visitors: Readonly<Record<string, Visitor>> = {
  admin: aMember("admin"),
  lead: aMember("lead"),
  viewer: aMember("viewer"),
  nowhere: aMember(null),
  key: { as: "key", workspace, id: "k", name: "local" },
  guest: { as: "guest", workspace },
  stranger: { as: "nobody", why: "no-key" },
  "wrong key": { as: "nobody", why: "wrong-key" },
  "key not looked up": { as: "nobody", why: "too-fast" },
};

describe("mayPass", () => {
  const said = (needs: Operation["needs"]) =>
    Object.entries(visitors).map(([name, visitor]) => {
      const passage = mayPass(needs, visitor);
      return `${name}: ${passage.ok ? "may" : passage.refusal[0].code}`;
    });

  it("lets everybody who is in the workspace read", () => {
    const refused = [
      "nowhere: not-allowed",
      "stranger: key-missing",
      "wrong key: key-wrong",
      "key not looked up: too-fast",
    ];
    const may = ["admin", "lead", "viewer", "key", "guest"].map((name) => `${name}: may`);
    assert.deepEqual(said("read").toSorted(), [...may, ...refused].toSorted());
  });

  it("lets admins, leads and programs change things and tell what was lived, and says to viewers who may", () => {
    for (const needs of ["change", "tell"] as const)
      assert.deepEqual(said(needs), [
        "admin: may",
        "lead: may",
        "viewer: not-allowed",
        "nowhere: not-allowed",
        "key: may",
        "guest: key-missing",
        "stranger: key-missing",
        "wrong key: key-wrong",
        "key not looked up: too-fast",
      ]);
    const passage = mayPass("change", visitors.viewer!);
    assert(!passage.ok);
    assert.match(
      passage.refusal[0].message,
      /^expected somebody who may change here \(admin, lead, key\), got viewer$/,
    );
  });

  it("lets nobody but admins let people in, not even a program", () => {
    assert.deepEqual(said("people"), [
      "admin: may",
      "lead: not-allowed",
      "viewer: not-allowed",
      "nowhere: not-allowed",
      "key: not-allowed",
      "guest: sign-in-needed",
      "stranger: sign-in-needed",
      "wrong key: key-wrong",
      "key not looked up: too-fast",
    ]);
  });

  it("lets people see to themselves, wherever they are members", () => {
    const may = said("self").filter((line) => line.endsWith("may"));
    assert.deepEqual(may, ["admin: may", "lead: may", "viewer: may", "nowhere: may"]);
  });
});

describe("keyRing", () => {
  it("looks a key up once, and again when that has become old: it may have been revoked", async () => {
    const keys = new Set([aKey("right")]);
    const remembering = ring(keys, 60_000);
    await remembering.keyed.holderOf(aKey("right"));
    await remembering.keyed.holderOf(aKey("right"));
    assert.equal(remembering.looks(), 1);

    const doubting = ring(keys, 0);
    assert.equal(await doubting.keyed.holderOf(aKey("right")), holder);
    keys.clear();
    assert.equal(await doubting.keyed.holderOf(aKey("right")), undefined);
  });

  it("does not ask the database about every guess", async () => {
    const guessed = ring(new Set());
    assert.equal(await guessed.keyed.holderOf("polku_short"), undefined);
    assert.equal(guessed.looks(), 0);
    const guesses = Array.from({ length: 5000 }, (_, guess) => guessed.keyed.holderOf(aKey(String(guess))));
    const answers = await Promise.all(guesses);
    assert.equal(guessed.looks(), answers.filter((answer) => answer === undefined).length);
    assert.equal(guessed.looks(), 1002, "two looked up, and a thousand waiting for that");
    assert.deepEqual(
      [...new Set(answers)],
      [undefined, "too-fast"],
      "of a key that might be right it says not that it is wrong",
    );
  });

  it("finds whose a key is while others guess without end", async () => {
    const keyed = ring(new Set([aKey("right")])).keyed;
    let guessing = true;
    const guess = async () => {
      for (; guessing; await new Promise(setImmediate)) await keyed.holderOf(aKey(String(Math.random())));
    };
    const guessers = Array.from({ length: 50 }, guess);
    await new Promise(setImmediate);
    assert.equal(await keyed.holderOf(aKey("right")), holder);
    guessing = false;
    await Promise.all(guessers);
  });
});
