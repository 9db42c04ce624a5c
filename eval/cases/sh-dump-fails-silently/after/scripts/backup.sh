#!/bin/sh
set -eu

pg_dump shop | gzip > /backup/shop.sql.gz.part
mv /backup/shop.sql.gz.part /backup/shop.sql.gz
