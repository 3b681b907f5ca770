# shellcheck shell=bash
# Nodes without containers: kwok says of every pod that it runs. Sourced by parts/kubernetes.sh.

kwok_nodes() {
  local stages i; stages=$(assets kwok)/stage
  tool kwok; tool kustomize
  { "$DATA/bin/kustomize" build --load-restrictor LoadRestrictionsNone "$stages/fast"; echo "---"; cat "$STACK/node/bad-image.yaml"; } > "$DATA/stages.yaml"
  run kwok --signal KILL -- "$DATA/bin/kwok" --kubeconfig kubeconfig --manage-all-nodes=true --config stages.yaml --node-lease-duration-seconds 40 \
    --server-address "127.0.0.1:$(port kwok)" --node-ip 127.0.0.1 --cidr 10.244.0.0/16
  for i in $(seq "$NODES"); do
    cat <<N
---
apiVersion: v1
kind: Node
metadata: {name: node-$i, annotations: {kwok.x-k8s.io/node: fake}, labels: {kubernetes.io/hostname: node-$i, kubernetes.io/os: linux, kubernetes.io/arch: amd64, type: kwok}}
status: {allocatable: {cpu: "32", memory: 256Gi, pods: "110"}, capacity: {cpu: "32", memory: 256Gi, pods: "110"}}
N
  done | "$DATA/bin/kubectl" apply -f - >/dev/null
  await kwok 60 "$DATA/bin/kubectl" wait --for=condition=Ready node --all --timeout=2s
  say "$NODES nodes of kwok are Ready: pods are only said to run, no container starts and no Service carries traffic"
}
