package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import jenkins.model.RunAction2;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** The URLs of a run's questions, {@code input/ID/submit} and its like: it stands before InputAction, which has no servlet type. */
public final class InputForms implements RunAction2 {
    private transient Run<?, ?> run;

    @Override
    public void onAttached(Run<?, ?> r) {
        run = r;
    }

    @Override
    public void onLoad(Run<?, ?> r) {
        run = r;
    }

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return "input";
    }

    public Run<?, ?> getRun() {
        return run;
    }

    public InputAction getQuestions() {
        return run.getAction(InputAction.class);
    }

    public Form getDynamic(String id) {
        InputStepExecution e = getQuestions().getExecution(id);
        return e == null ? null : new Form(e);
    }

    /** An id that is the same whenever the question is. */
    public static String digest(String question) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return "I" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException x) {
            throw new IllegalStateException("Cannot name an input: " + x.getMessage(), x);
        }
    }

    /** One question. */
    public record Form(InputStepExecution question) {
        public InputStepExecution getQuestion() {
            return question;
        }

        @RequirePOST
        public HttpResponse doProceedEmpty() throws IOException {
            return question.doProceedEmpty();
        }

        @RequirePOST
        public HttpResponse doAbort() {
            return question.doAbort();
        }

        @RequirePOST
        public HttpResponse doSubmit(StaplerRequest request) throws Exception {
            if (request.getParameter("proceed") == null && request.getParameter("abort") != null) return doAbort();
            return doProceed(request);
        }

        @RequirePOST
        public HttpResponse doProceed(StaplerRequest request) throws Exception {
            question.preSubmissionCheck();
            question.proceed(values(request));
            return HttpResponses.redirectTo("../../");
        }

        private Map<String, Object> values(StaplerRequest request) {
            Map<String, Object> values = new HashMap<>();
            String json = request.getParameter("json");
            Object sent = json == null ? null : JSONObject.fromObject(json).opt("parameter");
            if (sent == null) return values;
            for (Object o : JSONArray.fromObject(sent)) {
                JSONObject one = (JSONObject) o;
                for (ParameterDefinition d : question.getInput().getParameters()) {
                    if (!d.getName().equals(one.getString("name"))) continue;
                    ParameterValue v = d.createValue(request, one);
                    if (v != null) values.put(v.getName(), v.getValue());
                }
            }
            return values;
        }
    }
}
