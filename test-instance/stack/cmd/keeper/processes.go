package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const patience = 3 * time.Second

type child struct {
	pid    int
	signal syscall.Signal
	ended  chan struct{}
	state  string
}

var politely = map[string]syscall.Signal{"TERM": syscall.SIGTERM, "INT": syscall.SIGINT, "KILL": syscall.SIGKILL, "QUIT": syscall.SIGQUIT}

// forkOnOneThread runs every fork on a thread that never ends: a child's death signal hangs on its parent's thread.
func (k *keeper) forkOnOneThread() {
	runtime.LockOSThread()
	for f := range k.forks {
		f()
	}
}

func (k *keeper) start(r request) (int, error) {
	if len(r.Args) == 0 {
		return 0, fmt.Errorf("Cannot start %q: no command; give it after --", r.Name)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if c := k.running[r.Name]; c != nil && c.state == "running" {
		return 0, fmt.Errorf("Cannot start %q: it runs already as process %d; stop it first", r.Name, c.pid)
	}
	path, err := exec.LookPath(r.Args[0])
	if err != nil {
		return 0, fmt.Errorf("Cannot start %q: %v; build or install it", r.Name, err)
	}
	_ = os.MkdirAll("log", 0o700)
	log, err := os.OpenFile(filepath.Join("log", r.Name+".log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return 0, err
	}
	defer log.Close()
	null, err := os.Open(os.DevNull)
	if err != nil {
		return 0, err
	}
	defer null.Close()
	c := &child{signal: politely[r.Signal], ended: make(chan struct{}), state: "running"}
	done := make(chan error)
	k.forks <- func() {
		var err error
		c.pid, err = syscall.ForkExec(path, r.Args, &syscall.ProcAttr{Dir: r.Dir, Env: r.Env,
			Files: []uintptr{null.Fd(), log.Fd(), log.Fd()},
			Sys:   &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}})
		done <- err
	}
	if err := <-done; err != nil {
		return 0, fmt.Errorf("Cannot start %q: %v; see %q", r.Name, err, path)
	}
	if k.running[r.Name] == nil {
		k.order = append(k.order, r.Name)
	}
	k.running[r.Name] = c
	return c.pid, nil
}

// reap collects our children and the orphans that came to us.
func (k *keeper) reap() {
	for {
		var status syscall.WaitStatus
		pid, err := syscall.Wait4(-1, &status, 0, nil)
		if err != nil {
			time.Sleep(20 * time.Millisecond)
			continue
		}
		k.mu.Lock()
		for _, c := range k.running {
			if c.pid == pid && c.state == "running" {
				c.state = fmt.Sprintf("exited %d", status.ExitStatus())
				if status.Signaled() {
					c.state = "killed by " + status.Signal().String()
				}
				close(c.ended)
			}
		}
		k.mu.Unlock()
	}
}

func (k *keeper) stop(name, signal string) error {
	k.mu.Lock()
	c := k.running[name]
	k.mu.Unlock()
	if c == nil {
		return fmt.Errorf("Cannot stop %q: no process of this stack bears that name; see status", name)
	}
	if s := politely[signal]; signal != "TERM" && s != 0 {
		c.signal = s
	}
	k.end(c)
	return nil
}

// end asks politely, then ends the whole process group. Only a child that we have not reaped is ever signalled, so
// its number cannot be another's by then.
func (k *keeper) end(c *child) {
	k.signal(c, c.signal)
	select {
	case <-c.ended:
	case <-time.After(patience):
		k.signal(c, syscall.SIGKILL)
		<-c.ended
	}
}

func (k *keeper) signal(c *child, s syscall.Signal) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if c.state != "running" {
		return
	}
	if s == syscall.SIGKILL {
		_ = syscall.Kill(-c.pid, s)
	}
	_ = syscall.Kill(c.pid, s)
}

func (k *keeper) endAll() {
	k.mu.Lock()
	children := make([]*child, 0, len(k.order))
	for i := len(k.order) - 1; i >= 0; i-- {
		children = append(children, k.running[k.order[i]])
	}
	k.mu.Unlock()
	all := make(chan struct{})
	for _, c := range children {
		go func() { k.end(c); all <- struct{}{} }()
	}
	for range children {
		<-all
	}
	for orphans := adopted(); len(orphans) > 0; orphans = adopted() {
		for _, pid := range orphans {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// adopted lists who has us as parent: after endAll's children these are orphans that the subreaper took in.
func adopted() []int {
	var pids []int
	tasks, _ := filepath.Glob("/proc/self/task/*/children")
	for _, task := range tasks {
		text, _ := os.ReadFile(task)
		for _, field := range strings.Fields(string(text)) {
			if pid, err := strconv.Atoi(field); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

func (k *keeper) list() []process {
	k.mu.Lock()
	defer k.mu.Unlock()
	all := []process{}
	for _, name := range k.order {
		all = append(all, process{name, k.running[name].pid, k.running[name].state})
	}
	return all
}

func (k *keeper) pid(name string) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	c := k.running[name]
	if c == nil || c.state != "running" {
		return 0, fmt.Errorf("Cannot tell the process of %q: it does not run; see status and logs %s", name, name)
	}
	return c.pid, nil
}
