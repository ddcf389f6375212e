-- What rows say of one outcome.
INSERT INTO outcomes (number, turn, journey, kind, happened, good, day, second, customer, pass)
SELECT row_number + 1, 1, {journey}, {kind}, {happened}, {good}, DATE '1970-01-01' + day_of_row, second,
  NULLIF(customer, 0), {pass}
FROM {rows}
WHERE {happened} <> 255;
