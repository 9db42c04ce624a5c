#!/usr/bin/env bash
# Installs what `npm run test:tools` needs on Debian or Ubuntu: chromium, tmux, jq and shellcheck as system packages,
# actionlint, act and zizmor into .cache/tools/bin. Safe to run again: what is there already stays.
set -euo pipefail

actionlint_version=v1.7.12
act_version=v0.2.89
zizmor_version=1.32.0

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/.cache/tools/bin
log=$root/.cache/tools/install.log
mkdir -p "$bin"
: >"$log"

fail() {
  printf 'install-tools: %s\n' "$1" >&2
  exit 1
}

# Registries fail now and then; what failed four times is said with the end of its output.
retry() {
  local attempt
  for attempt in 1 2 3 4; do
    if "$@" >>"$log" 2>&1; then return 0; fi
    if [ "$attempt" -lt 4 ]; then sleep $((2 ** attempt)); fi
  done
  tail -n 20 "$log" >&2
  fail "'$*' failed four times; the whole output is in $log"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    command -v sudo >/dev/null || fail "'$*' needs root: run this script as root or install sudo"
    sudo -n "$@"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@"
}

# A command may be there already in another package: Ubuntu's chromium is a snap that root cannot start headless.
missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v tmux >/dev/null || missing+=(tmux)
command -v jq >/dev/null || missing+=(jq)
command -v shellcheck >/dev/null || missing+=(shellcheck)
command -v go >/dev/null || missing+=(golang-go)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
# Without fonts a screenshot shows boxes.
for font in fonts-liberation fonts-noto-color-emoji; do
  dpkg -s "$font" >/dev/null 2>&1 || missing+=("$font")
done
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "no apt-get here: install ${missing[*]} yourself, then run this again"
  retry apt update
  retry apt install --yes --no-install-recommends "${missing[@]}"
fi

go_version=$(go env GOVERSION)
printf '%s\n' go1.21 "${go_version%% *}" | sort --check=quiet --version-sort ||
  fail "$go_version is too old to build actionlint and act: install Go 1.21 or newer (it fetches what it lacks itself)"

# The version's own file says what stands in bin, so that a new pin is built and an old one is not built twice.
go_tool() {
  local name=$1 version=$2 package=$3
  if [ -x "$bin/$name" ] && [ "$(cat "$bin/.$name.version" 2>/dev/null)" = "$version" ]; then return 0; fi
  retry env GOBIN="$bin" GOTOOLCHAIN=auto go install "$package@$version"
  printf '%s\n' "$version" >"$bin/.$name.version"
}
go_tool actionlint "$actionlint_version" github.com/rhysd/actionlint/cmd/actionlint
go_tool act "$act_version" github.com/nektos/act

venv=$root/.cache/tools/zizmor
if [ "$("$bin/zizmor" --version 2>/dev/null)" != "zizmor $zizmor_version" ]; then
  retry python3 -m venv --clear "$venv"
  retry "$venv/bin/pip" install --quiet --disable-pip-version-check "zizmor==$zizmor_version"
  ln -sf "$venv/bin/zizmor" "$bin/zizmor"
fi

browser=$(command -v chromium || command -v google-chrome)
printf '%-12s%s\n' \
  chromium "$("$browser" --version 2>/dev/null)" \
  tmux "$(tmux -V)" \
  shellcheck "$(shellcheck --version | sed -n 's/^version: //p')" \
  actionlint "$actionlint_version" \
  act "$act_version" \
  zizmor "$("$bin/zizmor" --version)"
