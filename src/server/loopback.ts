/** Names of this machine itself. */
export const loopback = ["127.0.0.1", "::1", "localhost"];

/** Whether an address is this machine's alone. */
export const isLoopback = (host: string): boolean => loopback.includes(host);
