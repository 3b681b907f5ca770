# shellcheck shell=bash
# toxiproxy: a proxy between any two components, made and poisoned by its API.
start() {
  local p; tool toxiproxy; p=$(port toxiproxy)
  run toxiproxy -- "$DATA/bin/toxiproxy" -host 127.0.0.1 -port "$p"
  await toxiproxy 20 answers "http://127.0.0.1:$p/version"
  offer TOXIPROXY_URL "http://127.0.0.1:$p"
}
