// Runs declarative pipelines as an ordinary, resumable program: a section is read when it is reached, then run.
import io.jenkins.plugins.gitops.controller.pipeline.Section

def call(Closure body) {
    def top = fill(Section.of('pipeline', body))
    if (!top.has('agent')) { error 'Missing required section "agent"' }
    if (!top.has('stages')) { error 'Missing required section "stages"' }
    def options = part(top, 'options')
    def around = Section.properties(this, options, part(top, 'parameters'), part(top, 'triggers'))
    def bare = Section.skipsCheckout(options)
    wrapped(around, 0) { onAgent(top, bare) { guarded(top) { withVariables(top) { all(fill(top.section('stages'))) } } } }
}

def fill(Section s) {
    s.filling()()
    return s.done()
}

def part(Section s, String name) { return s.has(name) ? fill(s.section(name)) : null }

// Options such as timeout and retry enclose what follows.
def wrapped(List options, int i, Closure body) {
    if (i >= options.size()) { return body() }
    def o = options[i]
    def inner = { -> wrapped(options, i + 1, body) }
    return Section.enclose(this, o, inner)
}

// Runs the body, then what post says about its result.
def guarded(Section s, Closure body) {
    def failure = null
    try { body() } catch (Throwable t) { failure = t }
    if (failure != null) { Section.note(this, failure) }
    def post = part(s, 'post')
    if (post != null) {
        for (c in Section.due(this, post, Section.result(failure, currentBuild.currentResult))) {
            try { post.body(c, this)() } catch (Throwable t) {
                if (failure == null) { failure = t } else { echo "Error in post ${c}: ${t.message}" }
            }
        }
    }
    if (failure != null) { throw failure }
}

def onAgent(Section s, boolean bare, Closure body) {
    def label = s.agentOf(s.agentIsBlock() ? fill(s.section('agent')) : null)
    if (label == null) { return body() }
    node(label.isEmpty() ? null : label) {
        def from = Section.scm(this)
        if (from != null && !bare) { checkout from }
        body()
    }
}

def withVariables(Section s, Closure body) {
    if (!s.has('environment')) { return body() }
    def plain = []
    def secret = []
    for (v in fill(s.section('environment')).entries()) {
        def value = v.args[0]
        if (value instanceof Map && value.credentials != null) {
            secret.addAll(Section.bindings(this, v.name, value.credentials))
            def joined = Section.joined(this, v.name, value.credentials)
            if (joined) { plain << joined }
        } else {
            plain << "${v.name}=${value}".toString()
        }
    }
    if (secret.isEmpty()) { return withEnv(plain, body) }
    withCredentials(secret) { withEnv(plain, body) }
}

def all(Section stages) {
    for (s in stages.children()) { one(s) }
}

def one(Section s) {
    stage(s.title) {
        fill(s)
        def options = part(s, 'options')
        def conditions = part(s, 'when')
        def early = conditions != null && conditions.beforeAgent()
        def off = { -> conditions != null && !every(conditions.conditions()) }
        def inner = { ->
            if (!early && off()) { Section.skipped(this, s.title, 'when conditional') }
            else { guarded(s) { withVariables(s) { work(s) } } }
        }
        if (early && off()) { Section.skipped(this, s.title, 'when conditional') }
        else {
            wrapped(Section.properties(this, options, null, null), 0) {
                ask(s) { onAgent(s, Section.skipsCheckout(options), inner) }
            }
        }
    }
}

def ask(Section s, Closure body) {
    if (!s.has('input')) { return body() }
    def args = fill(s.section('input')).arguments()
    def answer = input(args)
    withEnv(Section.answers(args, answer), body)
}

def work(Section s) {
    if (s.has('steps')) { return s.body('steps', this)() }
    if (s.has('stages')) { return all(fill(s.section('stages'))) }
    if (s.has('parallel')) {
        def map = [failFast: s.failFast()]
        for (b in fill(s.section('parallel')).children()) {
            def branch = b
            map[branch.title] = { -> one(branch) }
        }
        return parallel(map)
    }
    error "Nothing to execute within stage \"${s.title}\"; give it steps, stages or parallel"
}

def every(List conditions) {
    for (c in conditions) { if (!holds(c)) { return false } }
    return true
}

def holds(c) {
    if (c.name == 'expression') { return Section.rehydrated(c.args[0], this)() ? true : false }
    if (c.name == 'not') { return !every(fill(Section.inner(c)).conditions()) }
    if (c.name == 'allOf') { return every(fill(Section.inner(c)).conditions()) }
    if (c.name == 'anyOf') {
        for (i in fill(Section.inner(c)).conditions()) { if (holds(i)) { return true } }
        return false
    }
    return Section.simple(this, c)
}
