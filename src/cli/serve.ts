import { serve } from "../server/serve.ts";
import type { Command } from "./command.ts";

const command: Command = {
  usage: "",
  about: `Starts Polku and prints its address: opens the records, brings them up to date, fills an empty workspace with the demo,
and answers until it is stopped with Ctrl-C. Everything it started stops with it. --json prints address, key and the link for the
first admin as JSON.

settings, from the environment:
  POLKU_PORT     where it listens: 8400 unless told; 0 takes any free port
  POLKU_HOST     the address it listens on: 127.0.0.1, this machine only; another needs POLKU_URL and an admin
  POLKU_URL      where people reach it, behind a proxy that speaks https: https://polku.example.org
  POLKU_PROXIES  how many proxies of yours stand before it: 1 unless told
  POLKU_SECRET   makes cookies, links to surveys and to unsubscribe, and marks of bounces; a file of the data folder unless told
  POLKU_DATA     the folder of everything that is kept: data, beside the program
  DATABASE_URL   a PostgreSQL of your own, 15 or newer, instead of the one that Polku brings
  POLKU_DEMO     yes fills an empty workspace with the demo (unless told), no leaves it empty
  POLKU_LOG      quiet, info (unless told) or requests
  POLKU_RATE     experiences a second that one key may send: 100000
  POLKU_UPLOAD   megabytes that a file may have which is brought to be imported: 500
  POLKU_SMTP     who sends e-mail: smtp://user:password@smtp.example.org:587 or smtps://… (docs/guide/e-mail.md)
  POLKU_MAIL_FROM         whom it is from: "Our restaurant <survey@example.org>"
  POLKU_MAIL_REPLIES      where its readers can write, if elsewhere
  POLKU_MAIL_BOUNCES      where what cannot be delivered returns to: an address, or a mailbox at imaps://…
  POLKU_SMS_URL  who sends text messages: an https address that takes them (docs/guide/asking-customers.md)
  POLKU_SMS_SECRET        what signs them: whsec_ and base64
  POLKU_OUTGOING_PRIVATE  yes lets what is sent outside lead into your own network
  POLKU_THREADS  threads that count
  POLKU_MEMORY   megabytes that counting may use: 1024`,
  options: {},
  async run(call) {
    if (call.given.length > 0) return call.misused(`expected no arguments, got "${call.given[0]}"`);
    const served = await serve(process.env, {
      print: call.print,
      log: call.remark,
      ...(call.json
        ? {
            ready: ({ url, localKey, firstAdmin }) =>
              call.print(
                JSON.stringify({
                  url,
                  key: localKey.key,
                  keyFile: localKey.file,
                  firstAdmin: firstAdmin?.link ?? null,
                }),
              ),
          }
        : {}),
    });
    return served.ok ? 0 : call.fail(served.refusal);
  },
};
export default command;
