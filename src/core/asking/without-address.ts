/** What was said of a message, without whom it was for: these addresses, and whatever else looks like one. */
export function withoutAddress(said: string, addresses: readonly (string | null)[]): string {
  const own = addresses
    .filter((one) => one !== null && one !== "")
    .map((one) => one!.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const left = own.length === 0 ? said : said.replace(new RegExp(own.join("|"), "gi"), "…");
  return left.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, "…").replace(/\+?\d(?:[ -]?\d){6,}/g, "…");
}
