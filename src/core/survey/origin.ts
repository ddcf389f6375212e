/**
 * A web site as a browser names it, without a path: only over TLS, but for somebody's own machine. Careful: it becomes part of a
 * policy that browsers read, in which a blank, a semicolon or a star would mean something.
 */
export const originPattern =
  /^(?:https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*|http:\/\/(?:[a-z0-9-]+\.)?localhost|http:\/\/127\.0\.0\.1)(?::[1-9]\d{0,4})?$/;
