import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as a mail server took it. */
export interface TakenMail {
  readonly returnTo: string;
  readonly to: string;
  readonly read: Email;
  readonly raw: Buffer;
}

/** A real mail server within this machine, stopped after the file's last test. */
export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** What it took so far. */
  readonly mails: TakenMail[];
  /** What it says of a recipient, by its address: "550 5.1.1 User unknown"; all others it takes. */
  readonly refuses: Map<string, string>;
  /** How many connected so far. */
  connections: number;
}

export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: TakenMail[] = [];
  const refuses = new Map<string, string>();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false },
    onConnect(_, done) {
      taken.connections++;
      done();
    },
    onRcptTo({ address }, _, done) {
      const said = refuses.get(address);
      if (said === undefined) return done();
      done(Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }));
    },
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", async () => {
        const raw = Buffer.concat(pieces);
        const returnTo = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        mails.push({ raw, returnTo, to: envelope.rcptTo[0]!.address, read: await PostalMime.parse(raw) });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  after(() => new Promise<void>((closed) => server.close(() => closed())));
  const { port } = server.server.address() as AddressInfo;
  const taken: MailServer = { port, url: `smtp://127.0.0.1:${port}`, mails, refuses, connections: 0 };
  return taken;
}
