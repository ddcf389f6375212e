-- Rows of long data as experiences, by shard, so that a sample of people lies together.
INSERT INTO experiences (
  number, turn, journey, perspective, touchpoint, answered, day, second, orderly,
  customer, pass, shard, weight{names}
)
SELECT
  {number}, 1, {journey}, {perspective}, touchpoint, CASE WHEN {answered} THEN 1 ELSE 0 END,
  DATE '1970-01-01' + day_of_row,
  second, {orderly},
  NULLIF(customer, 0), NULLIF(pass, 0), shard, {weight}{cells}
FROM {rows}
WHERE {asked}
ORDER BY shard;
