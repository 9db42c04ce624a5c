#!/bin/sh
set -eu

folder=${1:?"usage: archive-logs.sh FOLDER"}
find "$folder" -name '*.log' -mtime +7 -exec gzip -- {} +
