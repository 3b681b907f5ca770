package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Executor;
import hudson.model.Item;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.JobProperty;
import hudson.model.ModelObject;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TopLevelItemDescriptor;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.csrf.CrumbIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import jenkins.model.Jenkins;
import jenkins.model.JenkinsLocationConfiguration;
import org.kohsuke.stapler.Ancestor;
import org.kohsuke.stapler.Stapler;

/** The variable "w" of our tags and views: what one page, shown once, needs from Java. */
public final class Page {
    static final String NOTICE = "GitOps test controller: a stand-in for Jenkins, not for production";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final HttpServletRequest request;
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private int ids;

    Page(HttpServletRequest request) {
        this.request = request;
    }

    public static String rootUrl(HttpServletRequest req) {
        JenkinsLocationConfiguration location = JenkinsLocationConfiguration.get();
        String configured = location == null ? null : location.getUrl();
        if (configured != null && !configured.isEmpty()) {
            return configured.endsWith("/") ? configured : configured + "/";
        }
        return req.getScheme() + "://" + req.getServerName() + ":" + req.getServerPort() + req.getContextPath() + "/";
    }

    public String getNotice() {
        return NOTICE;
    }

    public String getAssets() {
        return request.getContextPath() + WebServer.ASSETS + "/assets";
    }

    public String getUser() {
        return hudson.security.ACL.isAnonymous2(Jenkins.getAuthentication2())
                ? null
                : Jenkins.getAuthentication2().getName();
    }

    public boolean isLoginUseful() {
        return Jenkins.get().isUseSecurity();
    }

    public String getCrumbField() {
        CrumbIssuer issuer = Jenkins.get().getCrumbIssuer();
        return issuer == null ? "Jenkins-Crumb" : issuer.getCrumbRequestField();
    }

    public String getCrumb() {
        CrumbIssuer issuer = Jenkins.get().getCrumbIssuer();
        return issuer == null ? "" : issuer.getCrumb(request);
    }

    public String nextId() {
        return "f" + ++ids;
    }

    // ---- permissions

    public boolean may(Object it, Object permission) {
        return !(permission instanceof Permission p)
                || (it instanceof AccessControlled a ? a : Jenkins.get()).hasPermission(p);
    }

    /** Of the nearest object around the page that has permissions of its own. */
    public boolean mayHere(Object permission) {
        return may(Stapler.getCurrentRequest().findAncestorObject(AccessControlled.class), permission);
    }

    public void check(Object permission, Object permissions) {
        Object it = Stapler.getCurrentRequest().findAncestorObject(AccessControlled.class);
        AccessControlled here = it instanceof AccessControlled a ? a : Jenkins.get();
        if (permission instanceof Permission p) here.checkPermission(p);
        if (permissions instanceof Permission[] any) here.checkAnyPermission(any);
    }

    // ---- where we are

    /** A step on the way from the dashboard. */
    public record Crumb(String name, String url) {
        public String getName() {
            return name;
        }

        public String getUrl() {
            return url;
        }
    }

    public List<Crumb> getBreadcrumbs() {
        List<Crumb> all = new ArrayList<>();
        for (Ancestor a : Stapler.getCurrentRequest().getAncestors()) {
            if (a.getObject() instanceof ModelObject m && !(m instanceof Jenkins)) {
                String url = a.getUrl();
                all.add(new Crumb(m.getDisplayName(), url.endsWith("/") ? url : url + "/"));
            }
        }
        return all;
    }

    public List<Action> actions(Object it) {
        List<Action> shown = new ArrayList<>();
        Collection<? extends Action> all =
                it instanceof Jenkins j ? j.getActions() : it instanceof Actionable a ? a.getAllActions() : List.of();
        for (Action action : all) {
            if (action.getIconFileName() != null && action.getUrlName() != null) shown.add(action);
        }
        return shown;
    }

