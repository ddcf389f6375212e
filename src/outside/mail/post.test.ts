import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, describe, it } from "node:test";
import { mailServer } from "../../../test/mail-server.ts";
import type { MailServer } from "../../core/asking/mail-settings.ts";
import type { Mail } from "./mail.ts";
import { openPost } from "./post.ts";

const server = await mailServer();
const aMail = (to: string, about: Partial<Mail> = {}): Mail => ({
  from: { name: "Aurinko", address: "kysely@polku.example" },
  ...{ to, replies: null, subject: "Miten meni?", text: "Miten meni?", html: "<p>Miten meni?</p>", pictures: [] },
  ...{
    messageId: "<mark@polku.example>",
    answers: null,
    headers: { "List-Unsubscribe": "<https://polku.example/u/x>" },
  },
  ...about,
});
const postTo = (about: Partial<MailServer>) => {
  const post = openPost({ smtp: { host: "127.0.0.1", port: server.port, tls: "none", user: null, ...about } });
  after(() => post.close());
  return post;
};

describe("mail is sent", () => {
  it("as it was written, one after another over one connection, to return where it is told to", async () => {
    const post = postTo({});
    for (const name of ["a", "b", "c"])
      assert.deepEqual(await post.send(aMail(`${name}@example.fi`), `bounces+${name}@polku.example`), {
        became: "sent",
      });
    assert.deepEqual(
      server.mails.map(({ to, returnTo, read }) => [to, returnTo, read.subject, read.messageId]),
      ["a", "b", "c"].map((name) => [
        ...[`${name}@example.fi`, `bounces+${name}@polku.example`, "Miten meni?", "<mark@polku.example>"],
      ]),
    );
    assert.equal(server.connections, 1);
  });

  it("not to an address that the server says does not exist; that is so for good", async () => {
    server.refuses.set("gone@example.fi", "550 5.1.1 User unknown");
    const posted = await postTo({}).send(aMail("gone@example.fi"), "a@polku.example");
    assert.equal(posted.became, "refused");
    assert.match("detail" in posted ? posted.detail : "", /User unknown/);
  });

  it("later, where the server has no time, or what it refuses is us", async () => {
    for (const said of ["451 4.7.1 Greylisted", "550 5.7.1 Relaying denied", "552 5.2.2 Mailbox full"]) {
      server.refuses.set("later@example.fi", said);
      assert.equal((await postTo({}).send(aMail("later@example.fi"), "a@polku.example")).became, "later", said);
    }
  });

  it("later, where nobody listens", async () => {
    assert.equal((await postTo({ port: 1 }).send(aMail("a@example.fi"), "a@polku.example")).became, "later");
  });

  it("never without TLS where that is required", async () => {
    const before = server.mails.length;
    const posted = await postTo({ tls: "required" }).send(aMail("a@example.fi"), "a@polku.example");
    assert.equal(posted.became, "later");
    assert.equal(server.mails.length, before);
  });

  it("once: of what the server had whole and said nothing of, nobody sends another", async () => {
    // It takes the mail, and goes away before it says so.
    let taken = 0;
    const silent = createServer((socket) => {
      socket.write("220 here\r\n");
      socket.on("error", () => {});
      socket.on("data", (said) => {
        const words = said.toString();
        if (words.endsWith("\r\n.\r\n")) {
          taken++;
          socket.destroy();
        } else socket.write(words.startsWith("DATA") ? "354 go on\r\n" : "250 yes\r\n");
      });
    }).listen(0, "127.0.0.1");
    after(() => silent.close());
    await new Promise((listening) => silent.once("listening", listening));
    const { port } = silent.address() as { port: number };
    assert.equal((await postTo({ port }).send(aMail("a@example.fi"), "a@polku.example")).became, "sent");
    assert.equal(taken, 1);
  });
});
