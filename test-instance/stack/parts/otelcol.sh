# shellcheck shell=bash
# An OpenTelemetry collector that takes OTLP and writes all it got into its log (logs otelcol).
start() {
  local grpc http; tool otelcol; grpc=$(port otel-grpc); http=$(port otel-http)
  cat > "$DATA/otelcol.yaml" <<K
receivers: {otlp: {protocols: {grpc: {endpoint: "127.0.0.1:$grpc"}, http: {endpoint: "127.0.0.1:$http"}}}}
exporters: {debug: {verbosity: detailed, sampling_initial: 100000, sampling_thereafter: 1}}
service:
  telemetry: {metrics: {level: none}}
  pipelines: {traces: {receivers: [otlp], exporters: [debug]}, logs: {receivers: [otlp], exporters: [debug]}, metrics: {receivers: [otlp], exporters: [debug]}}
K
  run otelcol -- "$DATA/bin/otelcol" --config otelcol.yaml
  await otelcol 30 answers -X POST -H 'content-type: application/json' -d '{"resourceSpans":[]}' "http://127.0.0.1:$http/v1/traces"
  offer OTLP_GRPC "127.0.0.1:$grpc"; offer OTLP_HTTP "http://127.0.0.1:$http"; offer OTLP_LOG "$DATA/log/otelcol.log"
}
