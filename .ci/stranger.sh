# A machine on which nothing of ours is set up, as far as cargo and the checkout go, and what somebody there does first.

# Becomes a stranger with a clean clone of a checkout: no crates, no tools, nothing built.
stranger() {
  local folder
  folder=$(mktemp -d)
  trap 'stop_serving; rm -rf "'"$folder"'"' EXIT
  git clone --quiet "$1" "$folder/a clone 文脉"
  export CARGO_HOME="$folder/cargo home"
  unset CARGO_TARGET_DIR
  mkdir "$CARGO_HOME"
  cd "$folder/a clone 文脉"
}

stop_serving() {
  [ -z "${serving:-}" ] || kill -- "-$serving" 2>/dev/null || true
  serving=
}

# `cargo xtask serve` until the page is there, then all of what a visitor is sent, and an answer of the tool.
serves_the_page() {
  local address answer start=$SECONDS
  export TRUNK_SERVE_PORT=${TRUNK_SERVE_PORT:-8765}
  address="http://127.0.0.1:$TRUNK_SERVE_PORT"
  # A group of its own, so that all of it can be ended.
  set -m
  cargo xtask serve &
  serving=$!
  set +m
  until curl --silent --fail --output /dev/null "$address/"; do
    kill -0 "$serving" 2>/dev/null || { echo "cargo xtask serve has ended"; return 1; }
    sleep 2
  done
  echo "── the page is served after $((SECONDS - start)) s"
  is_sent "$address/" 3c21
  for worker in worker importer; do
    is_sent "$address/${worker}_loader.js"
    is_sent "$address/$worker.js"
    is_sent "$address/${worker}_bg.wasm" 0061736d
  done
  is_sent "$address/dictionary.gz" 1f8b
  is_sent "$address/first.bin"
  stop_serving
  # The tool that made the seed corpus.
  answer=$(target/debug/wenmai count @支付宝)
  echo "$answer"
  [[ $answer = *'"words":34'* ]]
}

# An address answers 200 with a file whose first bytes are these. Without them it is a script, and not the page, which is
# the answer to an address that is not known.
is_sent() {
  local file begins
  file=$(mktemp)
  curl --silent --show-error --fail --output "$file" "$1"
  begins=$(od -An -tx1 -N4 "$file" | tr -d ' \n')
  rm "$file"
  if [ -n "${2:-}" ]; then [[ $begins = "$2"* ]] && return; fi
  if [ -z "${2:-}" ]; then [[ -n $begins && $begins != 3c* ]] && return; fi
  echo "$1 begins with $begins"
  return 1
}

# `cargo xtask serve` where the page cannot be built: it ends, and not well.
says_that_a_build_failed() {
  echo 'this is no Rust' >>src/lib.rs
  if timeout 600 cargo xtask serve; then
    echo "cargo xtask serve went on without a page"
    return 1
  elif [ $? = 124 ]; then
    echo "cargo xtask serve went on without a page, until it was ended"
    return 1
  fi
  git checkout --quiet src/lib.rs
}
