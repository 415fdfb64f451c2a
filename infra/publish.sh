#!/usr/bin/env bash
# Makes the downloads of a release: infra/publish.sh [PLATFORM…], linux-x64, linux-arm64, osx-arm64 and win-x64 unless told.
# Each is one program with the runtime in it, beside SQLite, notes and settings: nothing is unpacked when it runs. As an archive in artifacts/release; with the sums of all and
# a software bill of materials. Only linux-x64 is run by the gate: every other platform is built the same way and UNVERIFIED.
set -euo pipefail

cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")/.."
readonly out=$PWD/artifacts/release
if [[ $# -gt 0 ]]; then platforms=("$@"); else platforms=(linux-x64 linux-arm64 osx-arm64 win-x64); fi

# The same commit gives the same archive: entries are sorted, and have the time of the commit.
pack() {
  local platform=$1 time
  time=$(git log -1 --format=%ct)
  tar --create --directory "$out" --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner "kiku-$platform" \
    | gzip --no-name --best >"$out/kiku-$platform.tar.gz"
}

rm -rf -- "$out"
mkdir -p -- "$out"
for platform in "${platforms[@]}"; do
  # The lock file holds what a build for all platforms needs; the runtime of this one is added to a copy of it.
  cp bot/packages.lock.json "$out/packages.lock.json"
  dotnet publish bot --configuration Release --runtime "$platform" --self-contained --output "$out/kiku-$platform" --verbosity quiet \
    -p:PublishSingleFile=true -p:DebugType=none \
    -p:NuGetLockFilePath="$out/packages.lock.json" -p:RestoreLockedMode=false
  [[ $platform != linux-* ]] || cp infra/systemd/kiku.service "$out/kiku-$platform/"
  [[ $platform == linux-x64 ]] || echo 'Built like the others, and never run by whoever made this release.' >"$out/kiku-$platform/UNVERIFIED.txt"
  pack "$platform"
done

runtime=$(dotnet msbuild bot -getProperty:BundledNETCoreAppPackageVersion)
rm -- "$out/packages.lock.json"
version=$(dotnet msbuild bot -getProperty:Version)
node infra/bill-of-materials.mjs bot/packages.lock.json "$version" "$runtime" >"$out/kiku.cdx.json"
cd -- "$out"
sha256sum -- *.tar.gz kiku.cdx.json >SHA256SUMS
cat SHA256SUMS
