#!/usr/bin/env bash
# Makes the downloads of a release: infra/publish.sh [PLATFORM…], linux-x64, linux-arm64, osx-arm64 and win-x64 unless told.
# Each is one program with the runtime in it, beside SQLite, notes and settings: nothing is unpacked when it runs. As an archive in artifacts/release; with the sums of all and
# a software bill of materials. kiku-model is kiku with sentence models (infra/model); FLAVOURS=kiku leaves it out. Only linux-x64 is run by the gate: every other platform is
# built the same way and UNVERIFIED.
set -euo pipefail

cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")/.."
readonly out=$PWD/artifacts/release
read -r -a flavours <<<"${FLAVOURS:-kiku kiku-model}"
declare -A projects=([kiku]=bot [kiku-model]=infra/model)
if [[ $# -gt 0 ]]; then platforms=("$@"); else platforms=(linux-x64 linux-arm64 osx-arm64 win-x64); fi

# The same commit gives the same archive: entries are sorted, and have the time of the commit.
pack() {
  local name=$1 time
  time=$(git log -1 --format=%ct)
  tar --create --directory "$out" --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner "$name" | gzip --no-name --best >"$out/$name.tar.gz"
}

# publish NAME PLATFORM: the folder NAME-PLATFORM and its archive.
publish() {
  local name=$1 platform=$2 folder="$out/$1-$2"
  # The lock files hold what a build for all platforms needs; the runtime of this one is added to copies of them.
  mkdir -p -- "$out/locks"
  cp bot/packages.lock.json "$out/locks/Bot.lock.json"
  cp infra/model/packages.lock.json "$out/locks/Model.lock.json"
  dotnet publish "${projects[$name]}" --configuration Release --runtime "$platform" --self-contained --output "$folder" --verbosity quiet \
    -p:PublishSingleFile=true -p:DebugType=none -p:LockFolder="$out/locks" -p:RestoreLockedMode=false
  # Both flavours are called kiku by whoever runs them.
  for program in "$folder/$name" "$folder/$name.exe"; do
    [[ ! -f $program || $name == kiku ]] || mv -- "$program" "$folder/kiku${program#"$folder/$name"}"
  done
  [[ $platform != linux-* ]] || cp infra/systemd/kiku.service "$folder/"
  [[ $platform == linux-x64 ]] || echo 'Built like the others, and never run by whoever made this release.' >"$folder/UNVERIFIED.txt"
  pack "$name-$platform"
}

rm -rf -- "$out"
mkdir -p -- "$out"
version=$(dotnet msbuild bot -getProperty:Version)
runtime=$(dotnet msbuild bot -getProperty:BundledNETCoreAppPackageVersion)
for flavour in "${flavours[@]}"; do
  for platform in "${platforms[@]}"; do
    publish "$flavour" "$platform"
  done
  node infra/bill-of-materials.mjs "${projects[$flavour]}/packages.lock.json" "$version" "$runtime" >"$out/$flavour.cdx.json"
done

rm -r -- "$out/locks"
cd -- "$out"
sha256sum -- *.tar.gz *.cdx.json >SHA256SUMS
cat SHA256SUMS
