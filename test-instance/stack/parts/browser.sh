# shellcheck shell=bash
# Chromium and its driver, for whoever drives pages; nothing runs until a test starts it.
start() {
  local c d; c=$(command_of chromium chromium); d=$(command_of chromium-driver chromedriver)
  offer CHROMIUM "$c"; offer CHROMEDRIVER "$d"
}
