# shellcheck shell=bash
# Traefik beside the nodes: Gateway API, its own IngressRoutes, Ingress, and Ingress with NGINX annotations.
after=(kubernetes)
start() {
  local pid web api k=$DATA/bin/kubectl
  if [ "$(offered KUBERNETES_NODES)" != real ]; then lacks traefik "the nodes are kwok's, no pod could be reached" "use a machine that can hold real nodes (status tells what it lacks)"; return 1; fi
  tool traefik; pid=$(keep pid --name network); web=$(port traefik); api=$(port traefik-api); export KUBECONFIG=$DATA/kubeconfig
  "$k" apply --server-side -f "$(assets traefik)/gateway-crds" -f "$(assets traefik)/traefik-crds.yaml" >/dev/null
  await network 30 "$k" wait --for=condition=Established crd --all --timeout=5s
  "$k" apply -f "$STACK/node/traefik.yaml" >/dev/null
  run traefik --signal KILL --env "KUBECONFIG=$DATA/inside.conf" -- nsenter -t "$pid" -n "$DATA/bin/traefik" --entrypoints.web.address=10.66.0.1:80 --entrypoints.traefik.address=10.66.0.1:8080 --api.insecure=true --api.dashboard=false --ping=true --log.level=INFO --log.nocolor=true \
    --providers.providersthrottleduration=100ms --providers.kubernetesgateway.statusaddress.ip=10.66.0.1 --providers.kubernetesingress.ingressclass=traefik \
    --global.checknewversion=false --global.sendanonymoususage=false \
    --providers.kubernetesgateway=true --providers.kubernetescrd=true --providers.kubernetesingress=true --providers.kubernetesingressnginx=true
  keep forward --name traefik --listen "127.0.0.1:$web" --dial-in "$pid" --dial 10.66.0.1:80
  keep forward --name traefik-api --listen "127.0.0.1:$api" --dial-in "$pid" --dial 10.66.0.1:8080
  await traefik 30 answers "http://127.0.0.1:$api/ping"
  await traefik 30 "$k" wait --for=condition=Accepted gatewayclass/traefik --timeout=2s
  offer TRAEFIK_URL "http://127.0.0.1:$web"; offer TRAEFIK_API "http://127.0.0.1:$api"
}