    public String actionUrl(Object it, Action action) {
        String name = action.getUrlName();
        if (name.matches("[a-z]+:.*")) return name;
        return name.startsWith("/") ? request.getContextPath() + name : url(it) + name;
    }

    public String url(Object it) {
        String root = request.getContextPath() + "/";
        if (it instanceof Run<?, ?> run) return root + run.getUrl();
        if (it instanceof Item item) return root + item.getUrl();
        return it instanceof hudson.model.Computer c ? root + c.getUrl() : root;
    }

    // ---- runs

    public Class<?> getRunType() {
        return Run.class;
    }

    public List<?> builds(Job<?, ?> job, int most) {
        List<Object> newest = new ArrayList<>();
        for (Object run : job.getBuilds()) {
            if (newest.size() == most) break;
            newest.add(run);
        }
        return newest;
    }

    /** success, unstable, failure, aborted, not_built, running, or none: the classes of the style sheet. */
    public String status(Run<?, ?> run) {
        if (run == null) return "none";
        Result result = run.getResult();
        return run.isBuilding()
                ? "running"
                : result == null ? "none" : result.toString().toLowerCase(Locale.ROOT);
    }

    public String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    public String ago(long millis) {
        long s = Math.max(
                0, Duration.between(Instant.ofEpochMilli(millis), Instant.now()).toSeconds());
        return span(s) + " ago";
    }

    public static String span(long seconds) {
        if (seconds < 60) return seconds + " sec";
        return seconds < 3600
                ? seconds / 60 + " min"
                : seconds < 86_400 ? seconds / 3600 + " hr" : seconds / 86_400 + " days";
    }

    public Queue.Item[] getQueue() {
        return Jenkins.get().getQueue().getItems();
    }

    public boolean maySee(Queue.Item item) {
        return may(item.task, Item.READ);
    }

    public boolean mayCancel(Queue.Item item) {
        return may(item.task, Item.CANCEL);
    }

    /** What an executor works on, for those who may see it. */
    public Run<?, ?> running(Executor executor) {
        return executor.getCurrentExecutable() instanceof Run<?, ?> run && run.hasPermission(Item.READ) ? run : null;
    }

    // ---- jobs

    public boolean isMayCreate() {
        return Jenkins.get().hasPermission(Item.CREATE);
    }

    public Permission getCreatePermission() {
        return Item.CREATE;
    }

    public Permission getCancelPermission() {
        return Item.CANCEL;
    }

    public List<TopLevelItemDescriptor> getItemTypes() {
        return List.copyOf(Items.all());
    }

    public boolean buildable(Object job) {
        return job instanceof Job<?, ?> j && j.isBuildable() && j.hasPermission(Item.BUILD);
    }

    public boolean parameterized(Object job) {
        return job instanceof Job<?, ?> j && !JobRoutes.parameters(j).isEmpty();
    }

    public List<ParameterDefinition> parameters(Job<?, ?> job) {
        return JobRoutes.parameters(job);
    }

    public List<ParameterValue> parameterValues(Run<?, ?> run) {
        ParametersAction action = run.getAction(ParametersAction.class);
        return action == null ? List.of() : action.getParameters();
    }

    public JobForm jobForm(Job<?, ?> job) {
        return new JobForm(job);
    }

    public JobProperty<?> propertyOf(Job<?, ?> job, Descriptor<?> descriptor) {
        return (JobProperty<?>) job.getProperty((Class) descriptor.clazz);
    }

    public List<Crumb> permalinks(Job<?, ?> job) {
        List<Crumb> all = new ArrayList<>();
        link(all, "Last build", "lastBuild", job.getLastBuild());
        link(all, "Last stable build", "lastStableBuild", job.getLastStableBuild());
        link(all, "Last successful build", "lastSuccessfulBuild", job.getLastSuccessfulBuild());
        link(all, "Last failed build", "lastFailedBuild", job.getLastFailedBuild());
        return all;
    }

