/** Methods of the same names that aren't asynchronous. */
class Plain {
    private final Map<String, String> users = new HashMap<>();

    String find(String name) {
        return users.get(name);
    }

    CompletableFuture<String> later(String name) {
        return CompletableFuture.completedFuture(name);
    }

    boolean register(String name) {
        System.out.println("registering " + find(name) + " or " + later(name).isDone());
        return find(name) != null || Objects.equals(find(name), name) || later(name) != null;
    }
}
