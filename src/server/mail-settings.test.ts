import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMailSettings } from "./mail-settings.ts";

const read = (about: Partial<Parameters<typeof readMailSettings>[0]>) => {
  const problems: string[] = [];
  const given = { smtp: "smtp://mail.example.org", from: "a@example.org", replies: "", bounces: "", ...about };
  return { settings: readMailSettings(given, (message) => problems.push(message)), problems };
};

describe("how e-mail is sent", () => {
  it("is not, unless a server is named that takes it", () => {
    assert.deepEqual(read({ smtp: "", from: "" }), { settings: null, problems: [] });
    assert.match(
      read({ smtp: "" }).problems[0] ?? "",
      /^POLKU_MAIL_FROM is for sending e-mail, which needs POLKU_SMTP/,
    );
  });

  it("is read from addresses as mail programs write them", () => {
    const { settings, problems } = read({
      smtp: "smtp://us%40er:p%3Aw@mail.example.org:2525",
      from: "Ravintola Aurinko <kysely@example.org>",
      bounces: "imaps://bounces%40example.org:pw@imap.example.org/Returned",
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      smtp: { host: "mail.example.org", port: 2525, tls: "required", user: { name: "us@er", password: "p:w" } },
      from: { name: "Ravintola Aurinko", address: "kysely@example.org" },
      replies: "kysely@example.org",
      bounces: {
        address: "bounces@example.org",
        mailbox: {
          ...{ host: "imap.example.org", port: 993, tls: "at-once", folder: "Returned" },
          user: { name: "bounces@example.org", password: "pw" },
        },
      },
    });
  });

  it("goes nowhere without TLS but within this machine", () => {
    for (const [smtp, tls, port] of [
      ["smtp://mail.example.org", "required", 587],
      ["smtps://mail.example.org", "at-once", 465],
      ["smtp://127.0.0.1:2500", "none", 2500],
      ["smtp://[::1]:2500", "none", 2500],
    ] as const) {
      const server = read({ smtp }).settings?.smtp;
      assert.deepEqual([server?.tls, server?.port], [tls, port], smtp);
    }
  });

  it("says everything that is wrong with it, and repeats no password", () => {
    const { settings, problems } = read({
      smtp: "http://user:secret@mail.example.org",
      from: "Aurinko <nowhere>",
      replies: "a b@example.org",
      bounces: "imaps://imap:secret@imap.example.org",
    });
    assert.equal(settings, null);
    assert.deepEqual(
      problems.map((problem) => problem.split(" ")[0]),
      ["POLKU_SMTP", "POLKU_MAIL_FROM", "POLKU_MAIL_REPLIES", "POLKU_MAIL_BOUNCES"],
    );
    assert(!problems.join().includes("secret"));
    assert.match(
      read({ bounces: "undeliverable-customer-mail@example.org" }).problems[0] ?? "",
      /at most 25 characters/,
    );
  });
});
