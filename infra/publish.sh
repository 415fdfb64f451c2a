#!/usr/bin/env bash
# Makes the downloads of a release: infra/publish.sh [PLATFORM…], linux-x64 and win-x64 unless told.
# Each is one program with the runtime in it, beside SQLite, notes and settings: nothing is unpacked when it runs. As an archive in artifacts/release; with the sums of all and
# a software bill of materials. kiku-model is kiku with sentence models (infra/model). Only linux-x64 is run by the gate: every other platform is built the same way and UNVERIFIED.
set -euo pipefail

cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")/.."
readonly out=$PWD/artifacts/release
if [[ $# -gt 0 ]]; then platforms=("$@"); else platforms=(linux-x64 win-x64); fi

# The same commit gives the same archive: entries are sorted, and have the time of the commit.
pack() {
  local name=$1 time
  time=$(git log -1 --format=%ct)
  tar --create --directory "$out" --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner "$name" | gzip --no-name --best >"$out/$name.tar.gz"
}

# publish PROJECT NAME PLATFORM: the folder NAME-PLATFORM and its archive.
publish() {
  local project=$1 name=$2 platform=$3 folder="$out/$2-$3"
  # The lock files hold what a build for all platforms needs; the runtime of this one is added to copies of them.
  mkdir -p -- "$out/locks"
  cp bot/packages.lock.json "$out/locks/Bot.lock.json"
  cp infra/model/packages.lock.json "$out/locks/Model.lock.json"
  dotnet publish "$project" --configuration Release --runtime "$platform" --self-contained --output "$folder" --verbosity quiet \
    -p:PublishSingleFile=true -p:DebugType=none -p:LockFolder="$out/locks" -p:RestoreLockedMode=false
  # Both flavours are called kiku by whoever runs them.
  for program in "$folder/$name" "$folder/$name.exe"; do
    [[ ! -f $program || $name == kiku ]] || mv -- "$program" "$folder/kiku${program#"$folder/$name"}"
  done
  [[ $platform == linux-x64 ]] || echo 'Built like the others, and never run by whoever made this release.' >"$folder/UNVERIFIED.txt"
  pack "$name-$platform"
}

rm -rf -- "$out"
mkdir -p -- "$out"
for platform in "${platforms[@]}"; do
  publish bot kiku "$platform"
  publish infra/model kiku-model "$platform"
done

runtime=$(dotnet msbuild bot -getProperty:BundledNETCoreAppPackageVersion)
rm -r -- "$out/locks"
node infra/bill-of-materials.mjs bot/packages.lock.json "$runtime" >"$out/kiku.cdx.json"
node infra/bill-of-materials.mjs infra/model/packages.lock.json "$runtime" >"$out/kiku-model.cdx.json"
cd -- "$out"
sha256sum -- *.tar.gz *.cdx.json >SHA256SUMS
cat SHA256SUMS
