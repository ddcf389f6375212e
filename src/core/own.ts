/**
 * What an object itself holds under a key, not what every object has from birth: a customer group may be called "constructor", and an
 * address may ask for "__proto__".
 */
export const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
