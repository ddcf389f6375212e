import assert from "node:assert/strict";
import { after, it, mock } from "node:test";
import { askersIn } from "../../test/asking.ts";
import { recordsForTests } from "../../test/postgres.ts";
import { until } from "../../test/until.ts";
import { takeEvents } from "../flows/asking/take-events.ts";
import type { Reach } from "./reaching.ts";
import { startSending } from "./sending.ts";

const records = await recordsForTests();

it("what fails in one workspace keeps no other waiting", async () => {
  const sent: string[] = [];
  for (const email of ["anna@example.com", "bo@example.com"]) {
    const askers = await askersIn(records);
    askers.respondents.clock = new Date();
    await askers.ask("visit", { triggers: [{ key: "after", event: "purchase", hours: { from: 0, until: 24 } }] });
    const at = askers.respondents.clock.toISOString();
    const taken = await takeEvents([{ id: "e-1", type: "purchase", at, email }], askers.effects);
    assert(taken.ok && taken.value.accepted === 1, JSON.stringify(taken));
  }
  let workspaces = 0;
  const deliverFor: NonNullable<Reach["mailing"]>["deliverFor"] = () => {
    // Whichever is looked at first.
    if (workspaces++ === 0) throw new Error("it is broken");
    return async ({ to }) => {
      sent.push(to);
      return { became: "sent" };
    };
  };
  const lines: string[] = [];
  const reach = {
    ...{ config: { sms: null }, mailing: { deliverFor }, secret: "a key of a server for tests alone" },
    ownUrl: () => "https://polku.example.org",
  } as unknown as Reach;
  mock.timers.enable({ apis: ["setInterval"] }); // it never looks again by itself
  after(() => mock.timers.reset());
  const sending = startSending({ records, reach, log: (line) => lines.push(line) });
  sending.nudge();
  await until(() => sent.length > 0);
  await sending.stop();
  assert.equal(sent.length, 1);
  assert.match(lines.join(), /^invitations of workspace [0-9a-f-]{36} cannot be sent now: it is broken$/);
});
