package io.jenkins.plugins.gitops.controller.web;

import hudson.Util;
import hudson.model.AbstractItem;
import hudson.model.Action;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.queue.ScheduleResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import jenkins.model.ParameterizedJobMixIn;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** The addresses under a job. */
final class JobRoutes {
    private JobRoutes() {}

    static void add(Routes r) {
        r.any(Job.class, (job, req, rsp) -> run(job, Routes.next(req)));
        r.get(Job.class, "pipeline-syntax", (job, req, rsp) -> new SyntaxPage(job));
        r.get(Job.class, "build", JobRoutes::build);
        r.get(Job.class, "buildWithParameters", JobRoutes::buildWithParameters);
        r.post(Job.class, "configSubmit", JobRoutes::configSubmit);
        r.get(AbstractItem.class, "config.xml", JobRoutes::configXml);
        r.post(AbstractItem.class, "doDelete", JobRoutes::delete);
        r.post(AbstractItem.class, "submitDescription", (i, req, rsp) -> {
            i.checkPermission(Item.CONFIGURE);
            i.setDescription(req.getParameter("description"));
            return new HttpRedirect(".");
        });
    }

    private static Object run(Job<?, ?> job, String token) {
        try {
            return job.getBuildByNumber(Integer.parseInt(token));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object build(Job<?, ?> job, StaplerRequest req, StaplerResponse rsp) throws Exception {
        job.checkPermission(Item.BUILD);
        List<hudson.model.ParameterDefinition> asked = parameters(job);
        if (asked.isEmpty()) {
            return req.getMethod().equals("POST") ? schedule(job, req, List.of()) : proceed(job, req, rsp);
        }
        if (!req.getMethod().equals("POST")) {
            rsp.setStatus(405);
            req.getView(job, "build-form.jelly").forward(req, rsp);
            return Routes.DONE;
        }
        if (req.getParameter("json") == null) {
            return refuse(rsp, "This job asks for parameters: post to buildWithParameters");
        }
        List<ParameterValue> values = Parameters.ofForm(asked, req.getSubmittedForm());
        HttpResponse scheduled = schedule(job, req, values);
        return req.getParameter("statusCode") != null
                ? scheduled
                : new HttpRedirect(req.getContextPath() + "/" + job.getUrl());
    }

    private static Object buildWithParameters(Job<?, ?> job, StaplerRequest req, StaplerResponse rsp) throws Exception {
        job.checkPermission(Item.BUILD);
        List<hudson.model.ParameterDefinition> asked = parameters(job);
        if (asked.isEmpty()) return refuse(rsp, job.getFullName() + " is not parameterized");
        return req.getMethod().equals("POST")
                ? schedule(job, req, Parameters.ofQuery(asked, req::getParameter))
                : proceed(job, req, rsp);
    }

    private static Object refuse(StaplerResponse rsp, String message) throws IOException {
        rsp.sendError(400, message);
        return Routes.DONE;
    }

    /** A link cannot start a run: the page asks for the press of a button. */
    private static Object proceed(Job<?, ?> job, StaplerRequest req, StaplerResponse rsp) throws Exception {
        rsp.setStatus(405);
        rsp.setHeader("Allow", "POST");
        req.getView(job, "build-form.jelly").forward(req, rsp);
        return Routes.DONE;
    }

    static List<hudson.model.ParameterDefinition> parameters(Job<?, ?> job) {
        ParametersDefinitionProperty property = job.getProperty(ParametersDefinitionProperty.class);
        return property == null ? List.of() : property.getParameterDefinitions();
    }

    private static HttpResponse schedule(Job<?, ?> job, StaplerRequest req, List<ParameterValue> values) {
        if (!(job instanceof ParameterizedJobMixIn.ParameterizedJob<?, ?> buildable) || !job.isBuildable()) {
            throw org.kohsuke.stapler.HttpResponses.error(409, job.getFullName() + " is not buildable");
        }
        List<Action> actions = new ArrayList<>(List.of(new CauseAction(new Cause.UserIdCause())));
        if (!values.isEmpty()) actions.add(new ParametersAction(values));
        ScheduleResult result = jenkins.model.Jenkins.get()
                .getQueue()
                .schedule2((Queue.Task) job, delay(req, buildable.getQuietPeriod()), actions);
        Queue.Item item = result.getItem();
        if (item == null) return new HttpRedirect(req.getContextPath() + "/" + job.getUrl());
        String location = Page.rootUrl(req) + item.getUrl();
        return (q, rsp, node) -> {
            rsp.setStatus(201);
            rsp.setHeader("Location", location);
        };
    }

    private static int delay(StaplerRequest req, int otherwise) {
        String delay = req.getParameter("delay");
        try {
            return delay == null ? otherwise : Integer.parseInt(delay.replaceFirst("\\s*s(ec(onds?)?)?$", ""));
        } catch (NumberFormatException e) {
            throw org.kohsuke.stapler.HttpResponses.error(
                    400, "Cannot read the delay: it is \"" + delay + "\"; write delay=5sec");
        }
    }

    private static Object configXml(AbstractItem item, StaplerRequest req, StaplerResponse rsp) throws IOException {
        if (req.getMethod().equals("POST")) {
            item.checkPermission(Item.CONFIGURE);
            try {
                item.updateByXml(new StreamSource(req.getReader()));
            } catch (IOException e) {
                return refuse(
                        rsp, "Cannot update \"" + item.getFullName() + "\": " + e.getMessage() + "; correct the XML");
            }
            rsp.setStatus(200);
            return Routes.DONE;
        }
        item.checkPermission(Item.EXTENDED_READ);
        String xml = Files.readString(item.getConfigFile().getFile().toPath(), StandardCharsets.UTF_8);
        rsp.setContentType("application/xml;charset=UTF-8");
        // who may not configure sees that there is a secret, and not its cipher text
        rsp.getWriter()
                .print(
                        item.hasPermission(Item.CONFIGURE)
                                ? xml
                                : xml.replaceAll(">\\{[A-Za-z0-9+/]+={0,2}}<", ">********<"));
        return Routes.DONE;
    }

    private static Object delete(AbstractItem item, StaplerRequest req, StaplerResponse rsp) throws Exception {
        item.delete();
        return new HttpRedirect(
                req.getContextPath() + "/" + Util.fixNull(item.getParent().getUrl()));
    }

    private static Object configSubmit(Job<?, ?> job, StaplerRequest req, StaplerResponse rsp) throws Exception {
        job.checkPermission(Item.CONFIGURE);
        new JobForm(job).submit(req, req.getSubmittedForm());
        return new HttpRedirect(req.getContextPath() + "/" + job.getUrl());
    }
}
