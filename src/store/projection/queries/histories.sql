-- What people answered, one row an experience. Somebody whom nobody knows is a person of its own: a negative number.
SELECT CAST(COALESCE(customer, -1 - number) AS DOUBLE) AS person, touchpoint, {columns}
FROM experiences
WHERE {filter}
