/** A moment's day by the reader's own calendar. */
export const dayOf = (moment: Date): string => new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(moment);

export const today = (): string => dayOf(new Date());
