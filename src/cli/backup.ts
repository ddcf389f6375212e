import { ok } from "../core/result.ts";
import { backUp } from "../flows/back-up.ts";
import { allWords } from "../texts/all-words.ts";
import type { Command } from "./command.ts";
import { languageOf, languageOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "FILE [--erasures-only] [--language LANGUAGE]",
  about: `Writes everything that is kept into one file, as it is at one moment, whether or not the server runs: gzipped lines of
JSON with a checksum. It holds comments, the key by which customers are known again, and the hashes of people's passwords: keep
it where only you can read.

A person who was erased after a backup must not come back with it, nor be asked again who wants nothing more. Keep the
newest list of both beside old backups (--erasures-only, a small file, once an hour or a day), and give it to polku restore.`,
  options: {
    "erasures-only": { about: "only the list of who and what was erased, and who wants nothing more" },
    language: languageOption,
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const [file, ...more] = call.given;
    if (file === undefined) return call.misused("which file? None is given");
    if (more.length > 0) return call.misused(`expected one file, got also "${more[0]}"`);
    const progress = progressOn(process.stderr, call.json);
    const made = await withRecords(
      () => {},
      async ({ records }) =>
        ok(
          await backUp(records, file, call.on("erasures-only") ? "erasures" : "everything", {
            now: () => new Date(),
            progress: (rows) => progress.at("Backing up", null, `${rows.toLocaleString("en")} rows`),
          }),
        ),
    );
    progress.end();
    if (!made.ok) return call.fail(made.refusal);
    const { rows, sha256 } = made.value;
    call.print(
      call.json ? JSON.stringify(made.value) : allWords(language.value)("terminal.backedUp", { rows, file, sha256 }),
    );
    return 0;
  },
};
export default command;
