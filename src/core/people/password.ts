/** Long rather than intricate: nobody is asked for a digit, a capital and a sign. */
export const shortestPassword = 12;
export const longestPassword = 128;
