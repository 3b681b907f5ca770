# shellcheck shell=bash
# Prometheus with promtool. A test adds targets as files in targets/, jobs of its own in scrapes/ and rules in rules/ (then POST /-/reload).
start() {
  local p home=$DATA/prometheus am=; tool prometheus; tool promtool; p=$(port prometheus)
  mkdir -p "$home/targets" "$home/rules" "$home/scrapes"
  if [ -n "$(offered ALERTMANAGER_URL)" ]; then am="alerting: {alertmanagers: [{static_configs: [{targets: [\"$(offered ALERTMANAGER_URL | sed 's|http://||')\"]}]}]}"; fi
  cat > "$home/prometheus.yml" <<K
global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: ["$home/rules/*.yml"]
scrape_config_files: ["$home/scrapes/*.yml"]
scrape_configs:
- {job_name: prometheus, static_configs: [{targets: ["127.0.0.1:$p"]}]}
- {job_name: tests, file_sd_configs: [{files: ["$home/targets/*.json"], refresh_interval: 1s}]}
$am
K
  run prometheus -- "$DATA/bin/prometheus" --config.file "$home/prometheus.yml" --storage.tsdb.path "$home/data" --web.listen-address "127.0.0.1:$p" \
    --web.enable-lifecycle --web.enable-admin-api --web.enable-remote-write-receiver --web.enable-otlp-receiver --enable-feature=exemplar-storage
  await prometheus 30 answers "http://127.0.0.1:$p/-/ready"
  offer PROMETHEUS_URL "http://127.0.0.1:$p"; offer PROMETHEUS_TARGETS "$home/targets"; offer PROMETHEUS_RULES "$home/rules"
  offer PROMETHEUS_SCRAPES "$home/scrapes"; offer PROMTOOL "$DATA/bin/promtool"
}
