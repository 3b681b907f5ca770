package planted.technologystayshome.operation;

class Planted {
    java.sql.Connection connection;
}
