# shellcheck shell=bash
# Real nodes, shut into namespaces of their own: a network without a way out, in it DNS, and the nodes. Sourced by
# parts/kubernetes.sh. The control plane stays on the machine's loopback; the keeper carries connections across.

BASE=10.66.0          # the nodes' network; 10.66.0.1 is "outside": the API server, the registry, DNS
POD_NET=10.244        # node I has 10.244.I.0/24

# node_tokens: the users that kubelets, kube-proxy and DNS are, before the API server reads the file
node_tokens() {
  local i token
  for i in $(seq "$NODES"); do
    token=$(secret); printf '%s,system:node:node-%s,kubelet-%s,"system:nodes"\n' "$token" "$i" "$i" >> "$DATA/tokens.csv"
    mkdir -p "$DATA/node-$i"; kubeconfig "$DATA/node-$i/kubelet.conf" "https://$BASE.1:6443" "$token"
  done
  token=$(secret); printf '%s,system:kube-proxy,kube-proxy,"system:node-proxier"\n' "$token" >> "$DATA/tokens.csv"
  kubeconfig "$DATA/proxy.conf" "https://$BASE.1:6443" "$token"
  kubeconfig "$DATA/inside.conf" "https://$BASE.1:6443" "$(head -1 "$DATA/tokens.csv" | cut -d, -f1)"
  # What the API server dials inside the cluster (kubelets, aggregated APIs, webhooks) goes through the keeper.
  cat > "$DATA/egress.yaml" <<K
apiVersion: apiserver.k8s.io/v1beta1
kind: EgressSelectorConfiguration
egressSelections:
- {name: cluster, connection: {proxyProtocol: HTTPConnect, transport: {uds: {udsName: cluster.sock}}}}
K
  API_OPTIONS+=(--egress-selector-config-file egress.yaml --enable-aggregator-routing)
}

# network: the namespace that joins the nodes, and the ways into and out of it
network() {
  local pid
  command_of iproute2 ip >/dev/null
  run network --signal KILL -- unshare --net --uts sleep infinity
  pid=$(keep pid --name network)
  until [ "$(readlink "/proc/$pid/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.02; done
  nsenter -t "$pid" -n bash -euc "
    ip link set lo up
    ip link add nodes type bridge; ip addr add $BASE.1/24 dev nodes; ip link set nodes up
    echo 1 > /proc/sys/net/ipv4/ip_forward
    for i in \$(seq $NODES); do ip route add $POD_NET.\$i.0/24 via $BASE.1\$i; done
    ip route add 10.96.0.0/16 via $BASE.11"                # node-1's kube-proxy serves Service addresses for us
  keep connect --name cluster --listen "$DATA/cluster.sock" --dial-in "$pid"
  keep forward --name api-inside --listen-in "$pid" --listen "$BASE.1:6443" --dial "127.0.0.1:$(port api)"
  keep forward --name registry-inside --listen-in "$pid" --listen "$BASE.1:5000" --dial "$(offered REGISTRY)"
  offer CLUSTER_NETWORK_PID "$pid"
}

# nodes: DNS and the nodes; the API server answers by now
nodes() {
  local pid i k="$DATA/bin/kubectl"
  pid=$(keep pid --name network)
  pause_image
  "$k" apply -f "$STACK/node/cluster.yaml" >/dev/null
  printf 'nameserver 10.96.0.10\nsearch svc.cluster.local cluster.local\n' > "$DATA/resolv.conf"
  tool knode; tool containerd; tool containerd-shim-runc-v2; tool coredns
  mkdir -p "$DATA/certs.d/$(offered REGISTRY)"
  printf 'server = "http://%s:5000"\n[host."http://%s:5000"]\n  capabilities = ["pull", "resolve"]\n' $BASE.1 $BASE.1 > "$DATA/certs.d/$(offered REGISTRY)/hosts.toml"
  sed "s|@DATA@|$DATA|" "$STACK/node/Corefile" > "$DATA/Corefile"
  run coredns --signal KILL -- nsenter -t "$pid" -n "$DATA/bin/coredns" -conf Corefile
  for i in $(seq "$NODES"); do node "$i" "$pid"; done
  for i in $(seq "$NODES"); do await "node-$i" 60 "$k" get node "node-$i"; done
  await node-1 60 "$k" wait --for=condition=Ready node --all --timeout=2s
  await coredns 30 nsenter -t "$pid" -n curl -sf -o /dev/null "http://127.0.0.1:8181/ready"
  say "$NODES real nodes are Ready"
}

# pause_image: the image that holds a pod's namespaces
pause_image() {
  local ref work; ref=$(offered REGISTRY)/pause:1; work=$(mktemp -d)
  cp "$(binary pause)" "$work/pause"; tar -C "$work" --owner 0 --group 0 -cf "$work/layer.tar" pause
  "$DATA/bin/crane" append --insecure --oci-empty-base -f "$work/layer.tar" -t "$ref" >/dev/null 2>&1
  "$DATA/bin/crane" mutate --insecure "$ref" --set-platform linux/amd64 --entrypoint /pause -t "$ref" >/dev/null 2>&1
  rm -rf "$work"
}

# node I NETWORK-PID: process 1 of the node in namespaces of its own, then its cable
node() {
  local i=$1 dir=$DATA/node-$1 pid
  mkdir -p "$dir/log"; rm -f "$dir/began"
  sed "s|@REGISTRY@|$(offered REGISTRY)|; s|@DATA@|$DATA|" "$STACK/node/containerd.toml" > "$dir/containerd.toml"
  sed "s|@DATA@|$DATA|" "$STACK/node/kubelet.yaml" > "$dir/kubelet.yaml"
  sed "s|@DATA@|$DATA|" "$STACK/node/kube-proxy.yaml" > "$dir/kube-proxy.yaml"
  keep start --name "node-$i" --signal KILL --dir "$DATA" --env "DATA=$DATA" --env "NODES=$NODES" -- "$STACK/node/enter" "$i" >/dev/null
  pid=$(keep pid --name "node-$i")
  await "node-$i" 20 test -e "$dir/began"
  nsenter -t "$2" -n bash -euc "ip link del n$i 2>/dev/null || true; ip link add n$i type veth peer name eth0 netns $pid; ip link set n$i master nodes up"
}
