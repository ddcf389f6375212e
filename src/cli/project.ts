import type { Problem } from "../core/problem.ts";
import { ok, refuse } from "../core/result.ts";
import { projectionFile, rebuild } from "../flows/project.ts";
import { openProjection } from "../store/projection/open.ts";
import type { Command } from "./command.ts";
import { progressOn } from "./progress.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "",
  about: `Makes the projection anew: the columns of numbers that figures are counted from, read again from all the records. It can
be deleted and rebuilt at any time; nothing is kept only there. A server that runs has it open: stop it first.`,
  options: {},
  async run(call) {
    if (call.given.length > 0) return call.misused(`expected no arguments, got "${call.given[0]}"`);
    const progress = progressOn(process.stderr, call.json);
    const projected = await withRecords(
      () => {},
      async ({ config, records, workspace }) => {
        const file = projectionFile(config.data, workspace);
        const opened = await openProjection({
          file,
          workspace,
          memoryLimit: `${config.memory}MB`,
          threads: config.threads,
        });
        if (!opened.ok) return refuse([opened.refusal.code === "projection-in-use" ? inUse(file) : opened.refusal]);
        try {
          const { entries } = await rebuild(opened.value, records, workspace, {
            progress: (read) => progress.at("Projecting", null, `${read.toLocaleString("en")} entries`),
          });
          return ok({ entries, file });
        } finally {
          await opened.value.close();
        }
      },
    );
    progress.end();
    if (!projected.ok) return call.fail(projected.refusal);
    const { entries, file } = projected.value;
    call.print(call.json ? JSON.stringify({ entries, file }) : `${entries} entries of the log read into ${file}`);
    return 0;
  },
};
export default command;

const inUse = (file: string): Problem => ({
  code: "projection-in-use",
  message: "a server that runs has the projection open; stop it, and run polku project again",
  file,
});
