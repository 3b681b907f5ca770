# shellcheck shell=bash
# The part of the self-test that needs real nodes. Sourced by selftest.
echo "# real nodes"
D=$T/n
before=$(wc -l < /proc/mounts)
began=$SECONDS; holds "two nodes, metrics and Traefik come up" quiet_up --data "$D" --nodes 2 kubernetes metrics-server traefik
echo "        in $((SECONDS - began)) s, of which the nodes: $(grep -o '.*real nodes are Ready' "$T/up.log" | tail -1 | xargs)"
holds "the nodes are real" [ "$(of "$D" KUBERNETES_NODES)" = real ]
export KUBECONFIG=$D/kubeconfig; k=$D/bin/kubectl registry=$(of "$D" REGISTRY) url=$(of "$D" TRAEFIK_URL)
image() { # VERSION
  local work; work=$(mktemp -d); cp "$(binary webapp)" "$work/webapp"; tar -C "$work" --owner 0 --group 0 -cf "$work/layer.tar" webapp
  "$D/bin/crane" append --insecure --oci-empty-base -f "$work/layer.tar" -t "$registry/web:$1" && "$D/bin/crane" mutate --insecure "$registry/web:$1" --set-platform linux/amd64 --entrypoint /webapp --env "VERSION=$1" -t "$registry/web:$1"
  rm -rf "$work"
}
through() { curl -sf --max-time 2 -H "Host: $1" "$url/" | grep "$2"; }
till() { local i; for i in $(seq 400); do if "$@" >/dev/null 2>&1; then return 0; fi; sleep 0.1; done; "$@"; }
holds "an image is pushed" image v1; image v2 >/dev/null 2>&1
holds "a Deployment pulls it" bash -c "sed 's|@REGISTRY@|$registry|' '$STACK/node/web.yaml' | $k apply -f - && $k rollout status deploy/web --timeout=60s"
holds "its Service answers through the Gateway API" till through web.example.test v1
holds "its Service answers through an Ingress with NGINX's class" till through ingress.example.test v1
holds "its Service answers through an IngressRoute" till through route.example.test v1
( while [ ! -e "$T/enough" ]; do curl -s --max-time 3 -o /dev/null -w '%{http_code}\n' -H 'Host: web.example.test' "$url/"; done > "$T/codes" ) & load=$!
holds "a rollout to v2 ends" bash -c "$k set image deploy/web web=$registry/web:v2 && $k rollout status deploy/web --timeout=90s"
holds "it moved real traffic" till through web.example.test v2
touch "$T/enough"; wait $load
holds "no request of $(wc -l < "$T/codes") failed meanwhile" bash -c "! grep -v 200 $T/codes"
holds "kubectl exec and logs reach a pod" bash -c "$k logs deploy/web && $k get --raw /api/v1/namespaces/default/services/web:80/proxy/ | grep v2"
holds "kubectl top tells use" till "$k" top pods
( while [ ! -e "$T/cool" ]; do curl -s -o /dev/null --max-time 3 -H 'Host: web.example.test' "$url/burn"; done ) & load=$!
grown() { [ "$("$k" get hpa web -o 'jsonpath={.status.desiredReplicas}')" -gt 2 ]; }
holds "a HorizontalPodAutoscaler sees load and asks for more" bash -c "$(declare -f grown); k=$k; for i in \$(seq 900); do if grown; then exit 0; fi; sleep 0.1; done; $k describe hpa web; exit 1"
touch "$T/cool"; wait $load
holds "a node that dies is seen" bash -c "$D/keeper stop --data $D --name node-2 && $k wait --for=condition=Ready=Unknown node/node-2 --timeout=40s"
mapfile -t gone < <(pids "$D")
holds "down ends it" "$STACK/down" --data "$D"
holds "no process is left" all_gone "${gone[@]}"
holds "no control group is left" bash -c "[ -z \"\$(find /sys/fs/cgroup -name 'gitops-stack-${gone[-1]}-*')\" ]"
holds "no mount is left" [ "$(wc -l < /proc/mounts)" = "$before" ]
