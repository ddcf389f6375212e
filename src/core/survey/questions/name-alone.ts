/** Whether nothing is asked by which somebody is reached: then the name is all that can be given. */
export const isNameAlone = (asks: readonly string[]): boolean => asks.every((way) => way === "name");
