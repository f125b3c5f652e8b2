#!/usr/bin/env bash
# Installs what is missing to build and test: system packages, and the UI's packages. Asks for root only when it must.
. "$(dirname "$0")/common.sh"

RUST_MINOR_MIN=95
NODE_MAJOR_MIN=20

check_rust() {
    has cargo && has rustc || stop "Rust is missing. Get it from https://rustup.rs, open a new terminal, and run this again."
    local minor
    minor=$(rustc --version | sed -E 's/^rustc 1\.([0-9]+)\..*/\1/')
    if [ "$minor" -lt "$RUST_MINOR_MIN" ] 2>/dev/null; then
        stop "Rust 1.$RUST_MINOR_MIN or later is needed, this is $(rustc --version). Run: rustup update stable"
    fi
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
        stop "rustfmt or clippy is missing. Run: rustup component add rustfmt clippy"
}

check_node() {
    has node && has npm || stop "Node is missing. Get version $NODE_MAJOR_MIN or later from https://nodejs.org or your package manager."
    local major
    major=$(node --version | sed -E 's/^v([0-9]+)\..*/\1/')
    [ "$major" -ge "$NODE_MAJOR_MIN" ] || stop "Node $NODE_MAJOR_MIN or later is needed, this is $(node --version)."
}

# The package manager's words for a C compiler, the web view, TLS, a display without a screen, a driver for the
# window, and a font.
DEBIAN="build-essential pkg-config libwebkit2gtk-4.1-dev libsoup-3.0-dev librsvg2-dev libssl-dev xvfb webkit2gtk-driver dbus
    fonts-dejavu-core"
DEBIAN_TRAY="libayatana-appindicator3-1"
FEDORA="gcc gcc-c++ make pkgconf-pkg-config webkit2gtk4.1-devel libsoup3-devel librsvg2-devel openssl-devel
    xorg-x11-server-Xvfb /usr/bin/WebKitWebDriver dejavu-sans-fonts"
ARCH="base-devel webkit2gtk-4.1 libsoup3 librsvg openssl xorg-server-xvfb ttf-dejavu"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif has sudo; then
        echo "Some system packages are missing. Your password is asked for this one command:"
        echo "  $*"
        sudo "$@"
    else
        stop "Some system packages are missing and there is no sudo. Run as root: $*"
    fi
}

missing_on_debian() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

missing_on_fedora() {
    local name
    for name in $FEDORA; do
        rpm -q --whatprovides "$name" >/dev/null 2>&1 || echo "$name"
    done
}

install_on_debian() {
    say "installing $*"
    as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        "apt-get update -q && apt-get install -y -q --no-install-recommends $*"
}

install_system() {
    local missing
    if has apt-get; then
        missing=$(missing_on_debian $DEBIAN)
        [ -z "$missing" ] || install_on_debian $missing
        # Without it everything works but the icon in the tray, so that a machine that can't get it is told and goes on.
        missing=$(missing_on_debian $DEBIAN_TRAY)
        [ -z "$missing" ] || install_on_debian $missing || echo "There will be no icon in the tray."
    elif has dnf; then
        missing=$(missing_on_fedora)
        [ -z "$missing" ] && return
        say "installing $(echo $missing)"
        as_root dnf install -y $missing
    elif has pacman; then
        # `pacman -T` prints what is not there.
        missing=$(pacman -T $ARCH || true)
        [ -z "$missing" ] && return
        say "installing $(echo $missing)"
        as_root pacman -S --needed --noconfirm $missing
    elif [ "$(uname)" = Darwin ]; then
        xcode-select -p >/dev/null 2>&1 || stop "The compiler is missing. Run: xcode-select --install"
        has brew || stop "Homebrew is missing. Get it from https://brew.sh; then run: brew install openssl@3 pkgconf"
        brew list openssl@3 pkgconf >/dev/null 2>&1 || brew install openssl@3 pkgconf
        echo "The journeys through the window need WebKitGTK's driver and so run on Linux only."
    else
        echo "This package manager is not known here. Install what your system calls:"
        echo "  $(echo $DEBIAN)"
    fi
}

install_ui() {
    local stamp=ui/node_modules/.installed-from
    cmp -s ui/package-lock.json "$stamp" && return
    say "installing the UI's packages"
    npm ci --prefix ui --no-audit --no-fund
    cp ui/package-lock.json "$stamp"
}

check_rust
check_node
install_system
install_ui
