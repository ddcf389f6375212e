import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { auditOf } from "../src/core/insight/audit.ts";
import type { AuditQuestion } from "../src/core/insight/audit-question.ts";
import type { Counts } from "../src/core/insight/counts.ts";
import { beginAudit, prioritiesIn } from "../src/core/insight/drivers/explained.ts";
import type { KnownExperience } from "../src/store/records/log/log-entry.ts";
import { warned } from "../src/texts/warned.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { randomJourney } from "./random-log.ts";

/** A hundred guests who rated three touchpoints and said whether they will come again. */
function world(): KnownExperience[] {
  const day = "2026-02-05";
  const guests = Array.from({ length: 100 }, (_, customer) => {
    const told = (touchpoint: string | undefined, answers: KnownExperience["answers"]) => ({
      ...({ journey: "lunch", perspective: "customer", via: "self", attributes: {}, revision: 1 } as const),
      ...({ customer, day, at: day, second: 0, precision: "day", answers } as const),
      ...(touchpoint !== undefined && { touchpoint }),
    });
    const [menu, taste, bill] = [1 + (customer % 5), 1 + ((customer * 7) % 5), 1 + (Math.floor(customer / 3) % 5)];
    return [
      told("menu", { satisfaction: menu! }),
      told("taste", { satisfaction: taste! }),
      told("bill", { satisfaction: bill! }),
      told(undefined, { return: Math.min(10, 2 * bill! + (customer % 2)) }),
    ];
  });
  return guests.flat().map((one, number) => ({ ...one, number }));
}

const question: AuditQuestion = {
  version: { version: 1, validFrom: "2020-01-01", journey: randomJourney },
  slice: { journey: "lunch", perspective: "customer" },
  ...{ seed: 1, data: { fingerprint: "", rows: { read: 0, used: 0, rejected: 0 } } },
};

/** What is counted, and each question that was put to it. */
function countsHeard() {
  const heard: string[] = [];
  const counts = new Proxy(bruteForceCounts(world(), [], [randomJourney]), {
    get(counts, name) {
      heard.push(String(name));
      return Reflect.get(counts, name);
    },
  }) as Counts;
  return { counts, heard, times: (name: keyof Counts) => heard.filter((one) => one === name).length };
}

describe("priorities alone", () => {
  it("are those of the whole audit, to the last digit", async () => {
    const audit = await auditOf(countsHeard().counts, question, warned);
    const alone = prioritiesIn(await beginAudit(countsHeard().counts, question).explained);
    assert(!("refused" in alone.drivers) && alone.priorities.length > 1);
    assert.deepEqual(alone, prioritiesIn(audit));
    assert.deepEqual(Object.keys(alone), ["weighted", "drivers", "priorities"]);
  });

  it("need nothing counted of success, of leaving, of the order of touchpoints, of groups or of months", async () => {
    const { counts, heard } = countsHeard();
    await beginAudit(counts, question).explained;
    const asked = [...new Set(heard)].sort();
    assert.deepEqual(asked, ["answers", "encounters", "expected", "outcomes", "patterns", "together", "totals"]);
  });

  it("are not made a second time for the audit", async () => {
    const { counts, times } = countsHeard();
    const begun = beginAudit(counts, question);
    const alone = prioritiesIn(await begun.explained);
    const audit = await auditOf(counts, question, warned, begun);
    assert.deepEqual(prioritiesIn(audit), alone);
    assert.deepEqual([times("patterns"), times("encounters"), times("passes")], [1, 1, 1]);
  });

  it("break as the audit does where counting breaks, and nothing is left unheard", async () => {
    const broken = { ...countsHeard().counts, answers: () => Promise.reject(new Error("disk")) } as Counts;
    await assert.rejects(auditOf(broken, question, warned), /disk/);
    await assert.rejects(beginAudit(broken, question).explained, /disk/);
  });
});
