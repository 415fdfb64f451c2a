#!/usr/bin/env bash
# Measures the published program on the shipped notes: infra/measure.sh [RUNS]
# Prints medians (and the best) of RUNS runs, 15 unless told, after one that warms the file cache.
set -euo pipefail

cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")/.."
readonly runs=${1:-15}
readonly out=$PWD/artifacts/measure
readonly kiku=$out/kiku

dotnet publish bot --configuration Release --output "$out" --verbosity quiet
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd -- "$work"

now() { echo "${EPOCHREALTIME/./}"; }

since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.0f\n", (to - from) / 1000 }'; }

summary() { sort -n | awk -v unit="$1" '{ n[NR] = $1 } END { printf "%d %s (best %d, %d runs)\n", n[int((NR + 1) / 2)], unit, n[1], NR }'; }

ask() {
  local started
  started=$(now)
  "$kiku" ask 'what did the VPoE panel say about hiring' >/dev/null
  since "$started"
}

# Starts the program, waits until /readyz says 200, and prints: milliseconds to that, then resident and private kilobytes.
serve() {
  local started line host port
  started=$(now)
  coproc server { exec "$kiku" serve --urls http://127.0.0.1:0; }
  # shellcheck disable=SC2154 # coproc sets it
  local process=$server_PID
  read -r line <&"${server[0]}"
  IFS=: read -r host port <<<"${line#*//}"
  exec 3<>"/dev/tcp/$host/$port"
  printf 'GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r line <&3
  exec 3>&-
  [[ $line == *' 200 '* ]] || { echo "not ready: $line" >&2; exit 1; }
  local ready
  ready=$(since "$started")
  sleep 3
  echo "$ready $(awk '/^VmRSS/ { rss = $2 } /^RssAnon/ { own = $2 } END { print rss, own }' "/proc/$process/status")"
  kill "$process"
  wait "$process" || true
}

for run in $(seq 0 "$runs"); do
  ask >>asked
  serve >>served
  [[ $run -gt 0 ]] || rm asked served
done

echo "ask, end to end:  $(summary ms <asked)"
echo "start to ready:   $(cut -d ' ' -f 1 served | summary ms)"
echo "idle, resident:   $(awk '{ print $2 / 1024 }' served | summary MB)"
echo "  of it private:  $(awk '{ print $3 / 1024 }' served | summary MB)"
echo "machine:          $(nproc) cores, load $(cut -d ' ' -f 1-3 /proc/loadavg)"
