import assert from "node:assert/strict";
import { describe, it } from "node:test";
import PostalMime from "postal-mime";
import { aJourney } from "../../../test/journeys.ts";
import { aSurvey } from "../../../test/survey.ts";
import type { Delivery } from "../../core/asking/delivery.ts";
import { nameless } from "../../core/nameless.ts";
import { mimeOf } from "../../outside/mail/mail.ts";
import { mailOf } from "./mail-of.ts";

const sender = { name: null, address: "kysely@polku.example", replies: "apu@polku.example" };
const marks = { first: "mark1", reminder: "mark2" };
const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.y`;

const aMail = (
  questions: readonly Record<string, unknown>[],
  about: Record<string, unknown> = {},
  delivery: Partial<Delivery> = {},
  name: string | null = null,
) =>
  mailOf(
    {
      ...{ invitation: "0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10", kind: "first", to: "maija@example.fi", language: "en" },
      link: "https://polku.example/s/secret.a.b.c",
      survey: { version: 1, survey: aSurvey(questions, about) },
      journey: aJourney({}),
      workspaceName: { fi: "Lounas", en: "Lunch" },
      unsubscribe: "https://polku.example/u/word",
      ...delivery,
    },
    { ...sender, name },
    marks,
  );
const addressesIn = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address!);

describe("the mail that asks", () => {
  it("asks the first question, and each face answers it", () => {
    const { subject, html, text, pictures } = aMail([{ ask: "smiley", key: "smiley", text: { en: "How did it go?" } }]);
    assert.equal(subject, "How did it go?");
    assert.deepEqual(
      addressesIn(html).slice(0, 4),
      [1, 2, 3, 4].map((value) => `https://polku.example/s/secret.a.b.c?a=smiley:${value}`),
    );
    assert.deepEqual(
      pictures.map(({ name }) => name),
      ["face-1", "face-2", "face-4", "face-5"],
    );
    assert.match(text, /Very good:\nhttps:\/\/polku\.example\/s\/secret\.a\.b\.c\?a=smiley:4\n/);
    assert.match(text, /I do not want these messages:\nhttps:\/\/polku\.example\/u\/word\?language=en\n/);
  });

  it("says who asks by the sender's name where the workspace has none of its own, never by two", () => {
    const question = [{ ask: "smiley", key: "smiley" }];
    const [own, nobodys] = [{}, { workspaceName: nameless }];
    const asks = (mail: ReturnType<typeof aMail>) => [mail.from.name, /^(.+) would like to know/m.exec(mail.text)?.[1]];
    assert.deepEqual(asks(aMail(question, {}, nobodys, "Aurinko")), ["Aurinko", "Aurinko"]);
    assert.deepEqual(asks(aMail(question, {}, nobodys)), ["Polku", "Polku"]);
    assert.deepEqual(asks(aMail(question, {}, own, "Aurinko")), ["Aurinko", "Lunch"]);
  });

  it("says why one gets it: a customer has been in touch, an employee works there", () => {
    const question = [{ ask: "smiley", key: "smiley" }];
    assert.match(aMail(question).text, /because you have been in touch\./);
    const link = `https://polku.example/s/secret.${token({ perspective: "employee" })}`;
    const { text, html } = aMail(question, {}, { link });
    for (const said of [text, html]) assert.match(said, /because you work for us or with us\./);
  });

  it("fetches nothing from anywhere, and runs nothing", () => {
    const { html } = aMail([{ ask: "smiley", key: "smiley", faces: 5 }]);
    assert(!/<script|<link|<iframe|<object|url\(/.test(html));
    for (const [, source] of html.matchAll(/src="([^"]+)"/g)) assert.match(source!, /^cid:/);
  });

  it("leads to the page where one tap is not enough, or not everybody is asked that first", () => {
    const page = ["https://polku.example/s/secret.a.b.c", "https://polku.example/u/word?language=en"];
    for (const first of [
      { ask: "comment", key: "comment" },
      { ask: "smiley", key: "smiley", when: "language = fi" },
      { ask: "smiley", key: "smiley", shuffled: "some" },
      {
        ask: "choice",
        key: "why",
        options: Array.from({ length: 11 }, (_, at) => ({ key: `o${at}`, text: { en: "?" } })),
      },
    ])
      assert.deepEqual(addressesIn(aMail([first, { ask: "recommend", key: "recommend" }]).html), page, first.ask);
  });

  it("asks what is asked first, and not the words before it, which are read on the page", () => {
    const words = { ask: "statement", key: "hello", text: { en: "Welcome" } };
    const { subject, html } = aMail([words, { ask: "smiley", key: "smiley", text: { en: "How did it go?" } }]);
    assert.equal(subject, "How did it go?");
    assert.equal(addressesIn(html)[0], "https://polku.example/s/secret.a.b.c");
  });

  it("takes numbers as they are, and names their ends", () => {
    const { html } = aMail([{ ask: "recommend", key: "recommend" }]);
    assert.equal(addressesIn(html).filter((address) => address.includes("?a=recommend:")).length, 11);
    assert.match(html, /aria-label="10, Very likely"/);
    const against = aMail([{ ask: "compared", key: "compared" }]);
    assert.deepEqual(
      [...against.text.matchAll(/^(.+):\nhttps:.*\?a=compared:(-?\d)$/gm)].map(([, words, value]) => [words, value]),
      ["Much worse", "Worse", "About the same", "Better", "Much better"].map((words, at) => [words, String(at - 2)]),
    );
  });

  it("says what the survey says, with what its link knows", () => {
    const { subject, text } = aMail(
      [{ ask: "smiley", key: "smiley" }],
      {
        context: ["order"],
        mail: { subject: { en: "Your order {context.order}" }, greeting: { en: "Hello {attribute.name|you}!" } },
      },
      { link: `https://polku.example/s/secret.${token({ context: { order: "A-7" } })}` },
    );
    assert.equal(subject, "Your order A-7");
    assert.match(text, /^Hello you!\n/);
  });

  it("is in the reader's language, as far as there are words; ours are English where we speak no such language", () => {
    const languages = ["fi", "fi-simple", "ar"];
    const survey = [{ ask: "smiley", key: "smiley", text: { fi: "Miten meni?", ar: "كيف كان؟" } }];
    assert.match(aMail(survey, { languages }, { language: "fi-simple" }).text, /haluaa tietää, mitä ajattelet/);
    const { html, subject } = aMail(survey, { languages }, { language: "ar" });
    assert.equal(subject, "كيف كان؟");
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.match(html, /lang="en" dir="ltr">Lounas would like to know/);
    assert.match(html, /lang="en" dir="ltr"><img [^>]*>Very good/);
    assert.match(html, /<h1 style="[^"]*">كيف كان؟/);
    const lacking = aMail(
      [{ ask: "smiley", key: "smiley", text: { fi: "Miten meni?" } }],
      { languages },
      { language: "ar" },
    );
    assert.match(lacking.html, /<h1 style="[^"]*" lang="fi" dir="ltr">Miten meni\?/);
  });

  it("reminds in the same conversation", () => {
    const [first, reminder] = (["first", "reminder"] as const).map((kind) =>
      aMail([{ ask: "smiley", key: "smiley", text: { en: "How did it go?" } }], {}, { kind }),
    );
    assert.equal(reminder!.subject, "Reminder: How did it go?");
    assert.deepEqual([first!.answers, reminder!.answers], [null, first!.messageId]);
  });

  it("cannot be made to say more than it does by what somebody wrote", async () => {
    const evil = 'x\r\nBcc: all@example.fi\r\n\r\n"><script>alert(1)</script><img src="https://evil.example/">';
    const mail = aMail(
      [
        {
          ask: "choice",
          key: "why",
          text: { en: evil },
          options: ["a", "b"].map((key) => ({ key, text: { en: evil } })),
        },
      ],
      { mail: { subject: { en: evil }, greeting: { en: evil } } },
      { workspaceName: { en: evil } },
    );
    assert(!/<script|<img src="https/.test(mail.html));
    const read = await PostalMime.parse(await mimeOf(mail));
    assert.deepEqual(
      read.headers.map(({ key }) => key).filter((key) => !/^(content-|date|mime-)/.test(key)),
      [
        ...["auto-submitted", "x-auto-response-suppress", "list-unsubscribe", "list-unsubscribe-post"],
        ...["from", "to", "reply-to", "subject", "message-id"],
      ],
    );
    assert.deepEqual(read.to, [{ name: "", address: "maija@example.fi" }]);
    assert.equal(read.from?.address, "kysely@polku.example");
  });
});
