// registry is go-containerregistry's OCI registry with the referrers API, which `crane registry serve` leaves out.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	address := flag.String("address", "127.0.0.1:5000", "where to listen")
	disk := flag.String("disk", "", "folder of the blobs; manifests stay in memory")
	flag.Parse()
	handler := registry.New(registry.WithBlobHandler(registry.NewDiskBlobHandler(*disk)), registry.WithReferrersSupport(true))
	server := &http.Server{Addr: *address, Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	fmt.Fprintf(os.Stderr, "Cannot serve on %q: %v; choose another address\n", *address, server.ListenAndServe())
	os.Exit(1)
}
