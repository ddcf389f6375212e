/**
 * Whether what a mail server says means that an address does not exist or takes nothing any more: "550 5.1.1 User unknown". What it says
 * of us (5.7.x policy, 5.1.7 and 5.1.8 the sender), of the moment (4.x.x, 5.2.2 a full mailbox) or of the message (5.3.x, 5.6.x) is no
 * reason never to write there again. Where no such code tells, words about the recipient must: "550 relay not permitted" is about us.
 *
 * Codes: RFC 3463 and the IANA registry of them; 5.4.1 is how Exchange Online says that it knows no such recipient.
 */
export function isLasting(said: string): boolean {
  const [, kind, detail] = enhanced.exec(said) ?? [];
  if (kind !== undefined && !(kind === "5" && detail === "0.0"))
    return kind === "5" && /^(1\.([0-6]|10)|2\.1|4\.[14])$/.test(detail!);
  return /^\s*(55[013]|5\.0\.0)\b/.test(said) && ofRecipient.test(said) && !ofSender.test(said);
}

/** "5.1.1" as a word of its own, and not four numbers of an address. */
const enhanced = /(?<![.\d])([245])\.(\d{1,3}\.\d{1,3})(?![.\d])/;
const ofRecipient =
  /\bno such|unknown|not exist|n.t exist|not found|no (?:\w+ )?mailbox|unrouteable|invalid (?:user|recipient|mailbox)/i;
const ofSender = /\b(?:sender|domain|host|client)\b/i;
