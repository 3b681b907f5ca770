# shellcheck shell=bash
# metrics-server, so that `kubectl top` and HorizontalPodAutoscalers work. It asks kubelets, so it needs real nodes.
after=(kubernetes)
start() {
  local pid k=$DATA/bin/kubectl
  if [ "$(offered KUBERNETES_NODES)" != real ]; then lacks metrics-server "the nodes are kwok's and have no kubelet" "use a machine that can hold real nodes (status tells what it lacks)"; return 1; fi
  tool metrics-server; pid=$(keep pid --name network); export KUBECONFIG=$DATA/kubeconfig
  "$k" apply -f "$STACK/node/metrics-server.yaml" >/dev/null
  run metrics-server --signal KILL -- nsenter -t "$pid" -n "$DATA/bin/metrics-server" --bind-address 10.66.0.1 --secure-port 4443 --cert-dir "$DATA/pki/metrics-server" \
    --kubeconfig inside.conf --authentication-kubeconfig inside.conf --authorization-kubeconfig inside.conf \
    --kubelet-insecure-tls --kubelet-preferred-address-types InternalIP --metric-resolution 10s --kubelet-request-timeout 5s
  await metrics-server 60 "$k" wait --for=condition=Available apiservice/v1beta1.metrics.k8s.io --timeout=2s
}
