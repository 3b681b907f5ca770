// webapp is the workload of the self-test: it says which version it is, counts what it served, and burns CPU on request.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

func main() {
	version, host := os.Getenv("VERSION"), os.Getenv("HOSTNAME")
	var served atomic.Int64
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		served.Add(1)
		fmt.Fprintf(w, "%s %s\n", version, host)
	})
	http.HandleFunc("/metrics", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "# TYPE webapp_requests_total counter\nwebapp_requests_total{version=%q} %d\n", version, served.Load())
	})
	http.HandleFunc("/burn", func(w http.ResponseWriter, _ *http.Request) {
		for end := time.Now().Add(200 * time.Millisecond); time.Now().Before(end); {
		}
		fmt.Fprintln(w, "warm")
	})
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	go func() {
		term := make(chan os.Signal, 1)
		signal.Notify(term, syscall.SIGTERM)
		<-term
		time.Sleep(2 * time.Second) // until every proxy has heard that this pod goes
		_ = server.Shutdown(context.Background())
	}()
	fmt.Printf("webapp %s listens on :8080: %v\n", version, server.ListenAndServe())
}
