import { serve } from "../server/serve.ts";
import type { Command } from "./command.ts";

/** `polku serve`: what `npm start` runs. */
const command: Command = {
  usage: "",
  about: `
Starts Polku and prints its address: records (its own PostgreSQL, or yours by DATABASE_URL), figures, the API and the
app. An empty workspace is filled with the demo. Ctrl-C stops everything that was started.

It listens on this machine only, for there is no sign-in yet. The first start prints the local key, by which programs
write to the API.

Settings, from the environment:
  POLKU_PORT      where it listens; 8400
  POLKU_HOST      127.0.0.1, ::1 or localhost; 127.0.0.1
  POLKU_DATA      the folder of everything that is kept; data
  DATABASE_URL    a PostgreSQL of your own, 15 or newer; absent: the one that Polku brings
  POLKU_DEMO      no: an empty workspace stays empty; yes
  POLKU_LOG       quiet, info or requests; info
  POLKU_RATE      experiences that one key may send a second; 100000
  POLKU_THREADS   threads that count for figures; as many as the machine has, at most 8
  POLKU_MEMORY    megabytes that counting may use; 1024
`,
  options: {},
  async run({ print, remark, fail }) {
    const done = await serve(process.env, { print, log: remark });
    return done.ok ? 0 : fail(done.refusal);
  },
};

export default command;
