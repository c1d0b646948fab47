#!/bin/sh
# Lints the committed document with Spectral and Redocly, in the versions of package-lock.json. Fails on errors only.
set -eu
cd "$(dirname -- "$0")"
for tool in node npm; do
  command -v "$tool" >/dev/null || {
    echo "No $tool found. Linting the document needs Node.js 20 or later with npm." >&2
    exit 1
  }
done
[ -x node_modules/.bin/spectral ] && [ node_modules -nt package-lock.json ] || npm ci --ignore-scripts --no-audit --no-fund
document=../src/main/openapi/openapi.yaml
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
node_modules/.bin/spectral lint "$document" --ruleset .spectral.yaml --fail-severity error
node_modules/.bin/redocly lint "$document" --config redocly.yaml
