import type { FastifyInstance } from "fastify";
import { mailAsked } from "../../api/mail.ts";
import { operations } from "../../api/operations.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { takeReturned } from "../../flows/mail/take-returned.ts";
import { lookAtMail, sendTrial } from "../../flows/mail/trial-mail.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { Rate } from "../rate.ts";
import { mailPolicy } from "../security.ts";
import { tooFast } from "./bodies.ts";

const rfc822 = "message/rfc822";

/** Trials a second by one person, in the long run: who looks at a mail looks a while. */
const trials = 0.2;

/** Doors to e-mail: how it is sent, how it looks, and what came back. */
export function openMail(app: FastifyInstance, house: House): void {
  const { mailing, records, secret } = house;
  const byPerson = new Rate(trials);
  app.addContentTypeParser(rfc822, { parseAs: "buffer" }, (_, body, done) => done(null, body));

  open(app, operations.readMailSetup, house, async () => {
    if (mailing === null) return ok({ isSetUp: false, from: null, replies: null, bounces: null });
    const { from, replies, bounces } = mailing.settings;
    const isRead = bounces !== null && bounces.mailbox !== null;
    return ok({ isSetUp: true, from: from.address, replies, bounces: bounces && (isRead ? "read" : "brought") });
  });

  open(app, operations.takeReturnedMail, house, async ({ body, contentType }, { visitor }) => {
    if (contentType !== rfc822 || !Buffer.isBuffer(body)) {
      const message = `expected a mail as it came, as ${rfc822}, got ${contentType || "nothing"}`;
      return refuse([{ code: "wrong-content-type", message }]);
    }
    return ok({ became: await takeReturned(body, [visitor.workspace], { records, secret, now: new Date() }) });
  });

  const sender = () => {
    const { from = { name: null, address: "survey@example.org" }, replies = from.address } = mailing?.settings ?? {};
    return { ...from, replies };
  };
  open(app, operations.readSurveyMail, house, async ({ params, query }, { effects }) => {
    const look = await lookAtMail(params.survey, query, sender(), effects);
    if (!look.ok) return look;
    return ok(new Document("text/html; charset=utf-8", look.value.html, { "content-security-policy": mailPolicy }));
  });

  open(app, operations.sendTrialMail, house, async ({ params, body }, { visitor, effects }) => {
    const asked = read(mailAsked, body ?? {});
    if (!asked.ok) return asked;
    if (visitor.as !== "person")
      return refuse([
        {
          code: "no-own-address",
          message: "expected somebody with an e-mail address, who is signed in, got a program",
        },
      ]);
    if (!byPerson.allows(visitor.person.id, 1, performance.now())) return refuse([tooFast]);
    return sendTrial(params.survey, visitor.person.email, asked.value, effects);
  });
}
