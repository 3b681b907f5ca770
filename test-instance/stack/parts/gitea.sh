# shellcheck shell=bash
# Gitea: repositories, pull requests, statuses, protection, webhooks by its whole API; its pages come without style sheets.
start() {
  local p home=$DATA/gitea password; tool gitea; command_of git git >/dev/null
  p=$(port gitea); password=$(secret); mkdir -p "$home"
  cat > "$home/app.ini" <<K
APP_NAME = stack
RUN_USER = $(id -un)
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
RUN_MODE = prod
WORK_PATH = $home
[server]
PROTOCOL = http
HTTP_ADDR = 127.0.0.1
HTTP_PORT = $p
ROOT_URL = http://127.0.0.1:$p/
STATIC_ROOT_PATH = $(assets gitea)
APP_DATA_PATH = $home/data
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = $home/gitea.db
[repository]
ROOT = $home/repositories
DEFAULT_BRANCH = main
[security]
INSTALL_LOCK = true
SECRET_KEY = $(secret)
PASSWORD_HASH_ALGO = pbkdf2_v2
[oauth2]
ENABLED = false
[webhook]
ALLOWED_HOST_LIST = *
[migrations]
ALLOW_LOCALNETWORKS = true
[log]
MODE = console
LEVEL = Info
[service]
DISABLE_REGISTRATION = true
[indexer]
REPO_INDEXER_ENABLED = false
[cron]
ENABLED = false
[actions]
ENABLED = false
K
  export GITEA_WORK_DIR=$home HOME=$home
  mkdir -p "$DATA/log" # nothing else may have run before
  "$DATA/bin/gitea" --config "$home/app.ini" migrate > "$DATA/log/gitea-migrate.log" 2>&1
  "$DATA/bin/gitea" --config "$home/app.ini" admin user create --admin --username stack --password "$password" --email stack@example.test \
    --must-change-password=false >> "$DATA/log/gitea-migrate.log" 2>&1
  run gitea -- "$DATA/bin/gitea" --config "$home/app.ini" web
  await gitea 60 answers "http://127.0.0.1:$p/api/healthz"
  offer GITEA_URL "http://127.0.0.1:$p"; offer GITEA_USER stack; offer GITEA_PASSWORD "$password"; offer GIT_USER stack; offer GIT_PASSWORD "$password"
  offer GITEA_TOKEN "$(curl -sf -u "stack:$password" "http://127.0.0.1:$p/api/v1/users/stack/tokens" -H 'content-type: application/json' -d '{"name":"stack","scopes":["all"]}' | sed 's/.*"sha1":"\([^"]*\)".*/\1/')"
}
