package main

import (
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

type reserved struct {
	number int
	lock   *os.File
}

// Below the kernel's own range for outgoing connections, so that none of those takes a port between choice and use.
const lowest, highest = 20000, 31999

// port reserves a free port of 127.0.0.1 under a name; asked again it tells the same one. A lock file, held as long
// as the keeper lives, keeps two stacks that start at once from choosing alike.
func (k *keeper) port(name string) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if p := k.ports[name]; p != nil {
		return p.number, nil
	}
	locks := filepath.Join(os.TempDir(), fmt.Sprintf("gitops-stack-ports.%d", os.Getuid()))
	if err := os.MkdirAll(locks, 0o700); err != nil {
		return 0, err
	}
	for range 200 {
		number := lowest + rand.IntN(highest-lowest+1)
		lock, err := os.OpenFile(filepath.Join(locks, strconv.Itoa(number)), os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return 0, err
		}
		if syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil || !free(number) {
			lock.Close()
			continue
		}
		k.ports[name] = &reserved{number, lock}
		return number, nil
	}
	return 0, fmt.Errorf("Cannot find a port for %q: 200 between %d and %d are taken; end what uses them", name, lowest, highest)
}

func free(number int) bool {
	l, err := net.Listen("tcp", fmt.Sprintf(":%d", number)) // every address: somebody's wildcard would shadow ours
	if err != nil {
		return false
	}
	_ = l.Close()
	return true
}
