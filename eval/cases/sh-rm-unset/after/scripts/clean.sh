#!/bin/sh
set -e

OUT=$(jq -r .outDir config.json)
rm -rf $OUT/*
mkdir -p dist
