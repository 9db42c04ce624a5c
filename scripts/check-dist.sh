#!/usr/bin/env bash
# Builds dist and fails if it differs from what is committed: users run the committed bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

npm run bundle
changed=$(git status --porcelain -- dist src/overlap/page/assets.ts)
if [ -n "$changed" ]; then
  printf 'dist is not what src builds. Run "npm run bundle" and commit dist. It differs in:\n%s\n' "$changed" >&2
  exit 1
fi
