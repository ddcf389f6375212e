-- One answer's cells and how many said each: values, and the states that are not values.
SELECT {answer} AS answer, touchpoint, {column} AS cell, COUNT(*) AS n{weights}
FROM experiences
WHERE {column} IS NOT NULL AND {filter}
GROUP BY touchpoint, {column}
