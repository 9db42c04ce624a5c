#!/bin/sh
set -eu

version=$1
git tag "v$version"
git push origin "v$version"
