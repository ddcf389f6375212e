const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * Whether `text` is a UUID (RFC 9562, versions 1–8). Senders are asked for version 7, whose order in time keeps the log's index
 * compact; another version is no less unique and is taken.
 */
export const isUuid = (text: string): boolean => text.length === 36 && pattern.test(text);
