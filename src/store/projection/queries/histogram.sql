-- One answer's cells and how many said each: values, and the states that are not values.
SELECT {answer} AS answer, {by}, {column} AS cell, COUNT(*) AS n{weights}
FROM {rows}
WHERE {column} IS NOT NULL AND {filter}
GROUP BY {by}, {column}
