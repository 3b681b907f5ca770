package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"strings"

	"golang.org/x/sys/unix"
)

// within runs f in the network namespace of a process; 0 is our own. A socket stays where it was made.
func within(pid int, f func() error) error {
	if pid == 0 {
		return f()
	}
	runtime.LockOSThread()
	home, err := os.Open("/proc/thread-self/ns/net")
	if err != nil {
		return err
	}
	defer home.Close()
	away, err := os.Open(fmt.Sprintf("/proc/%d/ns/net", pid))
	if err != nil {
		runtime.UnlockOSThread()
		return err
	}
	defer away.Close()
	if err := unix.Setns(int(away.Fd()), unix.CLONE_NEWNET); err != nil {
		runtime.UnlockOSThread()
		return err
	}
	result := f()
	if unix.Setns(int(home.Fd()), unix.CLONE_NEWNET) == nil {
		runtime.UnlockOSThread() // else the thread dies with this goroutine, rather than serve others from afar
	}
	return result
}

func dial(pid int, address string) (c net.Conn, err error) {
	err = within(pid, func() error { c, err = net.Dial("tcp", address); return err })
	return c, err
}

func (k *keeper) open(r request, serve func(net.Conn)) error {
	network := "tcp"
	if strings.Contains(r.Listen, "/") || strings.HasSuffix(r.Listen, ".sock") {
		network = "unix"
		_ = os.Remove(r.Listen)
	}
	k.mu.Lock()
	if old := k.faucets[r.Name]; old != nil {
		_ = old.Close()
	}
	k.mu.Unlock()
	var l net.Listener
	err := within(r.ListenIn, func() (err error) { l, err = net.Listen(network, r.Listen); return err })
	if err != nil {
		return fmt.Errorf("Cannot listen on %q: %v; choose another address", r.Listen, err)
	}
	k.mu.Lock()
	k.faucets[r.Name] = l
	k.mu.Unlock()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go serve(c)
		}
	}()
	return nil
}

// forward carries connections from one network to an address of another.
func (k *keeper) forward(r request) error {
	return k.open(r, func(near net.Conn) {
		far, err := dial(r.DialIn, r.Dial)
		if err != nil {
			_ = near.Close()
			return
		}
		join(near, near, far)
	})
}

// connect is an HTTP CONNECT proxy: by it the API server, which lives outside, reaches kubelets and aggregated APIs.
func (k *keeper) connect(r request) error {
	return k.open(r, func(near net.Conn) {
		reader := bufio.NewReader(near)
		asked, err := http.ReadRequest(reader)
		if err != nil || asked.Method != http.MethodConnect {
			_ = near.Close()
			return
		}
		far, err := dial(r.DialIn, asked.Host)
		if err != nil {
			fmt.Fprintf(near, "HTTP/1.1 502 %s\r\n\r\n", strings.ReplaceAll(err.Error(), "\n", " "))
			_ = near.Close()
			return
		}
		_, _ = io.WriteString(near, "HTTP/1.1 200 OK\r\n\r\n")
		join(near, reader, far)
	})
}

func join(near net.Conn, from io.Reader, far net.Conn) {
	go func() { _, _ = io.Copy(far, from); halfClose(far) }()
	_, _ = io.Copy(near, far)
	halfClose(near)
}

func halfClose(c net.Conn) {
	if half, ok := c.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
		return
	}
	_ = c.Close()
}
