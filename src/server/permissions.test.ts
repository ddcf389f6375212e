import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Operation } from "../api/operation.ts";
import type { Role } from "../core/people/rights.ts";
import type { Visitor } from "./people/visitor.ts";
import { mayPass } from "./permissions.ts";

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
