# shellcheck shell=bash
# The control groups of this stack's nodes, on the machine's side. Sourced.

# own_cgroups NAME: makes a group below ours in each hierarchy, moves this process there, notes them for later removal
own_cgroups() {
  local controllers path dir id now
  now=$(cat /proc/self/cgroup)                                   # as it is before the first move
  id=gitops-stack-$(cat "$DATA/keeper.pid")-$1
  while IFS=: read -r _ controllers path; do
    if [ -z "$controllers" ]; then
      [ -e /sys/fs/cgroup/cgroup.controllers ] || continue      # hybrid: the unified tree carries no controller
      dir=/sys/fs/cgroup/$id                                     # v2: beside us, for a group with processes has no groups
    else
      dir=/sys/fs/cgroup/${controllers#name=}${path%/}/$id
    fi
    mkdir -p "$dir"; echo "$dir" >> "$DATA/cgroups"
    if [[ $controllers = *cpuset* ]]; then for f in cpuset.cpus cpuset.mems; do cat "$dir/../$f" > "$dir/$f"; done; fi
    echo $BASHPID > "$dir/cgroup.procs"
  done <<<"$now"
}

# forget_cgroups: removes the noted groups once they are empty
forget_cgroups() {
  local dir left try
  [ -e "$DATA/cgroups" ] || return 0
  for try in $(seq 50); do
    left=0
    while read -r dir; do
      if [ -d "$dir" ]; then find "$dir" -depth -type d -exec rmdir {} + 2>/dev/null || true; fi
      if [ -d "$dir" ]; then left=1; fi
    done < "$DATA/cgroups"
    if [ $left = 0 ]; then rm -f "$DATA/cgroups"; return 0; fi
    sleep 0.1
  done
  say "some control groups of \"$DATA/cgroups\" are still in use after $try tries"
}
