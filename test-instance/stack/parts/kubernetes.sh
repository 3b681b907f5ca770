# shellcheck shell=bash
# etcd and the control plane on the loopback of this machine, then nodes: real ones where the machine allows it.
after=(registry)

start() {
  command_of openssl openssl >/dev/null; command_of curl curl >/dev/null
  tool kube etcd kube-apiserver kube-controller-manager kube-scheduler; tool kubectl
  local api etcd peer url token
  api=$(port api); etcd=$(port etcd); peer=$(port etcd-peer); url=https://127.0.0.1:$api; token=$(secret)
  mkdir -p "$DATA/pki"; (cd "$DATA/pki" && certificates)
  printf '%s,admin,admin,system:masters\n' "$token" > "$DATA/tokens.csv"
  kubeconfig "$DATA/kubeconfig" "$url" "$token"
  if [ "$KWOK" = no ]; then . "$STACK/node/nodes.sh"; node_tokens; network; fi
  run etcd --signal KILL -- "$DATA/bin/etcd" --data-dir etcd --unsafe-no-fsync --log-level warn \
    --listen-client-urls "http://127.0.0.1:$etcd" --advertise-client-urls "http://127.0.0.1:$etcd" \
    --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" --initial-cluster "default=http://127.0.0.1:$peer"
  run kube-apiserver --signal KILL -- "$DATA/bin/kube-apiserver" --etcd-servers "http://127.0.0.1:$etcd" --bind-address 127.0.0.1 --advertise-address 127.0.0.1 --secure-port "$api" \
    --endpoint-reconciler-type none --tls-cert-file pki/api.crt --tls-private-key-file pki/api.key --client-ca-file pki/ca.crt --token-auth-file tokens.csv \
    --authorization-mode Node,RBAC --enable-admission-plugins NodeRestriction --allow-privileged --service-cluster-ip-range 10.96.0.0/16 \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file pki/sa.pub --service-account-signing-key-file pki/sa.key \
    --kubelet-preferred-address-types InternalIP --kubelet-client-certificate pki/client.crt --kubelet-client-key pki/client.key \
    --proxy-client-cert-file pki/front.crt --proxy-client-key-file pki/front.key --requestheader-client-ca-file pki/ca.crt --requestheader-allowed-names front-proxy \
    --requestheader-username-headers X-Remote-User --requestheader-group-headers X-Remote-Group --requestheader-extra-headers-prefix X-Remote-Extra- \
    --default-not-ready-toleration-seconds 5 --default-unreachable-toleration-seconds 5 "${API_OPTIONS[@]}"
  await kube-apiserver 60 answers --cacert "$DATA/pki/ca.crt" -H "Authorization: Bearer $token" "$url/readyz"
  say "the API server answers on $url"
  run kube-controller-manager --signal KILL -- "$DATA/bin/kube-controller-manager" --kubeconfig kubeconfig --leader-elect=false --bind-address 127.0.0.1 --secure-port "$(port controllers)" \
    --service-account-private-key-file pki/sa.key --root-ca-file pki/ca.crt --use-service-account-credentials=false \
    --cluster-signing-cert-file pki/ca.crt --cluster-signing-key-file pki/ca.key --node-monitor-period 1s --node-monitor-grace-period 10s \
    --horizontal-pod-autoscaler-sync-period 5s --horizontal-pod-autoscaler-cpu-initialization-period 10s --horizontal-pod-autoscaler-initial-readiness-delay 5s
  run kube-scheduler --signal KILL -- "$DATA/bin/kube-scheduler" --kubeconfig kubeconfig --leader-elect=false --bind-address 127.0.0.1 --secure-port "$(port scheduler)"
  export KUBECONFIG=$DATA/kubeconfig
  if [ "$KWOK" = no ]; then nodes; else . "$STACK/node/kwok.sh"; kwok_nodes; fi
  await kube-controller-manager 30 "$DATA/bin/kubectl" get serviceaccount default
  offer KUBECONFIG "$DATA/kubeconfig"; offer KUBERNETES_URL "$url"; offer KUBERNETES_TOKEN "$token"; offer KUBERNETES_CA "$DATA/pki/ca.crt"
  offer KUBERNETES_NODES "$([ "$KWOK" = no ] && echo real || echo kwok)"
}

pair() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
signed() { # NAME SUBJECT EXTENSIONS
  pair "$1"
  openssl req -new -key "$1.key" -subj "$2" | openssl x509 -req -CA ca.crt -CAkey ca.key -CAcreateserial -days 365 -extfile <(printf '%b' "$3") -out "$1.crt" 2>/dev/null
}
certificates() {
  pair ca; openssl req -x509 -new -key ca.key -subj /CN=stack-ca -days 365 -out ca.crt
  signed api /CN=kube-apiserver 'subjectAltName=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local,IP:127.0.0.1,IP:10.96.0.1,IP:10.66.0.1\nextendedKeyUsage=serverAuth\n'
  signed client /O=system:masters/CN=apiserver-kubelet-client 'extendedKeyUsage=clientAuth\n'
  signed front /CN=front-proxy 'extendedKeyUsage=clientAuth\n'
  pair sa; openssl ec -in sa.key -pubout -out sa.pub 2>/dev/null
}
kubeconfig() { # FILE URL TOKEN
  cat > "$1" <<K
apiVersion: v1
kind: Config
clusters: [{name: stack, cluster: {server: "$2", certificate-authority: "$DATA/pki/ca.crt"}}]
users: [{name: user, user: {token: "$3"}}]
contexts: [{name: stack, context: {cluster: stack, user: user}}]
current-context: stack
K
}
API_OPTIONS=()
