# shellcheck shell=bash
# An OCI registry with the referrers API; it speaks plain HTTP.
start() {
  tool crane; local p; p=$(port registry)
  run registry --signal KILL -- "$DATA/bin/crane" registry serve --address "127.0.0.1:$p" --disk "$DATA/registry"
  mkdir -p "$DATA/registry"
  await registry 20 answers "http://127.0.0.1:$p/v2/"
  offer REGISTRY "127.0.0.1:$p"
}
