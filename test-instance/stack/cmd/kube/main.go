// kube is etcd and the Kubernetes control plane in one binary: linked once, a third of the size and time of four.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

func main() {
	role := filepath.Base(os.Args[0])
	if role == "kube" && len(os.Args) > 1 {
		os.Args = os.Args[1:]
		role = os.Args[0]
	}
	roles := map[string]func() *cobra.Command{
		"kube-apiserver":          apiserver.NewAPIServerCommand,
		"kube-controller-manager": controllers.NewControllerManagerCommand,
		"kube-scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
	}
	if role == "etcd" {
		etcdmain.Main(os.Args)
		return
	}
	command, known := roles[role]
	if !known {
		fmt.Fprintf(os.Stderr, "Cannot start %q: it is no role of this binary; say etcd, kube-apiserver, kube-controller-manager or kube-scheduler\n", role)
		os.Exit(2)
	}
	os.Exit(cli.Run(command()))
}
