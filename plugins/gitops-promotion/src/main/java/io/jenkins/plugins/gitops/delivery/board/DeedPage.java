package io.jenkins.plugins.gitops.delivery.board;

import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import java.util.Optional;

/** The page of one deed: its plan before it is carried out, its way while it is, its end. */
public final class DeedPage {
    private final String operation;
    private final Optional<Account> account;

    DeedPage(String operation) {
        this.operation = operation;
        this.account = Doorkeeper.current().account(new OperationId(operation));
    }

    public String getOperation() {
        return operation;
    }

    public String getTitle() {
        return account.map(kept -> kept.kind() + " " + text(kept.request(), "application"))
                .orElse(operation);
    }

    public boolean isOver() {
        return account.flatMap(Account::ending).isPresent();
    }

    /** Whether it was a plan that can be carried out now. */
    public boolean isPlan() {
        return account.filter(kept -> kept.request().get("dryRun").equals(Optional.of(Json.of(true))))
                .flatMap(Account::ending)
                .filter(ending -> ending.kind().name().equals("SUCCEEDED"))
                .isPresent();
    }

    public String getState() {
        return account.flatMap(Account::ending)
                .map(ending -> ending.kind() + ": " + ending.reason())
                .or(() ->
                        Doorkeeper.current().status(new OperationId(operation)).map(OperationStatus::phrase))
                .orElse("begins");
    }

    public String getDiff() {
        return account.flatMap(Account::ending)
                .flatMap(ending -> ending.outcome())
                .or(() -> account.flatMap(Account::plan))
                .filter(Json.Obj.class::isInstance)
                .flatMap(done -> ((Json.Obj) done).get("draft"))
                .filter(Json.Obj.class::isInstance)
                .map(draft -> text((Json.Obj) draft, "diff"))
                .orElse("");
    }

    private static String text(Json.Obj object, String field) {
        return object.get(field).map(Json::plain).map(String::valueOf).orElse("");
    }
}
