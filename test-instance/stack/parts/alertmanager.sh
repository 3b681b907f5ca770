# shellcheck shell=bash
# Alertmanager with amtool. Start it before prometheus and they know each other; its configuration is a file a test may replace.
start() {
  local p home=$DATA/alertmanager; tool alertmanager; tool amtool; p=$(port alertmanager); mkdir -p "$home"
  printf 'route: {receiver: nobody, group_wait: 0s, group_interval: 1s}\nreceivers: [{name: nobody}]\n' > "$home/alertmanager.yml"
  run alertmanager -- "$DATA/bin/alertmanager" --config.file "$home/alertmanager.yml" --storage.path "$home/data" --web.listen-address "127.0.0.1:$p" --cluster.listen-address=
  await alertmanager 30 answers "http://127.0.0.1:$p/-/ready"
  offer ALERTMANAGER_URL "http://127.0.0.1:$p"; offer ALERTMANAGER_CONFIG "$home/alertmanager.yml"
}
