import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { refuse } from "../core/result.ts";
import { restore } from "../flows/back-up.ts";
import { projectionFile } from "../flows/project.ts";
import { readConfig } from "../server/config.ts";
import { openRecords } from "../store/records/open.ts";
import { troubleOf } from "../store/records/trouble.ts";
import { allWords } from "../texts/all-words.ts";
import type { Command } from "./command.ts";
import { languageOf, languageOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";

const command: Command = {
  usage: "FILE [--erasures FILE] [--without-people] [--language LANGUAGE]",
  about: `Puts a backup into an empty database, whole or not at all, after its checksum was found to hold. POLKU_DATA or
DATABASE_URL say where; no server may run there. What the list of erasures names is erased again, and who
wanted nothing more is left in peace again, so that nobody comes back with an old backup. Whoever might come in then may come in again, by the same password or
passkey: look them over, for some may have been removed since. The figures are counted anew at the next start.`,
  options: {
    "without-people": { about: "leave out who may come in; the next start prints a link for the first admin" },
    erasures: { value: "FILE", about: "a newer backup, or the list that polku backup --erasures-only writes" },
    language: languageOption,
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const [file, ...more] = call.given;
    if (file === undefined) return call.misused("which file? None is given");
    if (more.length > 0) return call.misused(`expected one file, got also "${more[0]}"`);
    const config = readConfig(process.env);
    if (!config.ok) return call.fail(config.refusal);
    const { data: dataFolder, databaseUrl } = config.value;
    const opened = await openRecords({ dataFolder, log: () => {}, ...(databaseUrl === null ? {} : { databaseUrl }) });
    if (!opened.ok) return call.fail([opened.refusal]);

    const progress = progressOn(process.stderr, call.json);
    const erasures = call.value("erasures");
    try {
      const restored = await restore(opened.value, file, {
        ...(erasures === undefined ? {} : { erasures }),
        withoutPeople: call.on("without-people"),
        progress: (rows) => progress.at("Restoring", null, `${rows.toLocaleString("en")} rows`),
      }).catch((error) => {
        const trouble = troubleOf(error);
        if (trouble === undefined) throw error;
        return refuse([trouble]);
      });
      progress.end();
      if (!restored.ok) return call.fail(restored.refusal);
      // A projection that lies here followed another log.
      rmSync(dirname(projectionFile(dataFolder, "")), { recursive: true, force: true });
      const { rows, made, erasedAgain, optedOutAgain } = restored.value;
      const t = allWords(language.value);
      call.print(
        call.json
          ? JSON.stringify(restored.value)
          : [
              t("terminal.restored", { rows, made, again: erasedAgain, peace: optedOutAgain }),
              ...(erasures === undefined ? [t("terminal.restoredAlone", { made })] : []),
            ].join("\n"),
      );
      return 0;
    } finally {
      await opened.value.close();
    }
  },
};
export default command;
