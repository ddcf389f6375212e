// The thread that audits: bootstraps and draws reports, for seconds at a time, while others go on being answered.
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { auditOf } from "../../core/insight/audit.ts";
import type { Counts } from "../../core/insight/counts.ts";
import type { Auditing } from "../../flows/effects.ts";
import { report } from "../../flows/report/report.ts";
import { answerCalls, callsOver } from "../../flows/threads/calls.ts";
import { warned } from "../../texts/warned.ts";

const counts = callsOver<Counts>(workerData as MessagePort);

const auditing: Auditing = {
  audit: (question) => auditOf(counts, question, warned),
  report: async (...asked) => report(...asked),
};
answerCalls(parentPort!, auditing);
