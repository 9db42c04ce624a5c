-- :month is the first day of a month. sold_at is timestamptz.
SELECT product_id, sum(price) AS sales
FROM sales
WHERE sold_at BETWEEN :month::date AND :month::date + interval '1 month' - interval '1 day'
GROUP BY product_id;
