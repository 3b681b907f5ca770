// keeper holds one stack: it is the parent of every process of it, so that it ends exactly those and no other, knows
// the ports that they use, and goes when its owner goes. `keeper serve` is the process; every other verb talks to it.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) < 2 {
		fail("Cannot run keeper: no verb; say serve, port, start, stop, wait, list, forward, connect or down")
	}
	verb := os.Args[1]
	flags := flag.NewFlagSet(verb, flag.ExitOnError)
	data := flags.String("data", "", "folder of the stack")
	owner := flags.Int("owner", 0, "serve: end when this process ends")
	var r request
	flags.StringVar(&r.Name, "name", "", "name of the process, port or forward")
	flags.StringVar(&r.Signal, "signal", "TERM", "start: what ends it politely (TERM, INT, KILL)")
	flags.StringVar(&r.Listen, "listen", "", "forward, connect: where to listen")
	flags.StringVar(&r.Dial, "dial", "", "forward: where to connect to")
	flags.IntVar(&r.ListenIn, "listen-in", 0, "forward: listen in the network of this process")
	flags.IntVar(&r.DialIn, "dial-in", 0, "forward, connect: connect from the network of this process")
	flags.StringVar(&r.Dir, "dir", "", "start: working directory")
	flags.Var((*list)(&r.Env), "env", "start: KEY=VALUE, may be repeated")
	_ = flags.Parse(os.Args[2:])
	r.Verb, r.Args = verb, flags.Args()
	r.Env = append(others(os.Environ(), r.Env), r.Env...)
	if *data == "" {
		fail("Cannot run keeper: no --data; name the folder of the stack")
	}
	if err := os.Chdir(*data); err != nil { // socket paths are short when they are relative
		fail(fmt.Sprintf("Cannot run keeper: %v; make the folder first", err))
	}
	if verb == "serve" {
		serve(*owner)
		return
	}
	answer, err := ask(r)
	if err != nil {
		fail(err.Error())
	}
	if verb == "list" {
		_ = json.NewEncoder(os.Stdout).Encode(answer.Processes)
	} else if answer.Text != "" {
		fmt.Println(answer.Text)
	}
}

// others leaves out what env sets anew: of two values for one name most programs see the first.
func others(inherited, env []string) []string {
	return slices.DeleteFunc(inherited, func(old string) bool {
		name, _, _ := strings.Cut(old, "=")
		return slices.ContainsFunc(env, func(set string) bool { return strings.HasPrefix(set, name+"=") })
	})
}

type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(1)
}
