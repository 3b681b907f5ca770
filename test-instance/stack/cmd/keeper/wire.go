package main

import (
	"encoding/json"
	"fmt"
	"net"
)

const socket = "keeper.sock"

type request struct {
	Verb, Name, Signal, Listen, Dial, Dir string
	ListenIn, DialIn                      int
	Args, Env                             []string
}

type process struct {
	Name  string `json:"name"`
	Pid   int    `json:"pid"`
	State string `json:"state"`
}

type reply struct {
	Error, Text string
	Processes   []process
}

// ask sends one request to the keeper of the current directory.
func ask(r request) (reply, error) {
	var answer reply
	connection, err := net.Dial("unix", socket)
	if err != nil {
		return answer, fmt.Errorf("Cannot reach the stack: %v; start it with \"up\"", err)
	}
	defer connection.Close()
	if err := json.NewEncoder(connection).Encode(r); err != nil {
		return answer, err
	}
	if err := json.NewDecoder(connection).Decode(&answer); err != nil {
		return answer, fmt.Errorf("Cannot read the keeper's answer: %v; see keeper.log", err)
	}
	if answer.Error != "" {
		return answer, fmt.Errorf("%s", answer.Error)
	}
	return answer, nil
}

// listen serves requests until down is asked for.
func (k *keeper) listen(l net.Listener) {
	for {
		connection, err := l.Accept()
		if err != nil {
			return
		}
		go func() {
			defer connection.Close()
			var r request
			if json.NewDecoder(connection).Decode(&r) != nil {
				return
			}
			answer, err := k.handle(r)
			if err != nil {
				answer.Error = err.Error()
			}
			_ = json.NewEncoder(connection).Encode(answer)
			if r.Verb == "down" {
				close(k.gone)
			}
		}()
	}
}
