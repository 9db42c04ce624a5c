SELECT date_trunc('month', o.placed_at) AS month,
       sum(o.total) AS revenue
FROM orders o
GROUP BY 1
ORDER BY 1;
