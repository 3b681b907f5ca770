# shellcheck shell=bash
# An OCI registry with the referrers API; it speaks plain HTTP.
start() {
  tool crane; tool registry; local p; p=$(port registry)
  mkdir -p "$DATA/registry"
  run registry --signal KILL -- "$DATA/bin/registry" --address "127.0.0.1:$p" --disk "$DATA/registry"
  await registry 20 answers "http://127.0.0.1:$p/v2/"
  offer REGISTRY "127.0.0.1:$p"
}
