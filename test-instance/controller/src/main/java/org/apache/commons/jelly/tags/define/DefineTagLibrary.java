package org.apache.commons.jelly.tags.define;

import org.apache.commons.jelly.JellyContext;
import org.apache.commons.jelly.JellyTagException;
import org.apache.commons.jelly.Script;
import org.apache.commons.jelly.TagLibrary;
import org.apache.commons.jelly.TagSupport;
import org.apache.commons.jelly.XMLOutput;

public final class DefineTagLibrary extends TagLibrary {
    public DefineTagLibrary() {
        registerTag("invokeBody", InvokeBody.class);
    }

    /**
     * Runs what stands between the start and the end of the tag whose file is being run. There a further invokeBody means the body of
     * the file in which the tag stands.
     */
    public static final class InvokeBody extends TagSupport {
        private static final String BODY = "org.apache.commons.jelly.body";
        private static final String SCOPE = "org.apache.commons.jelly.body.scope";

        @Override
        public void doTag(XMLOutput output) throws JellyTagException {
            Object body = context.getVariable(BODY);
            Object scope = context.getVariable(SCOPE);
            if (body instanceof Script script && scope instanceof JellyContext outside) {
                context.setVariable(BODY, outside.getVariable(BODY));
                context.setVariable(SCOPE, outside.getVariable(SCOPE));
                try {
                    script.run(context, output);
                } finally {
                    context.setVariable(BODY, body);
                    context.setVariable(SCOPE, scope);
                }
            }
        }
    }
}
