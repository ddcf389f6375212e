-- What people said, one row an experience. Somebody whom nobody knows is a person of its own: a negative number.
SELECT CAST(COALESCE(customer, -1 - number) AS DOUBLE) AS person, CAST(COALESCE(pass, 0) AS DOUBLE) AS pass, touchpoint,
  answered, {columns}
FROM experiences
WHERE {filter}
