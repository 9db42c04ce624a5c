SELECT product_id, sum(price) AS sales
FROM sales
WHERE sold_at >= date_trunc('month', now())
GROUP BY product_id;
