#!/bin/sh
set -e

mkdir -p dist
