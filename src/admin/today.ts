/** Today by the reader's own calendar. */
export const today = (): string => new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(new Date());
