class OfAnotherObject {
    static class Door {
        final AsyncCondition opened = new AsyncCondition();
    }

    static void knock(Door door) {
        door.opened.signal(3); // expect: SignalUnguarded
    }
}
