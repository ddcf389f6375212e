/** Whether a database can hold the text: whole characters, none of them NUL. */
export const storable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");
