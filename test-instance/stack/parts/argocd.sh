# shellcheck shell=bash
# Argo CD: server with API and accounts, repo server, application controller and ApplicationSets, over Debian's Redis.
after=(kubernetes)

start() {
  local redis k=$DATA/bin/kubectl a rport repo server home=$DATA/argocd password token
  redis=$(command_of redis-server redis-server); tool argocd; tool kustomize; tool helm; a=$(assets argocd)
  rport=$(port argocd-redis); repo=$(port argocd-repo); server=$(port argocd)
  mkdir -p "$home"/{tls,ssh,gpg/keys,gpg/source,tmp,plugins,static}; touch "$home/ssh/ssh_known_hosts"
  export KUBECONFIG=$DATA/kubeconfig PATH=$a/bin:$DATA/bin:$PATH HOME=$home XDG_CONFIG_HOME=$home
  export ARGOCD_FAKE_IN_CLUSTER=true ARGOCD_TLS_DATA_PATH=$home/tls ARGOCD_SSH_DATA_PATH=$home/ssh ARGOCD_GNUPGHOME=$home/gpg/keys \
    ARGOCD_GPG_DATA_PATH=$home/gpg/source ARGOCD_GPG_ENABLED=false ARGOCD_PLUGINSOCKFILEPATH=$home/plugins TMPDIR=$home/tmp
  run argocd-redis --signal KILL -- "$redis" --port "$rport" --bind 127.0.0.1 --save "" --appendonly no
  run argocd-repo-server --signal KILL --env ARGOCD_BINARY_NAME=argocd-repo-server -- "$DATA/bin/argocd" --address 127.0.0.1 --port "$repo" \
    --metrics-address 127.0.0.1 --metrics-port "$(port argocd-repo-metrics)" --revision-cache-expiration 5s --redis "127.0.0.1:$rport"
  "$k" create namespace argocd >/dev/null
  "$k" apply --server-side -k "$a/crds" >/dev/null &
  "$k" apply -n argocd -k "$a/config" >/dev/null
  "$k" -n argocd patch configmap argocd-cm --type merge -p '{"data":{"timeout.reconciliation":"10s","timeout.reconciliation.jitter":"0s"}}' >/dev/null
  wait $!
  await argocd-redis 30 "$k" wait --for=condition=Established crd/applications.argoproj.io crd/appprojects.argoproj.io crd/applicationsets.argoproj.io --timeout=5s
  run argocd-server --signal KILL --env ARGOCD_BINARY_NAME=argocd-server -- "$DATA/bin/argocd" --namespace argocd --address 127.0.0.1 --port "$server" \
    --metrics-address 127.0.0.1 --metrics-port "$(port argocd-server-metrics)" --insecure --redis "127.0.0.1:$rport" --repo-server "127.0.0.1:$repo" \
    --dex-server http://127.0.0.1:1 --staticassets "$home/static"
  run argocd-application-controller --signal KILL --env ARGOCD_BINARY_NAME=argocd-application-controller --env HOSTNAME=argocd-application-controller-0 -- "$DATA/bin/argocd" \
    --namespace argocd --redis "127.0.0.1:$rport" --repo-server "127.0.0.1:$repo" --app-resync 10 --app-resync-jitter 0 --metrics-port "$(port argocd-controller-metrics)"
  run argocd-applicationset-controller --signal KILL --env ARGOCD_BINARY_NAME=argocd-applicationset-controller -- "$DATA/bin/argocd" --namespace argocd \
    --argocd-repo-server "127.0.0.1:$repo" --metrics-addr "127.0.0.1:$(port argocd-sets-metrics)" --probe-addr "127.0.0.1:$(port argocd-sets-probe)" --webhook-addr "127.0.0.1:$(port argocd-sets-hook)"
  await argocd-server 60 answers "http://127.0.0.1:$server/healthz"
  await argocd-server 30 "$k" -n argocd get secret argocd-initial-admin-secret
  await argocd-repo-server 60 answers "http://127.0.0.1:$(port argocd-repo-metrics)/healthz"
  await argocd-application-controller 60 answers "http://127.0.0.1:$(port argocd-controller-metrics)/healthz"
  password=$("$k" -n argocd get secret argocd-initial-admin-secret -o 'jsonpath={.data.password}' | base64 -d)
  offer ARGOCD_URL "http://127.0.0.1:$server"; offer ARGOCD_USER admin; offer ARGOCD_PASSWORD "$password"
  token=$(curl -sf "http://127.0.0.1:$server/api/v1/session" -H 'content-type: application/json' -d "{\"username\":\"admin\",\"password\":\"$password\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/')
  offer ARGOCD_TOKEN "$token"
}