    private void link(List<Crumb> all, String name, String url, Run<?, ?> run) {
        if (run != null) {
            all.add(new Crumb(name + " (" + run.getDisplayName() + "), " + ago(run.getTimeInMillis()), url));
        }
    }

    // ---- forms

    public List<? extends Descriptor<?>> descriptors(String type) {
        return (List) Jenkins.get().getExtensionList(Descriptor.class).stream()
                .filter(d -> {
                    for (Class<?> c = d.clazz; c != null; c = c.getSuperclass()) {
                        if (c.getName().equals(type)) return true;
                    }
                    return false;
                })
                .toList();
    }

    public String lines(Object list) {
        return list instanceof Collection<?> c
                ? String.join("\n", c.stream().map(String::valueOf).toList())
                : "";
    }

    public Map<String, Object> field(Map<?, ?> attrs, Object entry, Object descriptor, Object instance) {
        return Field.of(attrs, entry, descriptor instanceof Descriptor<?> d ? d : null, instance);
    }

    public String password(Object value) {
        return Field.password(value);
    }

    public Collection<?> items(Object value) {
        return Field.items(value);
    }

    public Object first(Object a, Object b, Object c) {
        return a != null ? a : b != null ? b : c;
    }

    public Object property(Object bean, String name) {
        return bean == null || name == null ? null : Field.property(bean, name);
    }

    public Descriptor<?> descriptorOf(Object instance) {
        return instance instanceof Describable<?> d ? d.getDescriptor() : null;
    }

    /** Of the property itself, whatever kind of collection it stands in. */
    public Descriptor.PropertyType type(Descriptor<?> descriptor, Object instance, String field) {
        Descriptor.PropertyType type = descriptor.getPropertyType(instance, field);
        if (type == null) {
            throw new IllegalArgumentException("Cannot show the field \"" + field + "\" of \"" + descriptor.getId()
                    + "\": it has no getter of that name; add one or correct the view");
        }
        return type;
    }

    public Descriptor<?> single(Descriptor<?> descriptor, Object instance, String field) {
        return Jenkins.get().getDescriptorOrDie(type(descriptor, instance, field).clazz);
    }

    public boolean isSame(Descriptor<?> descriptor, Object instance) {
        return instance instanceof Describable<?> d && d.getDescriptor() == descriptor;
    }

    /** A form may contain itself; its own empty copies are made for one level and not without end. */
    public boolean enter(Descriptor<?> d) {
        if (open.stream().filter(d.clazz::equals).count() >= 2) return false;
        open.push(d.clazz);
        return true;
    }

    public void leave() {
        open.pop();
    }

    /** Of the items of a list; null where they are no describables. */
    public Descriptor<?> itemDescriptor(Descriptor<?> descriptor, Object instance, String field) {
        Descriptor.PropertyType type = descriptor == null ? null : descriptor.getPropertyType(instance, field);
        return type == null || type.getItemType() == null ? null : Jenkins.get().getDescriptor(type.getItemType());
    }

    public boolean on(Object value, Object negative) {
        boolean on = value != null && value.toString().equals("true");
        return on != "true".equals(String.valueOf(negative));
    }

    public int rows(Object text) {
        return Math.min(20, Math.max(3, String.valueOf(text).split("\n", -1).length));
    }

    public String methodUrl(Descriptor<?> descriptor, String method) {
        return FieldMethod.of(descriptor, "", method, "").url();
    }

    public String help(Descriptor<?> descriptor, Object field) {
        String file = descriptor == null || field == null
                ? null
                : field.toString().isEmpty() ? descriptor.getHelpFile() : descriptor.getHelpFile(field.toString());
        return file == null ? null : request.getContextPath() + file;
    }

    public String icon(Object src, Object cssClass, Object tooltip) {
        return Icon.html(src, cssClass, tooltip);
    }

    public Object[] enumConstants(Descriptor<?> descriptor, String field) {
        return descriptor.getPropertyType(field).clazz.getEnumConstants();
    }
}
