// A Polku of its own for tests that kill it: opens the records of a data folder, says so on a line, and waits. Ctrl-C closes.
import { openRecords } from "../src/store/records/open.ts";

const opened = await openRecords({ dataFolder: process.argv[2] ?? "", log: (line) => console.log(`log ${line}`) });
if (opened.ok) {
  process.once("SIGINT", async () => {
    await opened.value.close();
    console.log("closed");
    process.exit(0);
  });
  process.stdin.resume();
  console.log("open");
} else {
  console.log(`refused ${JSON.stringify(opened.refusal)}`);
}
