/** A UUID of version 7: the milliseconds since 1970, then chance. Also where a page is not served over TLS. */
export function uuid7(now = Date.now(), chance = crypto.getRandomValues(new Uint8Array(10))): string {
  const time = now.toString(16).padStart(12, "0");
  const bytes = [...chance].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (chance[2]! & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bytes.slice(1, 4)}-${variant}${bytes.slice(5, 8)}-${bytes.slice(8)}`;
}
