import { ok, refuse } from "../core/result.ts";
import { demoCustomers, demoSeed, fillDemo } from "../flows/fill-demo.ts";
import { today } from "../flows/today.ts";
import { newestJourneys } from "../store/records/journeys.ts";
import type { Command } from "./command.ts";
import { dayOption, wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "[options]",
  about: `Fills an empty workspace with the demo: two years of a small chain of lunch restaurants, made from a seed, with truths
planted in it (demo/truths.ts) that the audit is to find. The first start of the server does the same by itself.`,
  options: {
    customers: { value: "N", about: `how many customers, ${demoCustomers} unless told` },
    seed: { value: "N", about: `seed of everything drawn at random, ${demoSeed} unless told` },
    until: { value: "DAY", about: "first day that is not in it, today unless told" },
  },
  async run(call) {
    if (call.given.length > 0) return call.misused(`expected no arguments, got "${call.given[0]}"`);
    const customers = wholeOption(call, "customers", demoCustomers, 1, 10_000_000);
    const seed = wholeOption(call, "seed", demoSeed, 0, 0xffff_ffff);
    const until = dayOption(call, "until");
    for (const value of [customers, seed, until]) if (!value.ok) return call.misused(value.refusal);
    if (!customers.ok || !seed.ok || !until.ok) return 2;

    const progress = progressOn(process.stderr, call.json);
    const filled = await withRecords(
      () => {},
      async ({ records, workspace }) => {
        const there = await newestJourneys(records, workspace);
        if (there.length > 0) {
          const keys = there.map(({ journey }) => `"${journey.key}"`).join(", ");
          const message = `expected an empty workspace, got one with ${keys}; POLKU_DATA can name another folder`;
          return refuse([{ code: "not-empty", message }]);
        }
        const made = await fillDemo(records, workspace, {
          customers: customers.value,
          seed: seed.value,
          until: until.value ?? (await today({ records, workspace, now: () => new Date() })),
          progress: (experiences) => progress.at("Filling", null, `${experiences.toLocaleString("en")} experiences`),
        });
        return made.ok ? ok(made.value) : refuse([made.refusal]);
      },
    );
    progress.end();
    if (!filled.ok) return call.fail(filled.refusal);
    call.print(
      call.json
        ? JSON.stringify(filled.value)
        : `${filled.value.experiences} experiences of the demo; see them with: polku serve`,
    );
    return 0;
  },
};
export default command;
