import { openProjection } from "../src/store/projection/open.ts";
import { longLog } from "./long-log.ts";
import { randomJourney, readList } from "./random-log.ts";

// A process that projects a log into a file until it is killed: `node test/projecting.ts FILE ENTRIES BATCH`.
// It says "open" when the file is open and "done" when the log has been read.
const [file = "", entries = "0", batch = "1"] = process.argv.slice(2);
const opened = await openProjection({ file, workspace: "test" });
if (!opened.ok) {
  console.log(opened.refusal.code);
} else {
  console.log("open");
  const history = [{ version: 1, validFrom: "2020-01-01", journey: randomJourney }];
  await opened.value.project(readList(longLog(Number(entries))), [history], { batch: Number(batch) });
  console.log("done");
  // Waits to be killed, with the file open.
  setInterval(() => {}, 1000);
}
