package main

import (
	"fmt"
	"net"
	"os"
	"os/signal"
	"strconv"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

type keeper struct {
	mu      sync.Mutex
	order   []string
	running map[string]*child
	ports   map[string]*reserved
	faucets map[string]net.Listener
	forks   chan func()
	gone    chan struct{}
}

func serve(owner int) {
	k := &keeper{running: map[string]*child{}, ports: map[string]*reserved{}, faucets: map[string]net.Listener{},
		forks: make(chan func()), gone: make(chan struct{})}
	// Orphans of our children come to us, not to process 1: nothing of the stack can slip away.
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		fail(fmt.Sprintf("Cannot keep a stack: %v; this kernel is too old", err))
	}
	_ = os.Remove(socket)
	l, err := net.Listen("unix", socket)
	if err != nil {
		fail(fmt.Sprintf("Cannot keep a stack: %v; choose another --data", err))
	}
	_ = os.WriteFile("keeper.pid", []byte(strconv.Itoa(os.Getpid())), 0o600)
	go k.forkOnOneThread()
	go k.reap()
	go k.listen(l)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	ownerGone := make(chan struct{})
	if owner > 0 {
		go watch(owner, ownerGone)
	}
	select {
	case <-k.gone:
	case s := <-signals:
		fmt.Println("ending the stack:", s)
	case <-ownerGone:
		fmt.Println("ending the stack: its owner", owner, "is gone")
	}
	_ = l.Close()
	k.endAll()
	_ = os.Remove(socket)
	_ = os.Remove("keeper.pid")
}

// watch closes gone when the process ends. A pidfd means this very process, even when its number is used again.
func watch(pid int, gone chan struct{}) {
	defer close(gone)
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		fmt.Println("cannot watch the owner:", err)
		if err == unix.ESRCH {
			return
		}
		for syscall.Kill(pid, 0) == nil {
			time.Sleep(time.Second)
		}
		return
	}
	for {
		n, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, -1)
		if n == 1 || (err != nil && err != unix.EINTR) {
			return
		}
	}
}

func (k *keeper) handle(r request) (reply, error) {
	switch r.Verb {
	case "port":
		port, err := k.port(r.Name)
		return reply{Text: strconv.Itoa(port)}, err
	case "start":
		pid, err := k.start(r)
		return reply{Text: strconv.Itoa(pid)}, err
	case "stop":
		return reply{}, k.stop(r.Name, r.Signal)
	case "list":
		return reply{Processes: k.list()}, nil
	case "pid":
		pid, err := k.pid(r.Name)
		return reply{Text: strconv.Itoa(pid)}, err
	case "forward":
		return reply{}, k.forward(r)
	case "connect":
		return reply{}, k.connect(r)
	case "down":
		k.endAll()
		return reply{}, nil
	}
	return reply{}, fmt.Errorf("Cannot do %q: the keeper has no such verb; see keeper --help", r.Verb)
}
