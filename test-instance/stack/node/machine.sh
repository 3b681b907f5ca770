# shellcheck shell=bash
# Whether this machine can hold real nodes. Sourced.

# why_no_containers: succeeds when it can; else prints what is missing
why_no_containers() {
  local c
  if [ "$(id -u)" != 0 ]; then echo "not root"; return 1; fi
  for c in runc iptables conntrack ip unshare nsenter; do
    if ! PATH=$PATH:/usr/sbin:/sbin command -v "$c" >/dev/null; then echo "no command \"$c\" (run test-instance/stack/setup)"; return 1; fi
  done
  if [ ! -x /usr/lib/cni/bridge ]; then echo "no CNI plugins in /usr/lib/cni (run test-instance/stack/setup)"; return 1; fi
  for c in knode containerd containerd-shim-runc-v2 coredns pause; do
    if [ ! -x "$(binary "$c")" ]; then echo "\"$c\" is not built (run test-instance/stack/build)"; return 1; fi
  done
  if ! unshare --mount --net --pid --cgroup --uts --ipc --fork --mount-proc bash -c '
      mount -t tmpfs t /mnt && mkdir /mnt/l /mnt/u /mnt/w /mnt/m && mount -t overlay o -o lowerdir=/mnt/l,upperdir=/mnt/u,workdir=/mnt/w /mnt/m' 2>/dev/null; then
    echo "no overlay file system or no namespaces"; return 1
  fi
  if ! unshare --net sh -c 'ip link add try0 type veth peer name try1 && ip link add try2 type bridge && iptables -t nat -L -n >/dev/null' 2>/dev/null; then
    echo "no veth, bridge or iptables in a network namespace"; return 1
  fi
  if [ ! -e /sys/fs/cgroup/cgroup.controllers ] && [ ! -d /sys/fs/cgroup/memory ]; then echo "no control groups"; return 1; fi
  if ! mkdir "/sys/fs/cgroup/gitops-stack-try-$$" 2>/dev/null && ! mkdir "/sys/fs/cgroup/memory/gitops-stack-try-$$" 2>/dev/null; then
    echo "control groups are read-only"; return 1
  fi
  rmdir "/sys/fs/cgroup/gitops-stack-try-$$" "/sys/fs/cgroup/memory/gitops-stack-try-$$" 2>/dev/null || true
}
