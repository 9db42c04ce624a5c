SELECT date_trunc('month', o.placed_at) AS month,
       sum(o.total) AS revenue,
       count(r.id) AS returns
FROM orders o
LEFT JOIN returns r ON r.order_id = o.id
GROUP BY 1
ORDER BY 1;
