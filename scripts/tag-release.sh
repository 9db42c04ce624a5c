#!/usr/bin/env bash
# Pushes the tag vX.Y.Z for the commit that is checked out and moves vX on to it: tag-release.sh X.Y.Z
# A release's own tag never moves. Safe to run again after a failure half-way.
set -euo pipefail

fail() {
  printf 'tag-release: %s\n' "$1" >&2
  exit 1
}

version=${1-}
[[ $version =~ ^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}$ ]] ||
  fail "'$version' is not a version to release: it is three numbers, such as 1.2.3"
tag=v$version
major=v${version%%.*}
commit=$(git rev-parse HEAD)

git fetch --quiet origin '+refs/tags/*:refs/tags/*'
# What users of vX have must not go back to something older, nor lose a commit.
before=$(git rev-parse --verify --quiet "refs/tags/$major" || true)
if [ -n "$before" ] && ! git merge-base --is-ancestor "$before" "$commit"; then
  fail "$major is at $before, which $commit does not contain: release from a commit that does"
fi

# Without --force git refuses to move a tag that is there, and does nothing where it is there already.
git push --quiet origin "$commit:refs/tags/$tag" ||
  fail "$tag could not be pushed; if it is there for another commit, release under a new version"
git push --quiet --force-with-lease="refs/tags/$major:$before" origin "$commit:refs/tags/$major"
