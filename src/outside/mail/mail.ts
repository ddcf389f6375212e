/** A mail to one person, ready to be sent. */
export interface Mail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Where its reader can write; null: to whom it is from. */
  readonly replies: string | null;
  readonly subject: string;
  readonly text: string;
  /** Pictures stand in it as `cid:name`. */
  readonly html: string;
  readonly pictures: readonly Picture[];
  /** Known again by it: "<…@example.org>". */
  readonly messageId: string;
  /** The mail of which this is the reminder. */
  readonly answers: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A picture that comes within the mail: nothing is fetched from anywhere, so nobody sees when it is read. */
export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** The mail as it goes over the line (RFC 5322, MIME). Line breaks in what people wrote cannot begin a header. */
export async function mimeOf(mail: Mail): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const { from, to, replies, subject, text, html, pictures, messageId, answers, headers } = mail;
  return new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: "", address: to },
    ...(replies !== null && { replyTo: replies }),
    subject: oneLine(subject),
    ...{ text, html, messageId },
    ...(answers !== null && { inReplyTo: answers, references: answers }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, { prepared: true, value: oneLine(value) }]),
    ),
    attachments: pictures.map(({ name, png }) => ({
      ...{
        filename: `${name}.png`,
        cid: name,
        content: png,
        contentType: "image/png",
        contentDisposition: "inline" as const,
      },
    })),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass.
const oneLine = (words: string): string => words.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
