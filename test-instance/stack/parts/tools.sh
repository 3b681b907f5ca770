# shellcheck shell=bash
# The command-line tools, on the PATH that `env` tells.
start() { local t; for t in kubectl helm kustomize cosign crane promtool amtool kubeseal argocd; do tool "$t"; done; }
