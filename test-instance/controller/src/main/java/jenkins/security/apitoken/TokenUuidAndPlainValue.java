package jenkins.security.apitoken;

public class TokenUuidAndPlainValue {
    public final String tokenUuid;
    public final String plainValue;

    public TokenUuidAndPlainValue(String tokenUuid, String plainValue) {
        this.tokenUuid = tokenUuid;
        this.plainValue = plainValue;
    }
}
