import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { password, secretOf } from "../../../test/people.ts";
import { polkuForTests } from "../../../test/polku.ts";
import { paths } from "../../api/paths.ts";
import type { Session } from "../../api/people.ts";

const outside = "https://polku.example.org";
const polku = await polkuForTests({ POLKU_DEMO: "yes", POLKU_URL: outside });
/** As a proxy hands a request on, with the address of who asked, after what was claimed before. */
const through = { host: "polku.example.org", origin: outside, "x-forwarded-for": "198.51.100.9, 203.0.113.7" };

describe("a Polku behind a proxy", () => {
  let cookie = "";

  it("is open to no guest, wherever they seem to come from", async () => {
    assert.equal((await polku.ask("GET", paths.overview("lunch"))).status, 401);
    assert.equal((await polku.ask("GET", paths.overview("lunch"), { headers: through })).status, 401);
  });

  it("hands out links to its public address, and cookies that travel over https alone", async () => {
    const link = polku.firstAdmin?.link ?? "";
    assert.ok(link.startsWith(`${outside}/join#`));
    const body = { secret: secretOf(link), account: { name: "Anna", email: "anna@example.org", password } };
    const answer = await polku.ask("POST", paths.linkAccept, { body, headers: through });
    assert.equal(answer.status, 204, answer.text);
    const [set = ""] = answer.headers["set-cookie"] ?? [];
    assert.match(set, /^__Secure-polku\.session_token=[^;]+;.*HttpOnly/);
    assert.match(set, /; Secure/);
    cookie = set.replace(/;.*/, "");
  });

  it("knows people by their own address, not by the proxy's nor by the one they claim", async () => {
    const sessions = await polku.ask("GET", paths.mySessions, { headers: { ...through, cookie } });
    assert.deepEqual(
      sessions.json<Session[]>().map(({ address }) => address),
      ["203.0.113.7"],
    );
  });

  it("lets nobody guess on by naming other addresses, not from within its network either, nor one account from many", async () => {
    const guess = async (from: (tried: number) => string, email: (tried: number) => string) => {
      const answers: number[] = [];
      for (let tried = 0; tried < 24; tried++) {
        const body = { email: email(tried), password: `wrong-password-${tried}` };
        const headers = { ...through, "x-forwarded-for": from(tried) };
        answers.push((await polku.ask("POST", paths.signIn, { body, headers })).status);
      }
      return answers.filter((status) => status === 401).length;
    };
    const others = (tried: number) => `nobody-${tried}@example.org`;
    assert.equal(await guess((tried) => `198.51.100.${tried}, 203.0.113.10`, others), 10);
    assert.equal(await guess((tried) => `198.51.100.${tried}, 10.1.2.3`, others), 10);
    const one = (tried: number) => (tried % 2 === 0 ? "Anna@example.org" : "anna@example.org");
    assert.equal(await guess((tried) => `203.0.113.${100 + tried}`, one), 20);

    const right = { email: "anna@example.org", password };
    const from = async (address: string) =>
      (await polku.ask("POST", paths.signIn, { body: right, headers: { ...through, "x-forwarded-for": address } }))
        .status;
    assert.equal(await from("198.51.100.200"), 429);
    assert.equal(await from("203.0.113.7"), 204, "where Anna is signed in she is not held up");
  });

  it("answers to no other name, and to pages of no other", async () => {
    const other = { ...through, host: "other.example.org" };
    assert.equal((await polku.ask("GET", paths.me, { headers: other })).status, 421);
    const page = { ...through, cookie, origin: "http://polku.example.org" };
    assert.equal((await polku.ask("DELETE", paths.mySessions, { headers: page })).status, 403);
  });
});
