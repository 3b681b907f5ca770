package planted.onedoortojenkins.plugin;

class Planted {
    Object reach() {
        return jenkins.model.Jenkins.get();
    }
}
