package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kind.api;
import static io.jenkins.plugins.gitops.checks.Kind.fact;

import io.jenkins.plugins.gitops.checks.Kind.Depth;

/** The kinds that the checks of the house look at. */
public final class Kinds {
    public static final Kind NODE = api("Node", "", "v1", "nodes").clusterWide();
    public static final Kind NAMESPACE =
            api("Namespace", "", "v1", "namespaces").clusterWide();
    public static final Kind POD = api("Pod", "", "v1", "pods");
    public static final Kind SERVICE = api("Service", "", "v1", "services");
    public static final Kind SERVICE_ACCOUNT =
            api("ServiceAccount", "", "v1", "serviceaccounts").only(Depth.METADATA);
    public static final Kind CONFIG_MAP =
            api("ConfigMap", "", "v1", "configmaps").only(Depth.KEYS);
    public static final Kind SECRET = api("Secret", "", "v1", "secrets").only(Depth.METADATA);
    /** Only their certificates are kept; a private key is dropped while it is read. */
    public static final Kind TLS_SECRET =
            api("Secret", "", "v1", "secrets").picked("TLS Secret", "type=kubernetes.io/tls");

    public static final Kind VOLUME_CLAIM = api("PersistentVolumeClaim", "", "v1", "persistentvolumeclaims");
    public static final Kind VOLUME =
            api("PersistentVolume", "", "v1", "persistentvolumes").clusterWide();
    public static final Kind QUOTA = api("ResourceQuota", "", "v1", "resourcequotas");

    public static final Kind ENDPOINT_SLICE = api("EndpointSlice", "discovery.k8s.io", "v1", "endpointslices");
    public static final Kind DEPLOYMENT = api("Deployment", "apps", "v1", "deployments");
    public static final Kind STATEFUL_SET = api("StatefulSet", "apps", "v1", "statefulsets");
    public static final Kind DAEMON_SET = api("DaemonSet", "apps", "v1", "daemonsets");
    public static final Kind REPLICA_SET = api("ReplicaSet", "apps", "v1", "replicasets");
    public static final Kind JOB = api("Job", "batch", "v1", "jobs");
    public static final Kind CRON_JOB = api("CronJob", "batch", "v1", "cronjobs");
    public static final Kind AUTOSCALER =
            api("HorizontalPodAutoscaler", "autoscaling", "v2", "horizontalpodautoscalers");
    public static final Kind DISRUPTION_BUDGET = api("PodDisruptionBudget", "policy", "v1", "poddisruptionbudgets");
    public static final Kind INGRESS = api("Ingress", "networking.k8s.io", "v1", "ingresses");
    public static final Kind INGRESS_CLASS =
            api("IngressClass", "networking.k8s.io", "v1", "ingressclasses").clusterWide();
    public static final Kind NETWORK_POLICY = api("NetworkPolicy", "networking.k8s.io", "v1", "networkpolicies");
    public static final Kind STORAGE_CLASS =
            api("StorageClass", "storage.k8s.io", "v1", "storageclasses").clusterWide();
    public static final Kind VALIDATING_WEBHOOK = api(
                    "ValidatingWebhookConfiguration",
                    "admissionregistration.k8s.io",
                    "v1",
                    "validatingwebhookconfigurations")
            .clusterWide();
    public static final Kind MUTATING_WEBHOOK = api(
                    "MutatingWebhookConfiguration",
                    "admissionregistration.k8s.io",
                    "v1",
                    "mutatingwebhookconfigurations")
            .clusterWide();
    public static final Kind API_SERVICE =
            api("APIService", "apiregistration.k8s.io", "v1", "apiservices").clusterWide();
    public static final Kind CUSTOM_RESOURCE = api(
                    "CustomResourceDefinition", "apiextensions.k8s.io", "v1", "customresourcedefinitions")
            .clusterWide();

    public static final Kind GATEWAY =
            api("Gateway", "gateway.networking.k8s.io", "v1", "gateways").whereInstalled();
    public static final Kind HTTP_ROUTE =
            api("HTTPRoute", "gateway.networking.k8s.io", "v1", "httproutes").whereInstalled();
    public static final Kind CERTIFICATE =
            api("Certificate", "cert-manager.io", "v1", "certificates").whereInstalled();
    public static final Kind SEALED_SECRET =
            api("SealedSecret", "bitnami.com", "v1alpha1", "sealedsecrets").whereInstalled();
    public static final Kind ARGO_APPLICATION =
            api("Application", "argoproj.io", "v1alpha1", "applications").whereInstalled();
    public static final Kind ARGO_ROLLOUT =
            api("Rollout", "argoproj.io", "v1alpha1", "rollouts").whereInstalled();
    public static final Kind FLUX_KUSTOMIZATION = api(
                    "Kustomization", "kustomize.toolkit.fluxcd.io", "v1", "kustomizations")
            .whereInstalled();
    public static final Kind FLUX_HELM_RELEASE =
            api("HelmRelease", "helm.toolkit.fluxcd.io", "v2", "helmreleases").whereInstalled();
    public static final Kind FLUX_REPOSITORY = api("GitRepository", "source.toolkit.fluxcd.io", "v1", "gitrepositories")
            .whereInstalled();

    /** One for each old API that somebody has asked the server for: {@code spec} has group, version, resource, removedIn. */
    public static final Kind OLD_API_USE = fact("old API", "get /metrics");
    /** The certificate that the server shows: {@code spec} has notAfter and subject. */
    public static final Kind SERVER_CERTIFICATE = fact("API server", "connect to the API server over TLS");
    /** One for each claim that a node has mounted: {@code status} has usedBytes, capacityBytes, inodesUsed, inodes. */
    public static final Kind VOLUME_USE = fact("PersistentVolumeClaim", "get nodes/proxy");

    private Kinds() {}
}
