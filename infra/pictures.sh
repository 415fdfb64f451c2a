#!/usr/bin/env bash
# Makes the pictures of the README from the program as it is: infra/pictures.sh
# docs/images/slack.png is a rendering of Slack's blocks by the workspace emulator, docs/images/page.png the page. Needs the .NET SDK and, of Debian,
# chromium, fonts-noto-cjk and fonts-noto-color-emoji.
set -euo pipefail

cd -- "$(dirname -- "$(realpath -- "${BASH_SOURCE[0]}")")/.."
readonly question='what did the VPoE panel say about hiring'
readonly images=$PWD/docs/images

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf -- "$work"' EXIT

dotnet build bot --verbosity quiet
dotnet build tests/Bot.Emulators --verbosity quiet
mkdir -p -- "$images"

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# until_holds URL TEXT: waits until a page has a text.
until_holds() {
  until curl --silent --fail --max-time 5 "$1" | grep --quiet --fixed-strings -- "$2"; do sleep 0.3; done
}

# picture FILE WIDTH HEIGHT URL
picture() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb --window-size="$2,$3" --timeout=4000 \
    --user-data-dir="$work/browser" --screenshot="$images/$1" "$4" 2>/dev/null
}

slack=$(free_port)
kiku=$(free_port)
dotnet run --no-build --project tests/Bot.Emulators -- slack --port "$slack" --events "http://127.0.0.1:$kiku" >"$work/emulator" &
until grep --quiet 'Slack__ApiUrl' "$work/emulator"; do sleep 0.2; done
# The emulator prints the settings of the bot as lines of a shell.
# shellcheck disable=SC1090
source <(grep 'export ' "$work/emulator")
State__File="$work/kiku.db" dotnet run --no-build --project bot -- serve --urls "http://127.0.0.1:$kiku" >"$work/log" 2>&1 &
until_holds "http://127.0.0.1:$kiku/readyz" ready

desk=http://127.0.0.1:$slack/
person=$(curl --silent "$desk" | grep --only-matching 'person=U[A-Z0-9]*' | head -n 1)
channel=$(curl --silent "$desk?$person" | grep --only-matching 'channel=C[A-Z0-9]*' | head -n 1)
curl --silent --fail --output /dev/null --data "${person}&${channel}" --data-urlencode "text=@kiku $question" "${desk}desk/post"
until_holds "$desk?$person&$channel" 'Gunosy'

picture slack.png 1080 600 "$desk?$person&$channel"
picture page.png 900 620 "http://127.0.0.1:$kiku/?q=${question// /+}"
