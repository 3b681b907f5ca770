# shellcheck shell=bash
# What the scripts of the stack share. Sourced, never run; each script sets -euo pipefail itself.

STACK=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
DATA=${GITOPS_STACK_DATA:-${XDG_STATE_HOME:-$HOME/.local/state}/gitops-stack}
CACHE=${GITOPS_STACK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gitops-stack}

say() { printf '%7.1fs  %s\n' "$(seconds)" "$*" >&2; }
seconds() { local now=${EPOCHREALTIME/,/.}; echo "$now $BEGAN" | awk '{print $1 - $2}'; }
die() { echo "$*" >&2; exit 1; }
# valued OPTION [VALUE…]: refuses an option at the end of the line that needs a value
valued() { [ $# -ge 2 ] || die "Cannot read the option \"$1\": no value follows it; give one"; }
BEGAN=${BEGAN:-${EPOCHREALTIME/,/.}}

# --- the table of components -------------------------------------------------------------------------------------

# row NAME: the line of components.tsv, its fields separated by "|" so that read keeps the empty ones
row() { awk -F'\t' -v OFS='|' -v n="$1" '$1 == n {$1 = $1; print; exit}' "$STACK/components.tsv"; }
built_names() { awk -F'\t' '!/^#/ && NF {print $1}' "$STACK/components.tsv"; }

# version MODULE: as go.mod pins it, a replace before a require
version() {
  awk -v m="$1" '
    $1 == m && $2 == "=>" {v = $NF; exit}
    $1 == m && $2 ~ /^v/ && v == "" {v = $2}
    $1 == "replace" && $2 == m {v = $NF; exit}
    END {print v}' "$STACK/go.mod"
}

# key NAME: what a cached binary depends on; the whole module, because one dependency graph serves every component
key() {
  local line main
  line=$(row "$1"); main=$(cut -d'|' -f3 <<<"$line")
  { cat "$STACK/go.mod" "$STACK/go.sum"; echo "$line"
    case $main in ./*) find "$STACK/${main#./}" -name '*.go' -print0 | sort -z | xargs -0 cat ;; esac
    if [ -e "$STACK/variants/$1" ]; then cat "$STACK/variants/$1"; fi
    grep "^$1\s" "$STACK/assets.tsv" || true
    uname -m; } | sha256sum | cut -c1-12
}

# binary NAME: where the cache keeps it (whether or not it is there)
binary() {
  local module
  module=$(row "$1" | cut -d'|' -f2)
  [ -n "$module" ] || die "Cannot find component \"$1\": it is not in components.tsv; add a line (docs/stack.md tells how)"
  echo "$CACHE/$1/$(version "$module")-$(key "$1")/$1"
}

# sound FILE: there, and the bytes are those that were built
sound() { [ -x "$1" ] && [ -e "$1.sha256" ] && (cd "$(dirname "$1")" && sha256sum --status -c "$(basename "$1").sha256"); }

# module_dir MODULE: the sources of a pinned module, fetched when they are not there
module_dir() { (cd "$STACK" && go mod download -json "$1" | sed -n 's/^\t"Dir": "\(.*\)",\?$/\1/p'); }

# --- one stack: a folder and its keeper --------------------------------------------------------------------------

parts() { (cd "$STACK/parts" && echo *.sh | sed 's/\.sh//g'); }

# keep VERB [options] [-- …]: asks this stack's keeper, by the copy with which the stack was started
keep() { local verb=$1; shift; "$DATA/keeper" "$verb" --data "$DATA" "$@"; }
port() { keep port --name "$1"; }
alive() { keep list | grep -q "\"name\":\"$1\",\"pid\":[0-9]*,\"state\":\"running\""; }

# run NAME [keeper's options] -- COMMAND…: a process of the stack; its output goes to log/NAME.log
run() { local name=$1; shift; keep start --name "$name" --dir "$DATA" "$@" >/dev/null; }

# await NAME SECONDS COMMAND…: until COMMAND succeeds; fails at once when the process NAME has ended
await() {
  local name=$1 limit=$2 end=$((SECONDS + $2)) looked=$SECONDS; shift 2
  until "$@" >/dev/null 2>&1; do
    if [ $SECONDS -gt "$looked" ]; then looked=$SECONDS; if ! alive "$name"; then broken "$name" "it has ended"; return 1; fi; fi
    if [ $SECONDS -ge "$end" ]; then broken "$name" "not ready after $limit s"; return 1; fi
    sleep 0.1
  done
}
broken() {
  echo "Cannot start \"$1\": $2; its last lines follow, all of them are in \"$DATA/log/$1.log\"" | tee "$DATA/why" >&2
  tail -n 5 "$DATA/log/$1.log" >&2 || true
}
answers() { curl -sf -o /dev/null --max-time 2 "$@"; }

# offer KEY VALUE: tells `env` and later parts
offer() { printf '%s=%s\n' "$1" "$2" >> "$DATA/offers"; }
offered() { awk -F= -v k="$1" '$1 == k {sub(/^[^=]*=/, ""); v = $0} END {print v}' "$DATA/offers"; }
secret() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# tool NAME [ALIAS…]: puts a built binary into the stack's bin folder, which `env` puts on the PATH
tool() {
  local target; target=$(binary "$1")
  if [ ! -x "$target" ]; then lacks "$1" "not built" "run test-instance/stack/build $1"; return 1; fi
  mkdir -p "$DATA/bin"; ln -sf "$target" "$DATA/bin/$1"
  for alias in "${@:2}"; do ln -sf "$target" "$DATA/bin/$alias"; done
}
assets() { echo "$(dirname "$(binary "$1")")/assets"; }

# lacks WHAT FOUND ADVICE: why a part cannot be had here
lacks() { echo "Cannot start \"$1\": $2; $3" | tee "$DATA/why" >&2; }
# command_of DEBIAN-PACKAGE COMMAND…: the first of these commands that is there; else says which package has it
command_of() {
  local package=$1 c; shift
  for c in "$@"; do if PATH=$PATH:/usr/sbin:/sbin command -v "$c"; then return 0; fi; done
  lacks "$1" "found no command of that name" "run test-instance/stack/setup or apt-get install $package"; return 1
}
