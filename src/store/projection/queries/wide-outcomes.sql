-- What was told of the people of a slice of one outcome, where passes lie in wide rows: each row tells of its own.
SELECT {kind} AS kind, customer, happened, {good} AS good, {moment} AS moment{told_weight}
FROM ({passes}) AS outcomes
WHERE asked = 1 AND happened IS NOT NULL
