# shellcheck shell=bash
# Redis of Debian, empty, nothing written to disk. (Argo CD has one of its own.)
start() {
  local redis p; redis=$(command_of redis-server redis-server); p=$(port redis)
  run redis --signal KILL -- "$redis" --port "$p" --bind 127.0.0.1 --save "" --appendonly no
  await redis 20 redis-cli -h 127.0.0.1 -p "$p" ping
  offer REDIS "127.0.0.1:$p"
}
