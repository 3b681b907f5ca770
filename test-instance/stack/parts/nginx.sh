# shellcheck shell=bash
# nginx of Debian; a test writes servers into conf.d/ and sends the process a HUP (nginx -s reload with this -c).
start() {
  local nginx p home=$DATA/nginx; nginx=$(command_of nginx-light nginx); p=$(port nginx); mkdir -p "$home/conf.d" "$home/tmp"
  cat > "$home/nginx.conf" <<K
daemon off; worker_processes 1; pid $home/nginx.pid; error_log stderr warn;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $home/tmp/body; proxy_temp_path $home/tmp/proxy; fastcgi_temp_path $home/tmp/fastcgi; uwsgi_temp_path $home/tmp/uwsgi; scgi_temp_path $home/tmp/scgi;
  server { listen 127.0.0.1:$p; location = /healthz { return 200 "ok\n"; } location = /stub_status { stub_status; } }
  include $home/conf.d/*.conf;
}
K
  run nginx --signal QUIT -- "$nginx" -c "$home/nginx.conf" -e stderr -p "$home"
  await nginx 20 answers "http://127.0.0.1:$p/healthz"
  offer NGINX_URL "http://127.0.0.1:$p"; offer NGINX_CONFIG "$home/nginx.conf"; offer NGINX_SERVERS "$home/conf.d"
}
