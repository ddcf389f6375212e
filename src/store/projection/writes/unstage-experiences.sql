-- The rows that wait (long data by shard, so that a sample of people lies together), at one touchpoint (wide data) or each at its own (long data), as experiences.
INSERT INTO experiences (
  number, turn, journey, perspective, touchpoint, answered, day, second, orderly,
  customer, pass, shard, weight{names}
)
SELECT
  CAST({number} AS BIGINT), 1, {journey}, {perspective}, {touchpoint}, CASE WHEN {answered} THEN 1 ELSE 0 END,
  DATE '1970-01-01' + day,
  second, {orderly},
  CAST(NULLIF(customer, 0) AS BIGINT), CAST(NULLIF(pass, 0) AS BIGINT), shard, weight{cells}
FROM staged_rows
WHERE {asked}{order};
