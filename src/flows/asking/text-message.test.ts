import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { languages } from "../../core/text.ts";
import { signToken } from "../../outside/signed-token.ts";
import { smsText } from "../../texts/sms-words.ts";

/** GSM 03.38, its basic alphabet: one sign outside it, and of the whole message only 70 signs fit where else 160 do. */
const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
/** So many letters fit into two messages that are shown as one. */
const twoMessages = 2 * 153;

/** As long as an invitation's usually is: 18 bytes lead to the survey, and it is signed who answers; of place, pass and groups it says nothing. */
const secret = "Qb3nVYx0mJ2sKq8rLw7Tz1Ua";
const token = await signToken(
  {
    ...{ customer: "c-10482", language: "fi", once: "0190b5f0-7c2e-7d31-9a44-5b8f6c1d2e3f", expires: 1_790_000_000 },
    ...{ attributes: {}, context: {} },
  },
  "x".repeat(43),
);
const link = `https://palaute.lounas.example.fi/s/${secret}.${token}`;

describe("a text message that asks", () => {
  it("has signs of the shorter alphabet alone, and fits two messages with the link, which is longer than one by itself", () => {
    assert(link.length > 160, `${link.length}`);
    for (const language of [...languages, "fi-simple", "et"])
      for (const kind of ["first", "reminder"] as const) {
        const text = smsText(language, kind, { who: "Lounasravintola Höyry", link });
        assert.match(text, gsm7);
        assert(text.length <= twoMessages, `${language} ${kind}: ${text.length}`);
      }
  });

  it("names who asks without the signs of a printer", () => {
    const text = smsText("en", "first", { who: "Anna’s “Lunch” – Café…", link: "L" });
    assert.match(text, gsm7);
    assert(text.startsWith(`Anna's "Lunch" - Café... `), text);
  });
});
