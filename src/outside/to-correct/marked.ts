/**
 * What a spreadsheet would run as a formula gets an apostrophe before it where CSV is written. A cell that had one already gets another
 * here, so that taking one away always gives what was there.
 */
export const marked = (text: string): string => (looksMarked.test(text) ? `'${text}` : text);

/** The text of a cell without the apostrophe that was written before it. */
export const unmarked = (text: string): string => (looksMarked.test(text) ? text.slice(1) : text);

const looksMarked = /^'+[=+\-@\t\r]/;
