-- Passes that lie in wide rows, as rows: whose they are, and what was answered in each, nothing where it was not.
SELECT customer, shard, {cells}
FROM (SELECT *, {columns} FROM {rows}) AS passes
WHERE {filter}
