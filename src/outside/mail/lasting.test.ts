import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isLasting } from "./lasting.ts";

describe("an address is not written to again", () => {
  for (const said of [
    "550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table",
    "550-5.1.1 The email account that you tried to reach does not exist. https://support.google.com/mail/?p=NoSuchUser",
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "550 5.4.1 Recipient address rejected: Access denied. [VE1EUR01.eop-EUR01.prod.protection.outlook.com]",
    "550-5.2.1 The email account that you tried to reach is inactive.",
    "5.4.4",
    "550 No such user here",
    "553 sorry, no mailbox here by that name",
    "550 Unknown user",
    "550 Requested action not taken: the mailbox does not exist",
    "550 5.0.0 Invalid recipient",
  ])
    it(said, () => assert(isLasting(said)));
});

describe("it is not its fault", () => {
  for (const said of [
    "554 5.7.1 <a@example.org>: Relay access denied",
    "550 5.7.1 Service unavailable; client [4.1.1.9] blocked using Spamhaus",
    "550 5.7.515 Access denied, sending domain does not meet the required authentication level.",
    "552 5.2.2 The recipient's inbox is out of storage space.",
    "450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted",
    "452 4.5.3 Too many recipients",
    "550 5.1.8 Sender address rejected: Domain not found",
    "421 Try again later",
    "554 Transaction failed",
    "550 relay not permitted",
    "550 Administrative prohibition",
    "550 Sender verify failed",
    "550 Unknown sender",
    "550 5.0.0 relay not permitted",
    "5.0.0",
    "553 Message rejected",
    "",
  ])
    it(said === "" ? "nothing said" : said, () => assert(!isLasting(said)));
});
