#!/bin/sh
set -eu

pg_dump shop > /backup/shop.sql.part
mv /backup/shop.sql.part /backup/shop.sql
