#!/usr/bin/env bash
# Installs Chromium for the browser tests, unless one is there already. Debian and Ubuntu; as root or with sudo.
set -euo pipefail

for place in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$place" ] && [ -x "$place" ]; then
    echo "Chromium is there: $place"
    exit 0
  fi
done

if ! command -v apt-get >/dev/null; then
  echo "No apt-get here: install Chromium by hand and name it in CHROMIUM." >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 update -q
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 install -y -q chromium
