-- The projection's tables: numbers and codes only, no comment, no identity. Rebuilt from the log at any time.
-- A column per answer and scale and per attribute is added to `experiences` when it is first seen (columns.ts).

-- One row an experience.
CREATE TABLE experiences (
  number BIGINT NOT NULL,        -- the records' own number, or the row of a data file
  turn INTEGER NOT NULL,         -- which entry about this number this is; the highest is how things stand
  journey USMALLINT NOT NULL,    -- codes below: see `codes`
  perspective UTINYINT NOT NULL, -- place in the list `perspectives` of core/experience
  touchpoint USMALLINT NOT NULL, -- 0: about the whole
  answered UTINYINT NOT NULL,    -- 1: at least one answer has a value
  day DATE NOT NULL,             -- local calendar day
  second INTEGER NOT NULL,       -- within the day
  orderly UTINYINT NOT NULL,     -- 1: the time is known to the day or better
  channel USMALLINT,
  location USMALLINT,
  customer BIGINT,               -- negative: whoever walked the given pass, not told who; null: a person of its own
  pass BIGINT,                   -- positive: given; negative: derived by the journey's gap
  shard USMALLINT NOT NULL,      -- 0–65535 by hash of the customer, else of the pass, else of the number
  weight DOUBLE NOT NULL
);

-- One row an outcome: something that happened to a customer, or is known not to have.
CREATE TABLE outcomes (
  number BIGINT NOT NULL,
  turn INTEGER NOT NULL,
  journey USMALLINT NOT NULL,
  kind USMALLINT NOT NULL,
  happened UTINYINT NOT NULL,
  good UTINYINT NOT NULL,        -- 1: a good thing when it happens
  day DATE NOT NULL,
  second INTEGER NOT NULL,
  customer BIGINT,
  pass BIGINT
);

-- Numbers taken back or erased, with the turn of that entry, so that an earlier entry read later does not revive them.
CREATE TABLE gone (number BIGINT NOT NULL, turn INTEGER NOT NULL, what VARCHAR NOT NULL);

-- What the codes mean. `kind` is journey, touchpoint, channel, location, outcome, attribute, value, "words of tags" or
-- "sets of tags" (the codes of a set's words as a list); `parent` is the journey of a touchpoint, of words and sets, the
-- attribute of a value, else 0. Codes count from 1 within kind and parent.
CREATE TABLE codes (kind VARCHAR NOT NULL, parent INTEGER NOT NULL, code INTEGER NOT NULL, key VARCHAR NOT NULL);

-- Answer columns of `experiences`, one per answer and scale.
CREATE TABLE answers (
  code INTEGER NOT NULL,
  key VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  storage VARCHAR NOT NULL       -- UTINYINT or USMALLINT: value − low + 2; DOUBLE: the value
);

-- What else the file knows about itself: `schema`, `workspace`, `position`, `shape`, `weighted`, `repeats`.
CREATE TABLE facts (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
