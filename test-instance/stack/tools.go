//go:build tools

// Package stack pins, by its go.mod, every Go component of the real stack. This file names those that are built from
// their own main packages; the others have a main of ours under cmd.
package stack

import (
	_ "code.gitea.io/gitea"
	_ "github.com/Shopify/toxiproxy/v2/cmd/server"
	_ "github.com/argoproj/argo-cd/v3/cmd"
	_ "github.com/bitnami-labs/sealed-secrets/cmd/controller"
	_ "github.com/bitnami-labs/sealed-secrets/cmd/kubeseal"
	_ "github.com/containerd/containerd/v2/cmd/containerd"
	_ "github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2"
	_ "github.com/containerd/containerd/v2/cmd/ctr"
	_ "github.com/google/go-containerregistry/cmd/crane"
	_ "github.com/prometheus/alertmanager/cmd/alertmanager"
	_ "github.com/prometheus/alertmanager/cmd/amtool"
	_ "github.com/prometheus/prometheus/cmd/prometheus"
	_ "github.com/prometheus/prometheus/cmd/promtool"
	_ "github.com/sigstore/cosign/v3/cmd/cosign"
	_ "github.com/traefik/traefik/v3/cmd/traefik"
	_ "helm.sh/helm/v3/cmd/helm"
	_ "sigs.k8s.io/kustomize/kustomize/v5"
	_ "sigs.k8s.io/kwok/cmd/kwok"
	_ "sigs.k8s.io/metrics-server/cmd/metrics-server"
)
