#!/usr/bin/env bash
# Runs every test: on SQLite, on a PostgreSQL of its own, and in a real browser.
# Installs the Debian packages it needs and the machine lacks when it may; what cannot run is reported as skipped.
set -uo pipefail
cd "$(dirname "$0")"

has() { command -v "$1" >/dev/null 2>&1; }
missing=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
has chromium || missing+=(chromium)
has pdftotext || missing+=(poppler-utils)
has qpdf || missing+=(qpdf)
if [ ${#missing[@]} -gt 0 ] && has apt-get; then
  root=; [ "$(id -u)" = 0 ] || root='sudo -n'
  echo "Installing ${missing[*]} …"
  { $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >/dev/null 2>&1 || echo "Could not install ${missing[*]}: the tests that need them are skipped."
fi

results=$(mktemp -d)
export BPO_POSTGRES_HOME="$results/postgres"
chmod 711 "$results"
cleanup() { build/postgres.sh stop >/dev/null 2>&1; rm -rf "$results"; }
trap cleanup EXIT

dotnet tool restore >/dev/null || exit 1
# One compiler for all projects: warming one up for each takes a minute more.
dotnet build Bpo.sln -v quiet -nologo -p:UseSharedCompilation=true || exit 1
dotnet build-server shutdown --vbcscompiler >/dev/null
if BPO_TEST_POSTGRES=$(build/postgres.sh start); then export BPO_TEST_POSTGRES; else echo "PostgreSQL does not start here: its tests are skipped."; fi

dotnet test Bpo.Tests --no-build --nologo "$@" 2>&1 | tee "$results/output"
code=${PIPESTATUS[0]}
awk -F'[:,]' '/(Passed|Failed|Skipped)! +- Failed:/ { f += $2; p += $4; s += $6; seen = 1 }
  END { if (seen) printf "%d passed, %d failed, %d skipped\n", p, f, s; else print "0 passed, 1 failed, 0 skipped" }' "$results/output"
exit "$code"
