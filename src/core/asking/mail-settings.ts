/** How Polku sends e-mail, and where it hears of what did not arrive. */
export interface MailSettings {
  readonly smtp: MailServer;
  readonly from: MailSender;
  /** Where its readers can write. */
  readonly replies: string;
  /** null: what cannot be delivered later is not heard of. */
  readonly bounces: BounceAddress | null;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte · asked for by STARTTLS, without which nothing is sent · none, within this machine. */
  readonly tls: "at-once" | "required" | "none";
  readonly user: { readonly name: string; readonly password: string } | null;
}

/** Who a mail is from. */
export interface MailSender {
  /** null: the workspace's name. */
  readonly name: string | null;
  readonly address: string;
}

/** Where undeliverable mail returns to: each invitation to a name of its own there, bounces+…@example.org. */
export interface BounceAddress {
  readonly address: string;
  /** Where it is read; null: a program brings it. */
  readonly mailbox: (MailServer & { readonly folder: string }) | null;
}
