-- What came in as one row of a source, and was lived by one customer at one time, is kept as one row: a sheet.
-- Its experiences are entries of the log as if each had a row there. Whatever is not plain reading first unfolds the sheet.

-- Each number stands for a run of 64, so that a sheet of up to so many experiences takes one: the k-th has seq + k - 1.
ALTER SEQUENCE polku.log_seq INCREMENT BY 64;

CREATE TABLE polku.sheets (
  workspace uuid NOT NULL,
  beginning uuid NOT NULL,
  seq bigint NOT NULL DEFAULT nextval('polku.log_seq'),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz,
  local timestamp,
  received timestamptz NOT NULL DEFAULT now(),
  customer bigint,
  import bigint,
  source_row int,
  revision int,
  length int NOT NULL DEFAULT 0 CHECK (length BETWEEN 0 AND 64),
  journey text,
  time_zone text,
  shared json,
  told json NOT NULL DEFAULT '[]',
  ids bytea,
  PRIMARY KEY (workspace, xid, seq),
  UNIQUE (workspace, beginning)
) WITH (toast_tuple_target = 8160);
CREATE INDEX sheets_customer ON polku.sheets USING brin (customer int8_bloom_ops) WITH (pages_per_range = 64);
COMMENT ON TABLE polku.sheets IS 'Experiences that one row of a source told together, each an entry "lived" of the log, at turn 1; unfolded into rows of the log before anything else is written about them';
COMMENT ON COLUMN polku.sheets.beginning IS 'As far as all its ids are alike: 6 bytes, then zeros. Nobody else may begin so in the log while the sheet is here';
COMMENT ON COLUMN polku.sheets.seq IS 'Of the first of its experiences; the others follow';
COMMENT ON COLUMN polku.sheets.length IS 'How many experiences; 0 holds the beginning for a transaction, and is gone when that ends';
COMMENT ON COLUMN polku.sheets.shared IS 'What all tell, as in the log''s content';
COMMENT ON COLUMN polku.sheets.told IS 'What each tells beside it: [[touchpoint, the rest of the content], …], a tab after each comma between two of them';
COMMENT ON COLUMN polku.sheets.ids IS 'Their ids in the same order, 16 bytes each; all are of UUID version 8';

ALTER TABLE polku.sheets ENABLE ROW LEVEL SECURITY;
ALTER TABLE polku.sheets FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON polku.sheets USING (workspace = (SELECT polku.current_workspace()));
GRANT SELECT, INSERT, DELETE ON polku.sheets TO polku_app;

-- To be made anew with every change of the log's columns.
CREATE FUNCTION polku.unfold(sheet polku.sheets) RETURNS SETOF polku.log LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sheet.workspace, encode(substring(sheet.ids FROM place::int * 16 - 15 FOR 16), 'hex')::uuid,
    sheet.seq + place - 1, sheet.xid, NULL::bigint, sheet.at, sheet.local, sheet.received, sheet.customer, sheet.import,
    sheet.source_row, 1, sheet.revision, 'experience'::polku.subject, 'lived'::polku.entry, sheet.journey, own->>0,
    sheet.time_zone, (left(sheet.shared::text, -1) || ',' || substr(own->>1, 2))::json, NULL::text
  FROM json_array_elements(sheet.told) WITH ORDINALITY AS each (own, place)
$$;
COMMENT ON FUNCTION polku.unfold IS 'The rows of the log that a sheet stands for';
