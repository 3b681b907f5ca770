package planted.postandpermission.plugin;

public class Planted {
    public String doReveal() {
        return "secret";
    }
}
