const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * Whether `text` is a UUID (RFC 9562, versions 1–8). Senders are asked for version 7, whose order in time keeps the log's index
 * compact; another version is no less unique and is taken.
 */
export const isUuid = (text: string): boolean => text.length === 36 && pattern.test(text);

const anyVersion = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Its 16 bytes, a letter (U+0000 to U+00FF) each, whatever its version; null where the text is none. */
export function bytesOfUuid(text: string): string | null {
  if (!anyVersion.test(text)) return null;
  return text.replaceAll("-", "").replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The UUID whose 16 bytes stand there, a letter each. */
export function uuidOfBytes(bytes: string, from = 0): string {
  let text = "";
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += "-";
    text += hex[bytes.charCodeAt(from + at)]!;
  }
  return text;
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
