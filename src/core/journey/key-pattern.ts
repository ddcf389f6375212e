/**
 * Keys of journeys, touchpoints, owners … begin with a letter, so that they never look like numbers, and hold small letters, digits
 * and single hyphens or underscores, so that they stand in addresses, files and column names as they are.
 */
export const keyPattern = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;
