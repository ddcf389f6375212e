-- What the rows that wait say of one outcome.
INSERT INTO outcomes (number, turn, journey, kind, happened, good, day, second, customer, pass)
SELECT CAST(row_number + 1 AS BIGINT), 1, {journey}, {kind}, {happened}, {good}, DATE '1970-01-01' + day, second,
  CAST(NULLIF(customer, 0) AS BIGINT), CAST(NULLIF(pass, 0) AS BIGINT)
FROM staged_rows
WHERE {happened} <> 255;
