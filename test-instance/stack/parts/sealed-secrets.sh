# shellcheck shell=bash
# The sealed-secrets controller. It knows only the configuration of a pod, so it is shown a pod's files and variables.
after=(kubernetes)
start() {
  local p k=$DATA/bin/kubectl as=(unshare --mount); tool sealed-secrets; tool kubeseal; p=$(port sealed-secrets)
  if [ "$(id -u)" != 0 ]; then as=(unshare --user --map-root-user --mount); fi
  export KUBECONFIG=$DATA/kubeconfig
  "$k" apply -f "$(assets sealed-secrets)/crds" >/dev/null
  mkdir -p "$DATA/pod"; offered KUBERNETES_TOKEN | tr -d '\n' > "$DATA/pod/token"; cp "$DATA/pki/ca.crt" "$DATA/pod/"; printf kube-system > "$DATA/pod/namespace"
  # shellcheck disable=SC2016
  run sealed-secrets --signal KILL --env KUBERNETES_SERVICE_HOST=127.0.0.1 --env "KUBERNETES_SERVICE_PORT=$(port api)" --env POD_NAMESPACE=kube-system -- "${as[@]}" bash -euc '
    mount -t tmpfs tmpfs /run; mkdir -p /run/secrets/kubernetes.io; cp -r "$1/pod" /run/secrets/kubernetes.io/serviceaccount
    exec "$1/bin/sealed-secrets" --listen-addr "127.0.0.1:$2" --listen-metrics-addr "127.0.0.1:$3" --key-size 2048' pod "$DATA" "$p" "$(port sealed-secrets-metrics)"
  await sealed-secrets 60 answers "http://127.0.0.1:$p/v1/cert.pem"
  offer SEALED_SECRETS_URL "http://127.0.0.1:$p"
}
