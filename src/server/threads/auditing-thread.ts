// The thread that audits: bootstraps and draws reports, for seconds at a time, while others go on being answered.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { auditOf } from "../../core/insight/audit.ts";
import type { AuditQuestion } from "../../core/insight/audit-question.ts";
import type { Counts } from "../../core/insight/counts.ts";
import { type AuditBegun, beginAudit, prioritiesIn } from "../../core/insight/drivers/explained.ts";
import type { Auditing } from "../../flows/effects.ts";
import { report } from "../../flows/report/report.ts";
import { answerCalls, callsOver } from "../../flows/threads/calls.ts";
import { RecentlyUsed } from "../../store/projection/held/recently-used.ts";
import { warned } from "../../texts/warned.ts";

const counts = callsOver<Counts>(workerData as MessagePort);

/** What has begun lately, by its question. A thread in which something broke is let go, with all of this. */
const lately = new RecentlyUsed<AuditBegun>(10);
const begun = (question: AuditQuestion) =>
  lately.of(JSON.stringify(question), () => {
    const { read, explained } = beginAudit(counts, question);
    // Said to whoever asked, who need not have come to the one when the other is thrown.
    for (const part of [read, explained]) part.catch(() => {});
    return { read, explained };
  });

const auditing: Auditing = {
  audit: (question) => auditOf(counts, question, warned, begun(question)),
  priorities: (question) => begun(question).explained.then(prioritiesIn),
  report: async (...asked) => report(...asked),
};
answerCalls(parentPort!, auditing);
